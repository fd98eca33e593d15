import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readForm, type FormReading } from '../../../shared/form/read.ts';
import { openedAny, saved } from '../workbook/any-book.ts';
import { smallAsk } from './small-ask.ts';

async function formIn(file: Uint8Array): Promise<FormReading> {
  return readForm((await openedAny(file)).workbook, smallAsk);
}

describe('one filled form, saved by LibreOffice', () => {
  it.each(['filled.xls', 'filled.ods', 'tcvn3.xlsx', 'tcvn3.xls', 'tcvn3.ods'])(
    'as %s reads to the same figures, explanations, tasks and words as the .xlsx',
    async (name) => {
      const wanted = await formIn(saved('filled.xlsx'));
      const { report, identity } = await formIn(saved(name));
      expect(report).toEqual(wanted.report);
      expect(identity).toEqual(wanted.identity);
      expect(report?.figures.find(({ measure }) => measure === 'HS_GQ_QH')?.explanation).toBe(
        'Hồ sơ đất đai phức tạp, đã xin lỗi người dân.',
      );
    },
  );

  it.each(['filled.xls', 'filled.ods'])('as %s gives rise to no finding that the .xlsx does not', async (name) => {
    expect((await formIn(saved(name))).observations).toEqual((await formIn(saved('filled.xlsx'))).observations);
  });

  it.each(['tcvn3.xlsx', 'tcvn3.xls', 'tcvn3.ods'])(
    'as %s says of every text in TCVN3 as what it was read',
    async (name) => {
      const plain = await formIn(saved('filled.xlsx'));
      const { observations } = await formIn(saved(name));
      const notes = observations.filter(({ id }) => id === 'text-legacy-font');
      expect(observations.filter(({ id }) => id !== 'text-legacy-font')).toEqual(plain.observations);
      expect(notes).toContainEqual({
        id: 'text-legacy-font',
        sheet: 'Số liệu',
        cell: 'G14',
        found: 'Hå s¬ ®Êt ®ai phøc t¹p, ®· xin lçi ng\u00ADêi d©n.',
        expected: 'Hồ sơ đất đai phức tạp, đã xin lỗi người dân.',
        params: { cells: 'G14', font: '.VnTime', encoding: 'TCVN3' },
      });
      expect(new Set(notes.map(({ sheet }) => sheet))).toEqual(new Set(['Bìa', 'Số liệu', 'Nhiệm vụ', 'Thuyết minh']));
    },
  );
});

/** The filled form with its parts written as another program writes them. */
function rewritten(change: (xml: string, part: string) => string): Uint8Array {
  const parts = unzipSync(saved('filled.xlsx'));
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([part, bytes]) => [
        part,
        /\.(xml|rels)$/.test(part) ? strToU8(change(strFromU8(bytes), part)) : bytes,
      ]),
    ),
  );
}

const isoDay = (serial: string): string => new Date((Number(serial) - 25_569) * 86_400_000).toISOString();

/** Texts of the shared strings as they stand in their part. */
function sharedTexts(): string[] {
  const part = strFromU8(unzipSync(saved('filled.xlsx'))['xl/sharedStrings.xml'] ?? new Uint8Array());
  return Array.from(part.matchAll(/<si>(.*?)<\/si>/gs), ([, inside = '']) => inside);
}

describe('one filled form, written as other programs write it', () => {
  const wanted = formIn(saved('filled.xlsx'));

  it('in strict Office Open XML, with its namespaces and with dates as text, reads the same', async () => {
    let dates = 0;
    const file = rewritten((xml) =>
      xml
        .replaceAll(
          'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
          'http://purl.oclc.org/ooxml/spreadsheetml/main',
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
          'http://purl.oclc.org/ooxml/officeDocument/relationships',
        )
        .replace('<workbook ', '<workbook conformance="strict" ')
        .replace(/ t="n"><v>(460\d\d)<\/v>/g, (_, serial: string) => {
          dates++;
          return ` t="d"><v>${isoDay(serial).slice(0, dates % 2 === 0 ? 10 : -1)}</v>`;
        }),
    );
    expect(dates).toBeGreaterThan(3);
    expect(await formIn(file)).toEqual(await wanted);
  });

  it('with a prefix before every element, as .NET tools and WPS do, reads the same', async () => {
    const file = rewritten((xml, part) =>
      part.startsWith('xl/') && part.endsWith('.xml')
        ? xml.replace(/<(\/?)([A-Za-z]\w*)(?=[\s>/])/g, '<$1x:$2').replaceAll(' xmlns="', ' xmlns:x="')
        : xml,
    );
    expect(await formIn(file)).toEqual(await wanted);
  });

  it('with targets from the root and texts inside the cells, as browsers and libraries do, reads the same', async () => {
    const texts = sharedTexts();
    const file = rewritten((xml, part) =>
      part.startsWith('xl/worksheets/')
        ? xml.replace(
            / t="s"><v>(\d+)<\/v>/g,
            (_, index: string) => ` t="inlineStr"><is>${texts[Number(index)] ?? ''}</is>`,
          )
        : part === 'xl/_rels/workbook.xml.rels'
          ? xml.replace(/Target="(?!\/)/g, 'Target="/xl/').replace(/<Relationship [^>]*sharedStrings[^>]*\/>/, '')
          : xml,
    );
    expect(await formIn(file)).toEqual(await wanted);
  });
});
