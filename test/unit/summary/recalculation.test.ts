import { utils, write, type WorkSheet } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { differing, recalculate } from '../../recalculation/recalculate.ts';

/** A column of figures in A1:A6, and one formula in B1 with what it claims to come to. */
function workbook(formula: string, claimed: number | string = 0): Uint8Array {
  const sheet: WorkSheet = utils.aoa_to_sheet([[90], [80], [80], ['—'], [50], [70]]);
  sheet['B1'] = { t: typeof claimed === 'number' ? 'n' : 's', f: formula, v: claimed };
  sheet['!ref'] = 'A1:B6';
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'Bảng 1');
  book.Workbook = { Names: [{ Name: 'Diem', Ref: "'Bảng 1'!$A$1:$A$6" }] };
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }));
}

const comesTo = (formula: string) => recalculate(workbook(formula))[0]?.value;

describe('the independent calculation', () => {
  // Worked by the functions' documentation: what Excel and LibreOffice give for the same cells.
  it.each([
    ['1+2*3-4/2', 5],
    ['-2*(3-5)', 4],
    ['SUM(Diem)', 370],
    ["SUM('Bảng 1'!$A$2:$A$3,1)", 161],
    ['COUNT(Diem)+COUNTA(Diem)', 11],
    ['COUNTIF(Diem,80)', 2],
    ['COUNTIF(Diem,">=70")', 4],
    ['COUNTIF(Diem,"—")', 1],
    ['COUNTIFS(Diem,">60",Diem,"<90")', 3],
    ['SUMIFS(Diem,Diem,"<>80")', 210],
    ['RANK(A2,Diem)', 2],
    ['RANK(A6,Diem)', 4],
    ['RANK(A5,Diem,1)', 1],
    ['MEDIAN(Diem)', 80],
    ['QUARTILE(Diem,1)', 70],
    ['MIN(Diem)&"–"&MAX(Diem)', '50–90'],
    ['ROUND(2.675,2)', 2.68],
    ['ROUND(-2.5,0)', -3],
    ['ROUND(0.29/10000000,2)', 0],
    ['SUBSTITUTE(FIXED(2865,0),",",".")&"/"&FIXED(999,0)', '2.865/999'],
    ['INDEX(Diem,MATCH(50,Diem,0))', 50],
    ['IF(A4="—","không",1/0)', 'không'],
    ['IFERROR(1/0,"–")', '–'],
    ['SUM(INDEX(Diem,2):INDEX(Diem,5))', 210],
    ['SUMPRODUCT(A1:A3,A1:A3)', 20_900],
    ['AND(A1>80,OR(A2<>80,A3=80))', true],
    ['1/0', '#DIV/0!'],
    ['RANK(1,Diem)', '#N/A'],
    ['A4+1', '#VALUE!'],
  ])('of %s comes to %j', (formula, value) => {
    expect(comesTo(formula)).toEqual(value);
  });

  it('shows an error in every cell that refers to it, and calls none of them a circle', () => {
    const sheet: WorkSheet = { '!ref': 'A1:C1' };
    for (const [cell, f] of [
      ['A1', 'B1+1'],
      ['B1', '1/0'],
      ['C1', 'B1+2'],
    ] as const) {
      sheet[cell] = { t: 'n', f, v: 0 };
    }
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, 'Bảng 1');
    const cells = recalculate(new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' })));
    expect(cells.map(({ value }) => value)).toEqual(['#DIV/0!', '#DIV/0!', '#DIV/0!']);
  });

  it('tells a cached value that is not what its formula comes to', () => {
    expect(differing(recalculate(workbook('SUM(Diem)', 370)))).toEqual([]);
    expect(differing(recalculate(workbook('SUM(Diem)', 370.000001)))).toHaveLength(1);
    expect(differing(recalculate(workbook('SUM(Diem)', 'ba trăm')))).toHaveLength(1);
  });

  it.each([
    ['SUM(Thieu)', 'the name Thieu is not defined'],
    ['B1+1', 'refers to itself'],
    ['IF(Diem>80,1,0)', 'an area stands where one value belongs'],
    ['XLOOKUP(80,Diem,Diem)', 'our sheets may not use XLOOKUP'],
    ["SUM('Bảng 2'!A1:A3)", 'no sheet Bảng 2'],
  ])('refuses %s, which no older program would calculate either', (formula, why) => {
    expect(() => comesTo(formula)).toThrow(why);
  });
});
