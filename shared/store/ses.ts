import { SendEmailCommand, SESv2ServiceException, type SESv2Client } from '@aws-sdk/client-sesv2';
import { mailMessage, type Mail } from '../reminder/mail.ts';

const UTF8 = { Charset: 'UTF-8' } as const;

/**
 * Mail through SES, plain text. An answer that says no (too fast, not verified, not an address) is a refusal, and so is no
 * connection; everything else that goes wrong, such as no answer, leaves open whether the mail went, and is thrown. The client must not try again
 * by itself (`maxAttempts: 1`): SES takes the same mail twice.
 * @param sender Verified address, or one of a verified domain.
 */
export function sesMail(client: SESv2Client, sender: string): Mail {
  return {
    async send(message) {
      const { to, subject, text } = mailMessage.parse(message);
      const command = new SendEmailCommand({
        FromEmailAddress: sender,
        Destination: { ToAddresses: [to] },
        Content: {
          Simple: { Subject: { ...UTF8, Data: subject }, Body: { Text: { ...UTF8, Data: text } } },
        },
      });
      try {
        const { MessageId } = await client.send(command);
        return { kind: 'taken', messageId: MessageId ?? '' };
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
  if (error instanceof SESv2ServiceException) {
    const status = error.$metadata.httpStatusCode ?? 0;
    return status >= 400 && status < 500 ? error.name : undefined;
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return NEVER_CONNECTED.has(code) ? code : undefined;
}
