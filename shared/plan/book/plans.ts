import { say } from '../../text/language.ts';
import { planTexts } from '../../text/messages/plan.ts';
import { catalogue } from '../catalogue/index.ts';
import { PROVINCE_PLAN } from '../province.ts';
import type { Target } from '../target.ts';
import type { Plan, Task } from '../task.ts';

/** Years of a plan: of a shipped one as its document says, else by the end of its id (`…-2026-2030`), else the year given. */
export function yearsOfPlan(id: string, year: number): { readonly from: number; readonly to: number } {
  const shipped = catalogue.plans.find((plan) => plan.id === id);
  if (shipped) return shipped.years;
  const [, from, to] = /(?:^|-)(20\d{2})(?:-(20\d{2}))?$/.exec(id) ?? [];
  return { from: Number(from ?? year), to: Number(to ?? from ?? year) };
}

/** The plans that have targets or tasks, in the order in which they are first named. */
export function plansOf(targets: readonly Target[], tasks: readonly Task[], year: number): readonly Plan[] {
  const ids = new Set([...targets, ...tasks].map(({ plan }) => plan));
  return [...ids].map((id) => {
    const shipped = catalogue.plans.find((plan) => plan.id === id);
    return { id, title: shipped?.title ?? titleOf(id), years: yearsOfPlan(id, year) };
  });
}

const titleOf = (id: string): string => (id === PROVINCE_PLAN ? say(planTexts.provincePlan, 'vi') : id);
