import * as z from 'zod';
import { mailMessage, type Mail } from '../reminder/mail.ts';
import type { Account } from './aws/account.ts';
import { jsonOf, jsonRefusal } from './aws/json.ts';
import { ServiceRefusal } from './aws/refusal.ts';
import { openService } from './aws/service.ts';

const UTF8 = { Charset: 'UTF-8' } as const;
const taken = z.object({ MessageId: z.string().default('') });

/**
 * Mail through SES, plain text. An answer that says no (too fast, not verified, not an address) is a refusal, and so is no
 * connection; everything else that goes wrong, such as no answer, leaves open whether the mail went, and is thrown. Nothing is
 * tried twice here: SES takes the same mail twice. Source: SES API v2 reference, SendEmail.
 * @param sender Verified address, or one of a verified domain.
 */
export function sesMail(account: Account, sender: string): Mail {
  const mail = openService(account, 'mail', { refusal: jsonRefusal, attempts: 1 });
  return {
    async send(message) {
      const { to, subject, text } = mailMessage.parse(message);
      const body = JSON.stringify({
        FromEmailAddress: sender,
        Destination: { ToAddresses: [to] },
        Content: {
          Simple: { Subject: { ...UTF8, Data: subject }, Body: { Text: { ...UTF8, Data: text } } },
        },
      });
      const headers = { 'content-type': 'application/json' };
      try {
        const { bytes } = await mail.send({ method: 'POST', path: '/v2/email/outbound-emails', headers, body });
        return { kind: 'taken', messageId: taken.parse(jsonOf(bytes)).MessageId };
      } catch (error) {
        const why = refusalIn(error);
        if (why === undefined) throw error;
        return { kind: 'refused', why };
      }
    },
  };
}

/** No connection came about, so nothing was handed over. */
const NEVER_CONNECTED = new Set(['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'ENETUNREACH', 'EHOSTUNREACH']);

/** Why the mail certainly was not taken: the service said no, or was never reached. By name, for messages hold addresses. */
function refusalIn(error: unknown): string | undefined {
  if (error instanceof ServiceRefusal) return error.status < 500 ? error.name : undefined;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return NEVER_CONNECTED.has(code) ? code : undefined;
}
