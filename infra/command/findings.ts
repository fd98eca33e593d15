import type { Finding } from '../../shared/text/finding.ts';
import type { Severity } from '../../shared/text/findings/kinds.ts';
import { say, type Language, type Message } from '../../shared/text/language.ts';
import { commandTexts } from '../../shared/text/messages/command.ts';

/**
 * Findings for a terminal, two lines each; text from workbooks is stripped of control characters.
 * @param query What a query asks of the person.
 */
export function findingLines(
  findings: readonly Finding[],
  language: Language,
  query: Message = commandTexts.severityQuery,
): string[] {
  const labels: Readonly<Record<Severity, Message>> = {
    error: commandTexts.severityError,
    query,
    note: commandTexts.severityNote,
  };
  return findings.flatMap((finding) => {
    const lines = [`  [${say(labels[finding.severity], language)}] ${placed(finding, language)}${finding.message}`];
    if (finding.hint !== undefined) lines.push(`      → ${finding.hint}`);
    return lines.map((line) => line.replace(/[\p{Cc}\p{Cf}]/gu, ' '));
  });
}

/** Most messages name their place themselves; said twice it only makes them longer. */
function placed({ sheet, cell, message }: Finding, language: Language): string {
  if (sheet === '') return `${say(commandTexts.wholeFile, language)}: `;
  return message.includes(sheet) && message.includes(cell)
    ? ''
    : `${[sheet, cell].filter((part) => part !== '').join('!')}: `;
}
