import * as z from 'zod';
import { openCloud, type Cloud } from '../cloud.ts';
import { deploy, type Deployment } from '../deployment.ts';
import { openDesk, type Browser } from '../desk.ts';
import { after, careless, DAY, head, officerOf, opensAt, PERIOD, placeOf, province, stranger } from './cast.ts';

/** A province's stacks in use, and who uses them. */
export interface Quarter {
  readonly deployment: Deployment;
  readonly cloud: Cloud;
  readonly desk: ReturnType<typeof openDesk>;
  /** Signs in everybody who may. */
  readonly signIn: () => Promise<void>;
  /** The province's browser, once signed in. */
  readonly officer: Browser;
  /** A unit's browser, once signed in. */
  readonly commune: (unit: string) => Browser;
  readonly stateOf: (unit: string, period?: string) => Promise<string>;
  /** Sends a file as a unit's report and waits until it is judged. Gives the attempt. */
  readonly report: (unit: string, bytes: Uint8Array, period?: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

const card = z.looseObject({ state: z.string() });

export async function openQuarter(): Promise<Quarter> {
  const deployment = deploy(province.code);
  const cloud = await openCloud(deployment, [head, careless, stranger]);
  const desk = openDesk(cloud, deployment);
  cloud.setTime(after(opensAt, -5 * DAY));
  const browsers = new Map<string, Browser>();
  const browserOf = (who: string): Browser => {
    const browser = browsers.get(who);
    if (!browser) throw new Error(`${who} has not signed in`);
    return browser;
  };

  return {
    deployment,
    cloud,
    desk,
    async signIn() {
      browsers.set(head.email, await desk.signIn(head));
      for (const { code } of province.units) browsers.set(code, await desk.signIn(officerOf(code)));
    },
    get officer() {
      return browserOf(head.email);
    },
    commune: browserOf,
    stateOf: async (unit, period = PERIOD) => (await browserOf(unit).read(card, placeOf(unit, period))).state,
    async report(unit, bytes, period = PERIOD) {
      const attempt = await browserOf(unit).send(placeOf(unit, period), 'Báo cáo.xlsx', bytes);
      await cloud.settle();
      return attempt;
    },
    async close() {
      await cloud.close();
      deployment.close();
    },
  };
}
