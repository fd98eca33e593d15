import * as z from 'zod';

/** One plain text mail to one address. */
export interface MailMessage {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** refused: the service certainly did not take it, and it may be tried again. Anything that leaves this open is thrown. */
type MailOutcome =
  { readonly kind: 'taken'; readonly messageId: string } | { readonly kind: 'refused'; readonly why: string };

/** Whatever carries mail away. */
export interface Mail {
  send(message: MailMessage): Promise<MailOutcome>;
}

export const mailAddress = z.lazy(() => z.email().max(254));

/** What may leave: checked once more at the border, whoever wrote it. */
export const mailMessage = z.lazy(() =>
  z.strictObject({
    to: mailAddress,
    // No control character, so that nothing ends a header and begins another one.
    subject: z
      .string()
      .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, 'holds a control character')
      .min(1)
      .max(200),
    // A line feed is the one control character of a text.
    text: z
      .string()
      .min(1)
      .max(50_000)
      .regex(/^(\n|[^\p{Cc}])*$/u, 'holds a control character'),
  }),
) satisfies z.ZodType<MailMessage>;

/** The address of a text from a workbook; undefined where it is none, or more than one. */
export function addressOf(text: string | undefined): string | undefined {
  return mailAddress.safeParse(text?.trim()).data;
}
