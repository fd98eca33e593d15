import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { openPortal as openLocalPortal } from '../../infra/local/portal.ts';
import type { Province } from '../../shared/plan/province.ts';
import { openTrial, type Trial } from '../system/quarter/trial.ts';

/** A screen as offices have it, and as a phone has it. */
export const DESKTOP = { width: 1280, height: 800 };
export const PHONE = { width: 360, height: 740 };

/** The portal of a province on a data folder of its own, its clock, and people before browsers of their own. */
export interface Portal {
  readonly trial: Trial;
  readonly address: string;
  readonly browser: Browser;
  /** A browser in which nobody is signed in. */
  readonly visit: (options?: BrowserContextOptions) => Promise<Visit>;
  /** A browser in which a sample account is signed in: `province`, or the code of a unit. */
  readonly signIn: (account: string, options?: BrowserContextOptions) => Promise<Visit>;
  /** Lets a minute pass: what is done after is later. */
  readonly aMinutePasses: () => void;
  readonly close: () => Promise<void>;
}

/** One person's page, and what the browser held against it. */
export interface Visit {
  readonly page: Page;
  /** Scripts that failed, and what the content security policy stopped. */
  readonly faults: readonly string[];
  readonly leave: () => Promise<void>;
}

export async function openPortal(province: Province, startsAt: string): Promise<Portal> {
  const trial = await openTrial(province, startsAt, { origins: ['http://127.0.0.1:*'] });
  const front = await openLocalPortal({ system: trial, dataDir: trial.dataDir, province: province.code, port: 0 });
  const browser = await chromium.connect(inject('browser'));

  async function visit(options: BrowserContextOptions = {}): Promise<Visit> {
    const context = await browser.newContext({
      baseURL: front.address,
      viewport: DESKTOP,
      locale: 'vi-VN',
      ...options,
    });
    context.setDefaultTimeout(20_000);
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    // Chromium tells of what the policy stopped on the console.
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) faults.push(message.text());
    });
    return { page, faults, leave: () => context.close() };
  }

  async function signIn(account: string, options?: BrowserContextOptions): Promise<Visit> {
    const visitor = await visit(options);
    await visitor.page.goto('/');
    await enter(visitor.page, account);
    return visitor;
  }

  return {
    trial,
    address: front.address,
    browser,
    visit,
    signIn,
    aMinutePasses: () => trial.clock.set(new Date(Date.parse(trial.now()) + 60_000).toISOString()),
    async close() {
      await browser.close();
      await front.close();
      await trial.settle();
      await trial.close();
    },
  };
}

/** Signs in at the issuer as people do, from a page where nobody is signed in. */
export async function enter(page: Page, account: string): Promise<void> {
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  if (account === 'province') await page.getByRole('button', { name: 'Cán bộ tổng hợp của tỉnh' }).click();
  else {
    await page.getByRole('textbox').fill(account);
    await page.getByRole('textbox').press('Enter');
    await page.locator(`button[value="mau-${account}"]`).click();
  }
  await page.getByRole('button', { name: 'Đăng xuất' }).waitFor();
}

/** The token that the page shows the API, read off one of its questions. */
export async function tokenOf(page: Page): Promise<string> {
  const asking = page.waitForRequest((asked) => asked.headers()['authorization'] !== undefined);
  await page.reload();
  const { authorization = '' } = (await asking).headers();
  return authorization.replace('Bearer ', '');
}
