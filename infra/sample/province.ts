import { defaultCalendar } from '../../shared/period/calendar.ts';
import { catalogue } from '../../shared/plan/catalogue/index.ts';
import { communesOf } from '../../shared/plan/catalogue/communes.ts';
import { PROVINCE_PLAN, TRIAL_PROVINCE, type Province } from '../../shared/plan/province.ts';
import type { Target } from '../../shared/plan/target.ts';
import type { Unit } from '../../shared/plan/unit.ts';
import { planTexts } from '../../shared/text/messages/plan.ts';
import { SAMPLE_MARK } from './report.ts';

/** Sample provinces carry a code that no real province has. */
export const SAMPLE_PROVINCE = TRIAL_PROVINCE;
/** The quarter that `npm start` lives through, and the seed of its figures. */
export const SAMPLE_PERIOD = '2026-Q1';
export const SAMPLE_SEED = 'tinh-mau';
const ZONE = 'Asia/Ho_Chi_Minh';
const COMMUNE_PLANS = ['khung-xa-2026', 'vinh-linh-2026', 'ngoc-lien-2026-2030', 'vinh-phong-2026'];

/**
 * A made-up province around the five real plans: the three communes and the department that issued them, and neighbours
 * from the official lists that share their plans, up to the number asked. The figures are made up too.
 */
export function sampleProvince(count = 60, year = 2026): Province {
  return definitionOf(SAMPLE_PROVINCE, `Tỉnh mẫu ${SAMPLE_MARK}`, sampleUnits(count), year);
}

/** A real province's communes with sample plans and, later, sample figures: for measuring at the nation's size. */
export function sampleProvinceOf(code: string, name: string, year = 2026): Province {
  const units = communesOf(code).map((each, index) =>
    unitOf(each.code, each.name, COMMUNE_PLANS[index % COMMUNE_PLANS.length] ?? ''),
  );
  return definitionOf(code, `${name} ${SAMPLE_MARK}`, units, year);
}

function definitionOf(code: string, name: string, units: readonly Unit[], year: number): Province {
  return {
    code,
    name,
    year,
    timeZone: ZONE,
    units,
    periods: defaultCalendar(year, ZONE),
    measures: catalogue.measures,
    indicators: catalogue.indicators,
    plans: [
      ...catalogue.plans,
      { id: PROVINCE_PLAN, title: planTexts.provincePlan.vi, years: { from: year, to: year } },
    ],
    targets: [...catalogue.targets, ...provinceTargets(year)],
    tasks: catalogue.tasks,
    scorecards: catalogue.scorecards,
  };
}

function sampleUnits(count: number): readonly Unit[] {
  const planned: readonly Unit[] = [
    commune('38', '15091', 'ngoc-lien-2026-2030'),
    commune('44', '19363', 'vinh-linh-2026'),
    commune('91', '31051', 'vinh-phong-2026'),
    { code: 'SXD', name: 'Sở Xây dựng', kind: 'so-nganh', plan: 'so-xay-dung-lai-chau-2026' },
  ];
  const taken = new Set(planned.map((unit) => unit.code));
  const neighbours = ['44', '38', '91', '40', '42', '37']
    .flatMap((province) => communesOf(province))
    .filter(({ code }) => !taken.has(code))
    .slice(0, Math.max(0, count - planned.length))
    .map(({ code, name }, index) => unitOf(code, name, COMMUNE_PLANS[index % COMMUNE_PLANS.length] ?? ''));
  return [...planned, ...neighbours].slice(0, count);
}

function commune(province: string, code: string, plan: string): Unit {
  const found = communesOf(province).find((each) => each.code === code);
  if (!found) throw new Error(`the official list has no commune ${code} in province ${province}`);
  return unitOf(found.code, found.name, plan);
}

function unitOf(code: string, name: string, plan: string): Unit {
  const kind = name.startsWith('Phường') ? 'phuong' : name.startsWith('Đặc khu') ? 'dac-khu' : 'xa';
  // A domain that no mail can reach (RFC 2606).
  return { code, name, kind, plan, email: `${code}@mau.example` };
}

/** What the sample province asks of every unit, so that units of different plans can be compared. */
function provinceTargets(year: number): readonly Target[] {
  const levels: Readonly<Record<string, number>> = {
    ON_TIME_RESOLUTION: 98,
    ONLINE_SUBMISSION_RATE: 80,
    ONLINE_PAYMENT_RATE: 80,
    DIGITISATION_FILES: 100,
    E_RESULTS_ISSUED: 100,
    FEEDBACK_HANDLED: 100,
    SATISFACTION_TTHC: 95,
  };
  return Object.entries(levels).map(([indicator, value]) => ({
    plan: PROVINCE_PLAN,
    indicators: [indicator],
    title: `Mục tiêu của tỉnh ${SAMPLE_MARK}`,
    comparator: '>=',
    value,
    due: String(year),
    source: 'mẫu',
    status: 'in-force',
  }));
}
