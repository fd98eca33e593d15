import type { Report } from '../../../shared/report/report.ts';

/*
 * The province's figures once more, counted the long way from the reports alone: fractions of whole hundredths in BigInt,
 * rounded half up, a table of decision 766 typed anew. Nothing here is shared with what it is held against.
 */
const at = (report: Report, codes: readonly string[]): bigint => {
  let total = 0n;
  for (const code of codes) {
    const row = report.figures.find((figure) => figure.measure === code);
    if (typeof row?.value !== 'number') throw new Error(`${report.unit} gives no ${code}`);
    total += BigInt(Math.round(row.value * 100));
  }
  return total;
};

/** 100 × a ÷ b in whole hundredths: 9743 is 97,43 %. */
const hundredths = (a: bigint, b: bigint): bigint => (a * 20000n + b) / (2n * b);

/** The percentage over all of these reports taken together; undefined when there is nothing to divide by. */
export function rateOf(reports: readonly Report[], part: readonly string[], whole: readonly string[]) {
  let num = 0n;
  let den = 0n;
  for (const report of reports) {
    const whole1 = at(report, whole);
    if (whole1 === 0n) continue;
    num += at(report, part);
    den += whole1;
  }
  return den === 0n
    ? undefined
    : { num: Number(num) / 100, den: Number(den) / 100, value: Number(hundredths(num, den)) / 100 };
}

const received = ['HS_TN_TT', 'HS_TN_TRT'];
const resolved = ['HS_GQ_TH', 'HS_GQ_DH', 'HS_GQ_QH'];
const inTime = ['HS_GQ_TH', 'HS_GQ_DH', 'HS_DGQ_TH'];

/** Part, whole, most points, per cent from which they are given, points where there was nothing to do. */
const decision766: readonly (readonly [readonly string[], readonly string[], bigint, bigint, bigint])[] = [
  [inTime, [...resolved, 'HS_DGQ_TH', 'HS_DGQ_QH'], 20n, 100n, 0n],
  [['TTHC_TTTT'], ['TTHC_NVTC'], 2n, 80n, 0n],
  [['TTHC_PS_TTTT'], ['TTHC_NVTC'], 2n, 80n, 0n],
  [['HS_TTTT'], ['HS_NVTC'], 6n, 100n, 0n],
  [['KQ_DT'], resolved, 6n, 100n, 0n],
  [['HS_SH'], received, 4n, 80n, 0n],
  [['HS_SD_LAI_DL'], received, 2n, 80n, 0n],
  [['PAKN_DUNG_HAN'], ['PAKN_DEN_HAN'], 6n, 100n, 6n],
  [['PAKN_HL'], ['PAKN_DG'], 6n, 100n, 6n],
  [['YK_HL_TTHC'], ['YK_KS'], 6n, 90n, 0n],
];

/** Points of decision 766 out of 60, their share in per cent, and the place: 1, 2, 2, 4. */
export function rank766(reports: readonly Report[]) {
  const scores = reports.map((report) => {
    let points = 0n;
    let most = 0n;
    for (const [part, whole, max, full, nothing] of decision766) {
      const den = at(report, whole);
      const rate = den === 0n ? 0n : hundredths(at(report, part), den);
      const earned = (max * rate * 2n + full) / (2n * full);
      points += den === 0n ? nothing * 100n : earned > max * 100n ? max * 100n : earned;
      most += max;
    }
    return { unit: report.unit, points, share: hundredths(points, most * 100n) };
  });
  return scores.map(({ unit, points, share }) => ({
    unit,
    score: Number(points) / 100,
    share: Number(share) / 100,
    rank: 1 + scores.filter((other) => other.share > share).length,
    tied: scores.filter((other) => other.share === share).length > 1,
  }));
}
