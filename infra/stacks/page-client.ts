import { Duration } from 'aws-cdk-lib';
import {
  CfnManagedLoginBranding,
  ClientAttributes,
  OAuthScope,
  UserPoolClientIdentityProvider,
  type UserPool,
  type UserPoolClient,
} from 'aws-cdk-lib/aws-cognito';
import type { Construct } from 'constructs';

/** A working session; then the page asks to sign in again, as on one machine. */
const SESSION = Duration.hours(1);
/** Time to find the code in one's mail. */
const STEPS = Duration.minutes(10);

/** Where the page stands, and what it is shown of an account. */
interface Page {
  readonly address: string;
  readonly signedInPath: string;
  /** Claims of this system: to be read, never to be written. */
  readonly ownClaims: readonly string[];
}

/** The page as a client: authorization code with PKCE, no secret, nothing of the account to write. */
export function pageClient(
  scope: Construct,
  pool: UserPool,
  { address, signedInPath, ownClaims }: Page,
): UserPoolClient {
  const client = pool.addClient('Page', {
    generateSecret: false,
    authFlows: { userSrp: true },
    oAuth: {
      flows: { authorizationCodeGrant: true, implicitCodeGrant: false },
      scopes: [OAuthScope.OPENID],
      callbackUrls: [`${address}${signedInPath}`],
      logoutUrls: [`${address}/`],
    },
    supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
    // The sign-in function is shown what the client may read, so its own claims are among it.
    readAttributes: new ClientAttributes()
      .withStandardAttributes({ email: true, emailVerified: true, fullname: true })
      .withCustomAttributes(...ownClaims),
    // An empty list would mean all of them.
    writeAttributes: new ClientAttributes().withStandardAttributes({ locale: true }),
    accessTokenValidity: SESSION,
    idTokenValidity: SESSION,
    refreshTokenValidity: SESSION,
    authSessionValidity: STEPS,
    preventUserExistenceErrors: true,
    enableTokenRevocation: true,
  });
  new CfnManagedLoginBranding(scope, 'Looks', {
    userPoolId: pool.userPoolId,
    clientId: client.userPoolClientId,
    useCognitoProvidedValues: true,
  });
  return client;
}
