import { Aws, Duration, RemovalPolicy } from 'aws-cdk-lib';
import {
  AccountRecovery,
  FeaturePlan,
  LambdaVersion,
  ManagedLoginVersion,
  Mfa,
  StringAttribute,
  UserPool,
  UserPoolEmail,
  UserPoolGroup,
  UserPoolOperation,
  type UserPoolClient,
  type UserPoolDomain,
} from 'aws-cdk-lib/aws-cognito';
import { Policy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { blueprint } from '../blueprint.ts';
import type { DeploymentContext } from '../context.ts';
import { systemName } from '../outputs.ts';
import { accept } from './accept.ts';
import { bundledFunction } from './function.ts';
import { pageClient } from './page-client.ts';
import { invitation, recovery, writeCodes } from './sign-in-mails.ts';

/** Claims that only the province's administrator gives an account; the client may write none of them. */
const OWN_ATTRIBUTES = {
  province: new StringAttribute({ minLen: 2, maxLen: 2, mutable: true }),
  unit: new StringAttribute({ minLen: 1, maxLen: 12, mutable: true }),
};

/** Accounts of officers, and the pages where they sign in. */
export class SignIn extends Construct {
  readonly pool: UserPool;
  readonly domain: UserPoolDomain;
  /** Puts role, province and unit into access tokens, and lets nobody of the province in without a second factor. */
  readonly run: LambdaFunction;

  constructor(scope: Construct, id: string, context: DeploymentContext) {
    super(scope, id);
    const { province, mailSender } = context;
    this.run = bundledFunction(this, 'sign-in', context, {});
    this.pool = new UserPool(this, 'Pool', {
      // No two pools are kept from having the same name: it is for people who look for it.
      userPoolName: systemName(province),
      featurePlan: FeaturePlan.ESSENTIALS,
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      autoVerify: { email: true },
      customAttributes: OWN_ATTRIBUTES,
      // Optional, for communes share no telephones; the sign-in function asks it of the province.
      mfa: Mfa.OPTIONAL,
      mfaSecondFactor: { sms: false, otp: true, email: mailSender !== undefined },
      passwordPolicy: {
        minLength: 12,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(blueprint.signIn.temporaryPasswordDays),
      },
      userInvitation: invitation(context),
      userVerification: recovery(),
      // Cognito refuses codes by mail at sign-in where mail is the only way to recover an account. No account has a telephone.
      accountRecovery:
        mailSender === undefined ? AccountRecovery.EMAIL_ONLY : AccountRecovery.EMAIL_AND_PHONE_WITHOUT_MFA,
      ...(mailSender !== undefined && {
        email: UserPoolEmail.withSES({
          fromEmail: mailSender,
          sesRegion: Aws.REGION,
          sesVerifiedDomain: mailSender.slice(mailSender.lastIndexOf('@') + 1),
        }),
      }),
      deletionProtection: true,
      // As for the table: what is protected cannot be taken away again when the deployment that makes it fails.
      removalPolicy: RemovalPolicy.RETAIN,
    });
    if (mailSender !== undefined) writeCodes(this.pool);
    accept(
      this.pool,
      'The sign-in function demands a second factor of the province; communes share offices, not telephones',
      'AwsSolutions-COG2',
    );
    accept(
      this.pool,
      'The Plus plan costs four times as much an officer; long passwords, no self sign-up and the second factor stand in for it',
      'AwsSolutions-COG8',
    );
    this.pool.addTrigger(UserPoolOperation.PRE_TOKEN_GENERATION_CONFIG, this.run, LambdaVersion.V2_0);
    if (this.run.role) {
      // Apart from the role's own policy, for which the function waits, which the pool waits for.
      new Policy(this, 'MayLookUp', {
        roles: [this.run.role],
        statements: [
          new PolicyStatement({ actions: ['cognito-idp:AdminGetUser'], resources: [this.pool.userPoolArn] }),
        ],
      });
    }
    for (const [groupName, description] of [
      ['commune', 'Officers of one unit, named by custom:unit'],
      ['province', 'Officers of the province; a second factor is demanded'],
    ] as const) {
      new UserPoolGroup(this, groupName, { userPool: this.pool, groupName, description });
    }
    this.domain = this.pool.addDomain('Domain', {
      // Unique in the region, whoever else has an account.
      cognitoDomain: { domainPrefix: `${systemName(province)}-${Aws.ACCOUNT_ID}` },
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    });
  }

  /** The page at an address as a client, whose sign-in ends at a path of it. */
  clientAt(address: string, signedInPath: string): UserPoolClient {
    const ownClaims = Object.keys(OWN_ATTRIBUTES);
    return pageClient(this, this.pool, { address, signedInPath, ownClaims });
  }
}
