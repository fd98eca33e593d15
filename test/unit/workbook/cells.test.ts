import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsOf, fileOf, firstSheet, opened, refusalOf } from './book-of.ts';

const text = (value: string) => ({ type: 'text', text: value, formula: false });
const number = (value: number) => ({ type: 'number', number: value, percent: false, formula: false });
const row = (cells: string) => ({ rows: `<row r="1">${cells}</row>` });

describe('a workbook written by a spreadsheet library', () => {
  it('is read back cell by cell', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('Số liệu');
    sheet.addRow(['Tỷ lệ hồ sơ & "đúng hạn" <100%>', 12.5, true, new Date('2026-03-15T00:00:00Z'), 0.8694]);
    sheet.getCell('E1').numFmt = '0.00%';
    sheet.getCell('A2').value = { formula: 'B1*2', result: 25 };
    sheet.getCell('B2').value = { formula: 'IF(B1>1,"","x")', result: '' };
    sheet.getCell('C2').value = { formula: '1/0', result: { error: '#DIV/0!' } };
    sheet.getCell('D2').value = { formula: 'B1*0', result: 0 };
    sheet.getCell('A3').value = { richText: [{ text: 'Đã ' }, { font: { bold: true }, text: 'hoàn thành' }] };
    sheet.getRow(3).hidden = true;
    book.addWorksheet('_form', { state: 'veryHidden' }).addRow(['form', 'x']);
    book.addWorksheet('Nháp', { state: 'hidden' });
    const file = new Uint8Array(await book.xlsx.writeBuffer());

    expect(cellsOf(file)).toEqual({
      A1: text('Tỷ lệ hồ sơ & "đúng hạn" <100%>'),
      B1: number(12.5),
      C1: { type: 'boolean', boolean: true, formula: false },
      D1: { type: 'date', date: '2026-03-15', formula: false },
      E1: { type: 'number', number: 0.8694, percent: true, formula: false },
      A2: { ...number(25), formula: true },
      C2: { type: 'error', code: '#DIV/0!', formula: true },
      D2: { ...number(0), formula: true },
      A3: text('Đã hoàn thành'),
    });
    expect(firstSheet(file).hiddenRows).toEqual(new Set([3]));
    expect(opened(file).sheets.map(({ name, state }) => [name, state])).toEqual([
      ['Số liệu', 'visible'],
      ['_form', 'veryHidden'],
      ['Nháp', 'hidden'],
    ]);
  });
});

describe('texts', () => {
  it('are joined from runs, without phonetic guides, wherever they are kept', () => {
    const runs =
      '<r><t xml:space="preserve">Xã </t></r><r><rPr><b/></rPr><t>Ngọc Liên</t></r><rPh sb="0" eb="1"><t>guide</t></rPh>';
    const cells = cellsOf(
      fileOf({
        strings: `<si>${runs}</si><si><t>plain</t></si>`,
        ...row(`<c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is>${runs}</is></c><c r="C1" t="s"><v>1</v></c>`),
      }),
    );
    expect(cells).toEqual({ A1: text('Xã Ngọc Liên'), B1: text('Xã Ngọc Liên'), C1: text('plain') });
  });

  it('lose the escapes of Excel and of XML', () => {
    const cells = cellsOf(
      fileOf({
        strings: '<si><t>a_x000A_b_x005F_x0041_</t></si>',
        ...row('<c r="A1" t="s"><v>0</v></c><c r="B1" t="str"><v>&lt;&#272;&amp;amp;&#x1F600;</v></c>'),
      }),
    );
    expect(cells).toEqual({ A1: text('a\nb_x0041_'), B1: text('<Đ&amp;😀') });
  });

  it.each([
    ['a shared string without index', '<c r="A1" t="s"/>'],
    ['a shared string with an empty index', '<c r="A1" t="s"><v/></c>'],
    ['an empty formula result', '<c r="A1" t="str"><f>""</f><v></v></c>'],
    ['an empty inline string', '<c r="A1" t="inlineStr"><is><t/></is></c>'],
    ['spaces and no-break spaces', '<c r="A1" t="str"><v> \u00a0</v></c>'],
    ['a style alone', '<c r="A1" s="3"/>'],
    ['a number that is empty', '<c r="A1"><v></v></c>'],
    ['an error without code', '<c r="A1" t="e"><v/></c>'],
  ])('%s is a blank cell', (_, cell) => {
    expect(cellsOf(fileOf(row(cell)))).toEqual({});
  });

  it('remember a legacy font of the cell or of a run', () => {
    const cells = cellsOf(
      fileOf({
        styles:
          '<fonts><font><name val="Times New Roman"/></font><font><name val=".VnTimeH"/></font><font><name val="VNI-Times"/></font></fonts><cellStyleXfs><xf fontId="1"/></cellStyleXfs><cellXfs><xf fontId="0"/><xf fontId="1"/><xf fontId="2"/></cellXfs>',
        strings: '<si><r><rPr><rFont val=".VnArial"/></rPr><t>x</t></r></si>',
        ...row(
          '<c r="A1" s="0" t="str"><v>x</v></c><c r="B1" s="1" t="str"><v>x</v></c><c r="C1" s="2"><v>1</v></c><c r="D1" t="s"><v>0</v></c>',
        ),
      }),
    );
    expect(cells).toEqual({
      A1: text('x'),
      B1: { ...text('x'), legacyFont: '.VnTimeH' },
      C1: { ...number(1), legacyFont: 'VNI-Times' },
      D1: { ...text('x'), legacyFont: '.VnArial' },
    });
  });
});

describe('numbers', () => {
  it.each([
    ['12', 12],
    ['-0.5', -0.5],
    ['1.2E+3', 1200],
    ['1e-7', 1e-7],
    ['.5', 0.5],
    [' 7 ', 7],
  ])('%j is a number', (value, expected) => {
    expect(cellsOf(fileOf(row(`<c r="A1"><v>${value}</v></c>`)))).toEqual({ A1: number(expected) });
  });

  it.each(['0x10', 'Infinity', '1,5', '12 345', '1e999'])('%j in a number cell is shown as the text it is', (value) => {
    expect(cellsOf(fileOf(row(`<c r="A1"><v>${value}</v></c>`)))).toEqual({ A1: text(value) });
  });

  const styled = (format: string, value: number) => {
    const isCode = !/^\d+$/.test(format);
    return cellsOf(
      fileOf({
        styles: `${isCode ? `<numFmts><numFmt numFmtId="164" formatCode="${format.replaceAll('"', '&quot;')}"/></numFmts>` : ''}<cellXfs><xf numFmtId="${isCode ? 164 : format}"/></cellXfs>`,
        ...row(`<c r="A1" s="0"><v>${value}</v></c>`),
      }),
    )['A1'];
  };

  it.each([
    '14',
    '22',
    'dd/mm/yyyy',
    'd-mmm-yy',
    '[$-42A]dd mmmm yyyy',
    'mm/yy',
    'dd/mm/yyyy hh:mm',
    '"ngày" dd/mm/yyyy;@',
  ])('format %s makes a date of a serial', (format) => {
    expect(styled(format, 46_096.5)).toEqual({ type: 'date', date: '2026-03-15', formula: false });
  });

  it.each([
    '0',
    '2',
    '20',
    '45',
    '#,##0',
    '0.00',
    'General',
    'h:mm',
    'mm:ss',
    '[h]:mm',
    '"ngày" 0',
    '#,##0\\ "đ"',
    '[Red]0',
    '0_d',
  ])('format %s leaves a number', (format) => {
    expect(styled(format, 46_096.5)).toEqual(number(46_096.5));
  });

  it.each(['9', '10', '0%', '0.00%', '#,##0.0 %'])('format %s makes a percentage', (format) => {
    expect(styled(format, 0.8694)).toEqual({ ...number(0.8694), percent: true });
  });

  it('a percent sign that is only quoted makes none', () => {
    expect(styled('0.0"%"', 86.94)).toEqual(number(86.94));
  });

  it('a serial that is no day stays a number', () => {
    expect(styled('14', -3)).toEqual(number(-3));
  });

  it.each(['1', 'true', 'on'])('date1904="%s" counts from 1904', (date1904) => {
    const pieces = { styles: '<cellXfs><xf numFmtId="14"/></cellXfs>', ...row('<c r="A1" s="0"><v>44634</v></c>') };
    expect(cellsOf(fileOf({ ...pieces, date1904 }))).toMatchObject({ A1: { date: '2026-03-15' } });
    expect(cellsOf(fileOf({ ...pieces, date1904: '0' }))).toMatchObject({ A1: { date: '2022-03-14' } });
  });
});

describe('the shapes of XML that other programs write', () => {
  it('prefixes, single quotes and missing references do no harm', () => {
    const sheet =
      "<?xml version='1.0'?><x:worksheet xmlns:x='urn:x'><x:sheetData><x:row><x:c t='str'><x:v>a</x:v></x:c><x:c><x:f>A1</x:f><x:v>2</x:v></x:c></x:row><x:row r='5'><x:c r='C5'><x:v>3</x:v></x:c><x:c><x:v>4</x:v></x:c></x:row></x:sheetData></x:worksheet>";
    expect(cellsOf(fileOf({ sheet }))).toEqual({
      A1: text('a'),
      B1: { ...number(2), formula: true },
      C5: number(3),
      D5: number(4),
    });
  });

  it.each(['/xl/worksheets/sheet1.xml', 'worksheets/sheet1.xml', '../xl/./worksheets/sheet1.xml'])(
    'a sheet may be linked as %s',
    (target) => {
      expect(cellsOf(fileOf({ target, ...row('<c r="A1"><v>1</v></c>') }))).toEqual({ A1: number(1) });
    },
  );

  it('rows and cells out of order come out in order', () => {
    const sheet = firstSheet(
      fileOf({
        rows: '<row r="3"><c r="B3"><v>2</v></c><c r="A3"><v>1</v></c></row><row r="1"><c r="A1"><v>0</v></c></row>',
      }),
    );
    expect([...sheet.rows].map(([row, cells]) => [row, [...cells.keys()]])).toEqual([
      [1, [1]],
      [3, [1, 2]],
    ]);
  });

  it('booleans, errors and ISO dates are cells of their own', () => {
    const cells =
      '<c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c><c r="C1" t="e"><v>#REF!</v></c><c r="D1" t="d"><v>2026-03-15T00:00:00</v></c><c r="E1" t="d"><v>2026-02-30</v></c>';
    expect(cellsOf(fileOf(row(cells)))).toEqual({
      A1: { type: 'boolean', boolean: true, formula: false },
      B1: { type: 'boolean', boolean: false, formula: false },
      C1: { type: 'error', code: '#REF!', formula: false },
      D1: { type: 'date', date: '2026-03-15', formula: false },
      E1: text('2026-02-30'),
    });
  });

  it('nothing behind the cells is read, however strange', () => {
    const sheet = `<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells><dataValidations><dataValidation sqref="A:XFD"/></dataValidations>`;
    expect(cellsOf(fileOf({ sheet }))).toEqual({ A1: number(1) });
  });
});

describe('the shortcuts for plain cells and strings', () => {
  const texts = fc.string({
    unit: fc.constantFrom('a', 'ế', ' ', '\n', ']', '&amp;', '&#65;', '_x0041_', '😀'),
    maxLength: 6,
  });
  const cell = fc.record({
    type: fc.constantFrom('', ' t="n"', ' t="s"', ' t="str"', ' t="b"', ' t="e"', ' t="d"'),
    style: fc.constantFrom('', ' s="0"', ' s="1"', ' s="99"'),
    formula: fc.constantFrom(
      '',
      '<f>A1</f>',
      '<f aca="false">IF(A1&gt;1,&quot;&quot;)</f>',
      '<f/>',
      '<f t="shared" si="0"/>',
    ),
    value: fc.constantFrom('', '<v/>', '<v></v>', '<v>0</v>', '<v>1</v>', '<v>46096</v>', '<v>x</v>', '<v>x]]x</v>'),
  });

  it('understand a sheet as the scanner alone does', () => {
    fc.assert(
      fc.property(
        fc.array(cell, { maxLength: 6 }),
        fc.array(texts, { minLength: 2, maxLength: 4 }),
        (cells, strings) => {
          const written = cells
            .map(
              ({ type, style, formula, value }, index) =>
                `<c r="${String.fromCharCode(65 + index)}1"${style}${type}>${formula}${value}</c>`,
            )
            .join('');
          const shared = strings.map((string) => `<si><t xml:space="preserve">${string}</t></si>`).join('');
          const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';
          const plain = fileOf({ styles, strings: shared, ...row(written) });
          // A space where nobody puts one keeps the shortcuts from matching.
          const odd = fileOf({
            styles,
            strings: shared.replaceAll('<si>', '<si >'),
            ...row(written.replaceAll('<c ', '<c  ')),
          });
          expect(outcomeOf(plain)).toEqual(outcomeOf(odd));
        },
      ),
      { numRuns: 300 },
    );
  });

  function outcomeOf(file: Uint8Array): unknown {
    const id = refusalOf(file);
    return id === 'accepted' ? cellsOf(file) : id;
  }
});
