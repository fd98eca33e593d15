// In a fresh process: exceljs writes as many plain cells as a workbook has, on as many sheets of the same size: texts and numbers
// without style, formula or width. Arguments: cells of each sheet.
import ExcelJS from 'exceljs';

const COLUMNS = 12;
const cells = process.argv.slice(2).map(Number);
const cpuBefore = process.cpuUsage();
const began = performance.now();
const book = new ExcelJS.Workbook();
for (const [index, count] of cells.entries()) {
  const sheet = book.addWorksheet(String(index + 1));
  for (let row = 1; row <= Math.ceil(count / COLUMNS); row += 1) {
    for (let column = 1; column <= COLUMNS; column += 1) {
      sheet.getCell(row, column).value = column % 3 === 0 ? `Xã ${String(row)}` : row * column;
    }
  }
}
const bytes = await book.xlsx.writeBuffer();
const wallMs = performance.now() - began;
const used = process.cpuUsage(cpuBefore);
const cpuMs = (used.user + used.system) / 1000;
console.log(
  JSON.stringify({ wallMs, cpuMs, kb: bytes.byteLength / 1024, peakMb: process.resourceUsage().maxRSS / 1024 }),
);
