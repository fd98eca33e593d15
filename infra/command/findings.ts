import type { Finding, Severity } from '../../shared/text/finding.ts';
import { say, type Language, type Message } from '../../shared/text/language.ts';
import { commandTexts } from '../../shared/text/messages/command.ts';

const labels: Readonly<Record<Severity, Message>> = {
  error: commandTexts.severityError,
  query: commandTexts.severityQuery,
  note: commandTexts.severityNote,
};

/** Findings for a terminal, grouped by sheet; text from workbooks is stripped of control characters. */
export function findingLines(findings: readonly Finding[], language: Language): string[] {
  return findings.flatMap((finding) => {
    const place = [finding.sheet, finding.cell].filter((part) => part !== '').join('!');
    const head = place === '' ? say(commandTexts.wholeFile, language) : place;
    const lines = [`  [${say(labels[finding.severity], language)}] ${head}: ${finding.message}`];
    if (finding.hint !== undefined) lines.push(`      → ${finding.hint}`);
    return lines.map((line) => line.replace(/[\p{Cc}\p{Cf}]/gu, ' '));
  });
}
