import * as z from 'zod';
import { serviceNames, services, type ServiceName } from './services.ts';

/** The key pair with which requests are signed, and the token of the session it was lent for. */
interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/** Where services of AWS are asked, and in whose name. */
export interface Account {
  readonly region: string;
  /** Asked before every request: a long process may be lent new ones. */
  readonly credentials: () => Promise<Credentials>;
  /** Services that stand elsewhere than AWS says: origin, such as `http://127.0.0.1:4566`. */
  readonly endpoints: Partial<Readonly<Record<ServiceName, string>>>;
}

const lent = z.object({
  AWS_REGION: z.string().min(1),
  AWS_ACCESS_KEY_ID: z.string().min(1),
  AWS_SECRET_ACCESS_KEY: z.string().min(1),
  AWS_SESSION_TOKEN: z.string().min(1).optional(),
});

/**
 * The account in whose name a function runs, as Lambda tells it through the environment: nothing else is looked up, neither
 * profiles nor metadata of a machine. Throws a fault that names what is missing, never a value.
 * Source: Lambda developer guide, "Defined runtime environment variables".
 */
export function functionAccount(environment: Readonly<Record<string, string | undefined>>): Account {
  const read = lent.safeParse(environment);
  if (!read.success) {
    const missing = new Set(read.error.issues.map(({ path }) => path.join('.')));
    throw new Error(`Not told by the platform: ${[...missing].join(', ')}`);
  }
  const { AWS_REGION, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = read.data;
  const credentials: Credentials = {
    accessKeyId: AWS_ACCESS_KEY_ID,
    secretAccessKey: AWS_SECRET_ACCESS_KEY,
    ...(AWS_SESSION_TOKEN !== undefined && { sessionToken: AWS_SESSION_TOKEN }),
  };
  return {
    region: AWS_REGION,
    credentials: () => Promise.resolve(credentials),
    endpoints: endpointsIn(environment),
  };
}

/** Endpoints by the variables that every SDK of AWS knows: one for a service, or one for all; empty ones say nothing. */
export function endpointsIn(environment: Readonly<Record<string, string | undefined>>): Account['endpoints'] {
  const told = (variable: string) => environment[variable] || undefined;
  return Object.fromEntries(
    serviceNames.flatMap((name) => {
      const endpoint = told(`AWS_ENDPOINT_URL_${services[name].variable}`) ?? told('AWS_ENDPOINT_URL');
      return endpoint === undefined ? [] : [[name, endpoint]];
    }),
  );
}
