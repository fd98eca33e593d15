import { readEnvironment } from '../environment.ts';
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

/** What Lambda tells every function. Source: Lambda developer guide, "Defined runtime environment variables". */
const lent = ['AWS_REGION', 'AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'] as const;

/**
 * The account in whose name a function runs, as the platform tells it through the environment: nothing else is looked up,
 * neither profiles nor metadata of a machine. Throws a fault that names what is missing, never a value.
 */
export function functionAccount(environment: Readonly<Record<string, string | undefined>>): Account {
  const { AWS_REGION: region, ...keys } = readEnvironment(environment, lent);
  const sessionToken = environment['AWS_SESSION_TOKEN'] ?? '';
  const credentials: Credentials = {
    accessKeyId: keys.AWS_ACCESS_KEY_ID,
    secretAccessKey: keys.AWS_SECRET_ACCESS_KEY,
    ...(sessionToken !== '' && { sessionToken }),
  };
  return { region, credentials: () => Promise.resolve(credentials), endpoints: endpointsIn(environment) };
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
