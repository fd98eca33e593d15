import { existsSync } from 'node:fs';
import { readDefinition } from '../../functions/workbook/definition.ts';
import { severityOf, type Finding } from '../../shared/text/finding.ts';
import { say } from '../../shared/text/language.ts';
import { commandTexts } from '../../shared/text/messages/command.ts';
import { describeInBook, isOfWrongFile } from '../../shared/plan/book-finding.ts';
import { writeProvinceBook } from '../../shared/plan/book/write.ts';
import { formatInstant } from '../../shared/period/zone.ts';
import { formatDate } from '../../shared/text/date.ts';
import type { Province } from '../../shared/plan/province.ts';
import { Refused, optionOf, type Answer, type Call, type Command } from './command.ts';
import { readNamed, writeNamed } from './file.ts';
import { findingLines } from './findings.ts';
import { writeSettings } from './settings.ts';
import { withProvince, withSystem } from './system.ts';

export const provinceTemplate: Command = {
  verb: 'province template',
  summary: commandTexts.provinceTemplate,
  usage: '--out f.xlsx',
  options: { out: { type: 'string', required: true } },
  operands: { least: 0, most: 0 },
  run: async (call) => {
    const file = optionOf(call, 'out');
    if (existsSync(file)) throw new Refused(say(commandTexts.fileThere, call.language, { file }));
    writeNamed(file, await writeProvinceBook(), call.language);
    return { exit: 0, text: say(commandTexts.written, call.language, { file }), json: { file } };
  },
};

export const provinceLoad: Command = {
  verb: 'province load',
  summary: commandTexts.provinceLoad,
  usage: 'f.xlsx',
  options: {},
  operands: { least: 1, most: 1 },
  run: async (call) => {
    const file = call.operands[0] ?? '';
    const { province, observations } = await readDefinition(readNamed(file, call.language));
    const findings = observations.map((observation) => describeInBook(observation, call.language));
    const lines = findingLines(findings, call.language, commandTexts.severityDecide);
    if (!province || observations.some((observation) => severityOf(observation) === 'error')) {
      if (observations.some(isOfWrongFile)) return notProvinceBook(call, file, findings);
      const refused = say(commandTexts.provinceRefused, call.language, { file });
      return { exit: 1, text: [...lines, refused].join('\n'), json: { loaded: false, findings } };
    }
    if (call.deployed !== undefined && call.deployed !== province.code) {
      const found = { file, found: province.code, expected: call.deployed };
      throw new Refused(say(commandTexts.otherProvince, call.language, found));
    }
    const revision = await withSystem(call, async ({ reports, now, newId }) => {
      const saved = await reports.saveProvince(province);
      const at = now();
      const detail = { revision: saved };
      await reports.audit({ province: province.code, at, id: newId(), action: 'province-loaded', detail });
      return saved;
    });
    if (call.deployed === undefined) writeSettings(call.dataDir, { province: province.code });
    const counts = countsOf(province);
    return {
      exit: 0,
      text: [
        ...lines,
        say(commandTexts.provinceLoaded, call.language, { name: province.name, revision, ...counts }),
      ].join('\n'),
      json: { loaded: true, revision, ...counts, findings },
    };
  },
};

/** The one finding says what the file is instead; its advice leads to the portal, so it gives way to the command's own. */
function notProvinceBook(call: Call, file: string, told: readonly Finding[]): Answer {
  const findings = told.map(({ hint: _ofPortal, ...finding }) => finding);
  const lines = findingLines(findings, call.language);
  const refused = say(commandTexts.notProvinceBook, call.language, { file });
  return { exit: 1, text: [...lines, refused].join('\n'), json: { loaded: false, findings } };
}

export const provinceShow: Command = {
  verb: 'province show',
  summary: commandTexts.provinceShow,
  usage: '',
  options: {},
  operands: { least: 0, most: 0 },
  run: (call) => withProvince(call, ({ province, revision }) => Promise.resolve(show(call, province, revision))),
};

function show(call: Call, province: Province, revision: string): Answer {
  const head = say(commandTexts.provinceShown, call.language, {
    name: province.name,
    revision,
    ...countsOf(province),
  });
  const periods = province.periods.map(
    ({ id, name, dataFrom, dataTo, dueAt }) =>
      `  ${say(commandTexts.periodLine, call.language, {
        id,
        name,
        from: formatDate(dataFrom),
        to: formatDate(dataTo),
        due: formatInstant(dueAt, province.timeZone),
      })}`,
  );
  const units = province.units.map(({ code, name, plan }) => `  ${code.padEnd(8)} ${name}${plan ? `  (${plan})` : ''}`);
  return { exit: 0, text: [head, ...periods, ...units].join('\n'), json: { revision, ...province } };
}

function countsOf(province: Province) {
  return {
    units: new Set(province.units.map((unit) => unit.code)).size,
    periods: province.periods.length,
    measures: province.measures.length,
    indicators: province.indicators.length,
    targets: province.targets.length,
    tasks: province.tasks.length,
  };
}
