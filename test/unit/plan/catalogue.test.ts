import { describe, expect, test } from 'vitest';
import { caseBlockCodes } from '../../../shared/plan/case-block.ts';
import { communesOf, officialCommunes, officialProvinces } from '../../../shared/plan/catalogue/communes.ts';
import { catalogue } from '../../../shared/plan/catalogue/index.ts';

const plans = [
  'khung-xa-2026',
  'ngoc-lien-2026-2030',
  'so-xay-dung-lai-chau-2026',
  'vinh-linh-2026',
  'vinh-phong-2026',
];

/** The canonical indicators of the five plans. */
const ofThePlans = `
  UNITS_INSPECTED UNITS_SELFCHECK INITIATIVES DIALOGUES RANK_PAR_INDEX RANK_SIPAS RANK_PAPI RANK_DTI RANK_PCI
  RANK_PII COMPLAINTS_CONSIDERED PLAN_CCHC_ISSUED SELF_ASSESSMENT SIPAS_SURVEY_SUPPORT INDEX_ANALYSED
  COMMUNICATION_TIMELY LEGAL_DOCS_CORRECT LEGAL_DOCS_REVIEWED LEGAL_DOCS_PUBLISHED LEGAL_DOCS_DISSEMINATED
  LEGAL_DOCS_IMPLEMENTED DELEGATED_CONTENT DECISIONS_SELF_CHECKED LEGAL_STAFF_TRAINED LAW_MONITORING_RECS
  LEGAL_ISSUES_RESOLVED LAW_ENFORCEMENT_QUALITY ONLINE_PAYMENT_RATE PAYMENT_TTHC_ENABLED ONLINE_SUBMISSION_RATE
  ONLINE_SUBMISSION_E2E ONLINE_SERVICE_USERS E2E_SERVICES_PROVIDED DIGITISATION_FILES DIGITISATION_RESULTS
  E_RESULTS_ISSUED DATA_REUSE ON_TIME_RESOLUTION LATE_FILES_APOLOGY SATISFACTION_TTHC
  SATISFACTION_LAND_CONSTR_INVEST SATISFACTION_FEEDBACK FEEDBACK_HANDLED NON_TERRITORIAL_TTHC TTHC_PUBLISHED
  TTHC_CONTROLLED INTERNAL_TTHC_PUBLISHED INTERNAL_TTHC_REVIEWED INTERNAL_TTHC_ELECTRONIC TTHC_SIMPLIFIED
  TTHC_COST_CUT WRITTEN_REQUESTS DOSSIER_COMPONENTS_CUT RESULTS_SYNCED BUSINESS_REPORTS_ELECTRONIC
  E_CERTIFIED_COPIES Q766_UNITS_GOOD Q766_SCORE COMMS_CONTENTS ONLINE_DIALOGUES DVC_KIOSK DVC_SUPPORT_POINT
  PILOT_TTHC PLAN_KSTTHC_ISSUED TTHC_INSPECTIONS SATISFACTION_SERVICE SATISFACTION_HEALTH_EDU PAYROLL_REDUCTION
  PUBLIC_UNITS_REARRANGED APPARATUS_STREAMLINED FUNCTIONS_ADJUSTED STAFF_QUALIFIED STAFF_POLICY_UNITS
  TALENT_POLICY STAFF_STRUCTURE BUDGET_REVENUE_GROWTH ASSET_REARRANGEMENT AUDIT_RECS_DONE
  PUBLIC_INVESTMENT_DISBURSED ASSET_RULES_ISSUED FINANCIAL_AUTONOMY SUBSIDY_REDUCED ASSET_INVENTORY
  INSPECTIONS_DIGITAL WORKFILES_ONLINE DOCS_ELECTRONIC INTERNAL_GOV_DIGITAL REPORTING_CONNECTED E2E_MULTI_ACCESS
  E2E_INTEGRATED_ALL ADULT_BANK_ACCOUNT VNEID_HEALTH_BOOK INNOVATING_ENTERPRISES IT_PLAN_DONE DX_TASK_GROUPS
  ISO_UNITS_AUDITED ISO_TRAINING ISO_MAINTAINED INTERNAL_PROCESS_REVIEWED DATA_INFRASTRUCTURE VIDEO_CONFERENCE
  VIRTUAL_ASSISTANT
`
  .trim()
  .split(/\s+/);

const count = <Row extends { plan: string }>(rows: readonly Row[]) =>
  plans.map((plan) => rows.filter((row) => row.plan === plan).length);

describe('the shipped catalogue', () => {
  test('holds every stated target of the five plans', () => {
    expect(count(catalogue.targets)).toEqual([40, 29, 50, 30, 43]);
    expect(catalogue.targets).toHaveLength(192);
    expect(catalogue.targets.filter((target) => target.value !== undefined)).toHaveLength(137);
  });

  test('holds every task of the five plans and the two rows that only hand down targets', () => {
    expect(count(catalogue.tasks.filter((task) => task.kind === undefined))).toEqual([52, 62, 22, 35, 44]);
    expect(count(catalogue.tasks.filter((task) => task.kind === 'target-assignment'))).toEqual([0, 0, 0, 0, 2]);
  });

  test('reads the deadline of every task that has one', () => {
    const without = catalogue.tasks.filter((task) => task.deadline !== '' && task.clauses.length === 0);
    expect(without).toEqual([]);
  });

  test('holds the 102 indicators of the plans and two more of decision 766', () => {
    expect(catalogue.indicators).toHaveLength(104);
    const codes = catalogue.indicators.map((indicator) => indicator.code);
    expect(ofThePlans).toHaveLength(102);
    expect(new Set(codes)).toEqual(new Set([...ofThePlans, 'ON_TIME_766', 'PAYMENT_TTHC_USED']));
    const basis = Map.groupBy(catalogue.indicators, (indicator) => indicator.basis);
    expect(basis.get('reference')).toHaveLength(6);
    expect(basis.get('score')?.map((indicator) => indicator.code)).toEqual(['Q766_SCORE']);
    expect(basis.get('task')).toHaveLength(24);
  });

  test('has no code twice', () => {
    for (const rows of [catalogue.measures, catalogue.indicators]) {
      expect(new Set(rows.map((row) => row.code)).size).toBe(rows.length);
    }
    expect(new Set(catalogue.tasks.map((task) => `${task.plan} ${task.code}`)).size).toBe(catalogue.tasks.length);
  });

  test('refers only to codes that exist', () => {
    const measures = new Set(catalogue.measures.map((measure) => measure.code));
    const indicators = new Set(catalogue.indicators.map((indicator) => indicator.code));
    const used = catalogue.indicators.flatMap((indicator) => [...indicator.numerator, ...indicator.denominator]);
    const aimedAt = catalogue.targets.flatMap((target) => target.indicators);
    const scored = catalogue.scorecards.flatMap((card) => card.components.map((component) => component.indicator));
    expect(used.filter((code) => !measures.has(code))).toEqual([]);
    expect([...aimedAt, ...scored].filter((code) => !indicators.has(code))).toEqual([]);
    expect([...caseBlockCodes].filter((code) => !measures.has(code))).toEqual([]);
  });

  test('has no measure that no indicator needs, but the files carried over', () => {
    const used = new Set(
      catalogue.indicators.flatMap((indicator) => [...indicator.numerator, ...indicator.denominator]),
    );
    const idle = catalogue.measures.map((measure) => measure.code).filter((code) => !used.has(code));
    expect(idle).toEqual(['HS_KT']);
  });

  test('gives a rate both sides and a count only one', () => {
    const measured = catalogue.indicators.filter((indicator) => indicator.basis === 'measures');
    const odd = measured.filter(
      ({ unit, numerator, denominator }) => numerator.length === 0 || (unit === '%') !== denominator.length > 0,
    );
    expect(odd).toEqual([]);
    const others = catalogue.indicators.filter((indicator) => indicator.basis !== 'measures');
    expect(others.filter(({ numerator, denominator }) => numerator.length + denominator.length > 0)).toEqual([]);
  });

  test('requires exactly the case block', () => {
    const required = catalogue.measures.filter((measure) => measure.required).map((measure) => measure.code);
    expect(new Set(required)).toEqual(caseBlockCodes);
  });

  test('keeps both on-time rates', () => {
    const find = (code: string) => catalogue.indicators.find((indicator) => indicator.code === code);
    expect(find('ON_TIME_RESOLUTION')).toMatchObject({
      numerator: ['HS_GQ_TH', 'HS_GQ_DH'],
      denominator: ['HS_GQ_TH', 'HS_GQ_DH', 'HS_GQ_QH'],
    });
    expect(find('ON_TIME_766')).toMatchObject({
      numerator: ['HS_GQ_TH', 'HS_GQ_DH', 'HS_DGQ_TH'],
      denominator: ['HS_GQ_TH', 'HS_GQ_DH', 'HS_GQ_QH', 'HS_DGQ_TH', 'HS_DGQ_QH'],
    });
  });

  test("scores decision 766's ten known components, sixty points in all", () => {
    const [card] = catalogue.scorecards;
    expect(card?.components).toHaveLength(10);
    expect(card?.components.reduce((total, component) => total + component.max, 0)).toBe(60);
    expect(card?.components.filter((component) => component.atZero > 0).map(({ indicator }) => indicator)).toEqual([
      'FEEDBACK_HANDLED',
      'SATISFACTION_FEEDBACK',
    ]);
    expect(card?.bands.map((band) => band.from)).toEqual([90, 80, 70, 50, 0]);
  });
});

describe('the official units', () => {
  test('are 34 provinces and 3,321 communes', () => {
    expect(officialProvinces()).toHaveLength(34);
    expect(officialCommunes().size).toBe(3321);
    const kinds = Map.groupBy(officialCommunes().values(), (commune) => commune.name.split(' ')[0]);
    expect([kinds.get('Xã')?.length, kinds.get('Phường')?.length, kinds.get('Đặc')?.length]).toEqual([2611, 697, 13]);
  });

  test("include the plans' communes, each in its province", () => {
    expect(officialCommunes().get('15091')).toEqual({ code: '15091', name: 'Xã Ngọc Liên', province: '38' });
    expect(officialCommunes().get('19363')).toMatchObject({ name: 'Xã Vĩnh Linh', province: '44' });
    expect(officialCommunes().get('31051')).toMatchObject({ name: 'Xã Vĩnh Phong', province: '91' });
  });

  test('keep the leading zeros of their codes', () => {
    expect(communesOf('01')[0]).toEqual({ code: '00004', name: 'Phường Ba Đình', province: '01' });
    expect(communesOf('99')).toEqual([]);
  });
});
