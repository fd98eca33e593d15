import { CfnUserPool, VerificationEmailStyle, type UserPool } from 'aws-cdk-lib/aws-cognito';
import { say } from '../../shared/text/language.ts';
import { accountMails } from '../../shared/text/messages/account-mail.ts';
import { blueprint } from '../blueprint.ts';
import type { DeploymentContext } from '../context.ts';

/** The mail that brings a new officer the temporary password. CloudFront's address is not known when it is written. */
export function invitation({ portalAddress }: DeploymentContext) {
  const portal = portalAddress === undefined ? '' : say(accountMails.portalLine, 'vi', { address: portalAddress });
  return {
    emailSubject: say(accountMails.invitationSubject, 'vi'),
    emailBody: say(accountMails.invitationBody, 'vi', { portal, days: blueprint.signIn.temporaryPasswordDays }),
  };
}

/** The mail that brings the code with which an officer chooses a new password. */
export function recovery() {
  return {
    emailStyle: VerificationEmailStyle.CODE,
    emailSubject: say(accountMails.recoverySubject, 'vi'),
    emailBody: say(accountMails.recoveryBody, 'vi'),
  };
}

/** The mail that brings the second factor; the construct has no words for it. */
export function writeCodes(pool: UserPool): void {
  const resource = pool.node.defaultChild;
  if (!(resource instanceof CfnUserPool)) throw new Error('A pool without its CloudFormation resource');
  resource.emailAuthenticationSubject = say(accountMails.signInSubject, 'vi');
  resource.emailAuthenticationMessage = say(accountMails.signInBody, 'vi');
}
