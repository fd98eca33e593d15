import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { questions } from '../../../shared/form/layout.ts';
import { areas } from '../../../shared/plan/area.ts';
import type { Filing } from '../../../shared/report/filing.ts';
import type { Narrative } from '../../../shared/report/report.ts';
import { compare } from '../../../shared/summary/compare.ts';
import type { Comparison } from '../../../shared/summary/comparison.ts';
import { productsOf } from '../../../shared/summary/export/products.ts';
import { draftQuestions } from '../../../shared/text/messages/draft.ts';
import { sentenceText } from '../../../shared/text/messages/sentence.ts';
import { safeText } from '../../../shared/workbook/style.ts';
import { hostileFiling, hostileTexts } from './export-year.ts';
import { filing, input, province, quarter, unit } from './small-province.ts';

const figures = { EARLY: 4, DONE: 5, ALL: 10, LATE: 1, TALKS: 2 };
const scorecards = [
  { id: 'QD766', components: [{ indicator: 'RATE', max: 20, fullFrom: 100, atZero: 0 as const }], bands: [] },
];

function saying(code: string, narrative: Narrative): Filing {
  const plain = filing(code, figures);
  return plain.report === undefined ? plain : { ...plain, report: { ...plain.report, narrative } };
}

async function draftOf(comparison: Comparison): Promise<Readonly<Record<string, Uint8Array>>> {
  const draft = (await productsOf(comparison)).find(({ name }) => name === 'bao-cao.docx');
  return unzipSync(draft?.bytes ?? new Uint8Array());
}

interface Said {
  readonly text: string;
  readonly highlighted: boolean;
}

/** The paragraphs of a document as a strict XML reader sees them, run by run. */
function paragraphsOf(parts: Readonly<Record<string, Uint8Array>>): Said[][] {
  const paragraphs: Said[][] = [];
  let [inText, highlighted, text] = [false, false, ''];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => {
    if (name === 'w:p') paragraphs.push([]);
    if (name === 'w:r') [highlighted, text] = [false, ''];
    if (name === 'w:highlight') highlighted = true;
    if (name === 'w:t') inText = true;
  });
  parser.on('text', (part) => {
    if (inText) text += part;
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'w:t') inText = false;
    if (name === 'w:r' && text !== '') paragraphs.at(-1)?.push({ text, highlighted });
  });
  parser.write(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).close();
  return paragraphs;
}

const linesOf = (paragraphs: readonly (readonly Said[])[]) =>
  paragraphs.map((runs) => runs.map(({ text }) => text).join(''));

const comparison = compare(
  input([saying('00001', { KET_QUA: 'Một cửa tốt', KHO_KHAN: '  …  ' }), saying('00002', { KET_QUA: 'Một cửa tốt' })], {
    province: province({ scorecards }),
  }),
);

describe('the draft of the report to the ministry', () => {
  it('has the head of an official document and the parts of the outline, in order', async () => {
    const lines = linesOf(paragraphsOf(await draftOf(comparison)));
    const expected = [
      'ỦY BAN NHÂN DÂN',
      'TỈNH THỬ',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'BÁO CÁO',
      'Kết quả công tác cải cách hành chính Quý I năm 2026',
      'I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH',
      'II. KẾT QUẢ THỰC HIỆN CÁC NỘI DUNG CẢI CÁCH HÀNH CHÍNH',
      ...Object.values(areas)
        .slice(1)
        .map((area, index) => `${String(index + 1)}. ${area}`),
      'III. ĐÁNH GIÁ CHUNG',
      'IV. KIẾN NGHỊ, ĐỀ XUẤT',
      'V. PHƯƠNG HƯỚNG, NHIỆM VỤ TRỌNG TÂM KỲ TIẾP THEO',
      'TM. ỦY BAN NHÂN DÂN',
      'Phụ lục I',
      'Phụ lục II',
      'Phụ lục III',
    ];
    expect(lines.filter((line) => expected.includes(line))).toEqual(expected);
  });

  it('says the figures of the comparison, and beside them the target and how many units report', async () => {
    const lines = linesOf(paragraphsOf(await draftOf(comparison)));
    const at = lines.indexOf('Tỷ lệ RATE');
    expect(lines.slice(at, at + 6)).toEqual(['Tỷ lệ RATE', '90,00%', '≥\u00A090%', 'Đạt', '2/0', '2/4']);
    const total = lines.indexOf('Số ALL');
    expect(lines.slice(total, total + 4)).toEqual(['Số ALL', 'hồ sơ', '20', '2/4']);
    expect(lines).toContainEqual(expect.stringContaining('có 2/4 cơ quan, đơn vị phải báo cáo'));
    expect(lines).toContainEqual(expect.stringContaining('Chưa có báo cáo được tiếp nhận (2): Xã 00003; Xã 00004.'));
  });

  it('says every sentence of the overview once: those on what to do next only to the officers, in the box to delete', async () => {
    const lines = linesOf(paragraphsOf(await draftOf(comparison)));
    expect(comparison.sentences.length).toBeGreaterThan(2);
    for (const sentence of comparison.sentences) {
      const told = lines.filter((line) => line.includes(sentenceText(sentence, 'vi')));
      expect(told.length).toBe(1);
      expect(told[0]?.startsWith('Dự thảo do hệ thống lập')).toBe(sentence.id.startsWith('act-'));
    }
  });

  it('marks every place to fill in by brackets and colour, and nothing else', async () => {
    const runs = paragraphsOf(await draftOf(comparison)).flat();
    const gaps = runs.filter(({ highlighted }) => highlighted);
    expect(gaps.length).toBeGreaterThan(15);
    for (const { text } of gaps) expect(text).toMatch(/^\[[^[\]]+\]$/);
    for (const { text, highlighted } of runs) expect(highlighted).toBe(text.startsWith('['));
  });

  it('quotes what the units wrote, the same words once, and says who is silent', async () => {
    const lines = linesOf(paragraphsOf(await draftOf(comparison)));
    expect(lines).toContain('- Xã 00001; Xã 00002: Một cửa tốt');
    expect(lines.filter((line) => line === 'Chưa có đơn vị nào nêu nội dung này.').length).toBe(4);
    expect(Object.keys(draftQuestions)).toEqual(Object.keys(questions));
  });

  it('says a unit without an accepted report has none, instead of zeros', async () => {
    const lines = linesOf(paragraphsOf(await draftOf(comparison)));
    const at = lines.lastIndexOf('Xã 00003');
    expect(lines.slice(at, at + 8)).toEqual(['Xã 00003', 'Chưa nộp', '–', '–', '–', '–', '–', '–']);
  });

  it('can be written when nobody has reported, and nobody has to', async () => {
    for (const units of [['00001'], []]) {
      const made = compare(input([], { province: province({ units: units.map((code) => unit(code)) }) }));
      expect(linesOf(paragraphsOf(await draftOf(made)))).toContain('BÁO CÁO');
    }
  });

  it('holds no place of a text that was left unfilled, in any period', async () => {
    for (const id of ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4']) {
      const made = compare(input([filing('00001', figures, { period: id })], { period: quarter(id) }));
      const text = linesOf(paragraphsOf(await draftOf(made))).join('\n');
      expect(text).not.toMatch(/\{\w+\}|undefined|NaN/);
    }
    const whole = compare(input([], { period: quarter('2026-Q4') }));
    expect(linesOf(paragraphsOf(await draftOf(whole)))).toContain('Kết quả công tác cải cách hành chính năm 2026');
  });

  it('is the same bytes for the same comparison, whatever the time', async () => {
    const first = (await productsOf(comparison)).at(-1)?.bytes ?? new Uint8Array();
    const core = strFromU8(unzipSync(first)['docProps/core.xml'] ?? new Uint8Array());
    expect(core.match(/\d{4}-\d{2}-\d{2}T[^<]*/g)).toEqual([comparison.asOf, comparison.asOf]);
    expect(Buffer.compare((await productsOf(comparison)).at(-1)?.bytes ?? new Uint8Array(), first)).toBe(0);
  });

  it('keeps hostile names as text, in well-formed parts', async () => {
    for (const hostile of [...hostileTexts, '\u0000\u0007\uFFFE\uD800x', '[[{title}]] $& \\1']) {
      const made = compare(
        input([hostileFiling('00001', hostile)], {
          province: province({ units: [unit('00001', { name: hostile }), unit('00002', { name: hostile })] }),
        }),
      );
      const lines = linesOf(paragraphsOf(await draftOf(made)));
      const shown = safeText(hostile).replace(/\s+/g, ' ');
      expect(lines).toContain(shown);
    }
  });
});
