import { parseXML } from '@aws-sdk/xml-builder';
import * as z from 'zod';
import type { ReadRefusal } from '../aws/service.ts';

const failure = z.lazy(() => z.object({ Error: z.object({ Code: z.string(), Message: z.string().default('') }) }));

/** Code and words as S3 says no. Source: S3 API reference, "Error responses"; answers to HEAD have no body. */
export const s3Refusal: ReadRefusal = ({ status, bytes }) => {
  const read = failure.safeParse(xmlOf(bytes));
  if (!read.success) return { code: `Http${status}`, message: `S3 answered HTTP ${status} without a reason` };
  const { Code, Message } = read.data.Error;
  return { code: Code, message: Message === '' ? Code : Message };
};

/** What bytes say as XML; undefined where they are none. */
export function xmlOf(bytes: Buffer): unknown {
  try {
    return parseXML(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}
