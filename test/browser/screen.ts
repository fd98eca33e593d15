import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { DESKTOP, PHONE, type Visit } from './portal.ts';

/** At 200 % a desktop of 1280 px has this many CSS pixels. */
export const ZOOMED = { width: 640, height: 400 };
const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * What a screen owes everybody and fails in; empty for a sound one. Nothing that axe can tell is inaccessible, no scrolling
 * sideways, on a desktop, on a phone, and with letters twice as large; no failed script, and nothing that the content security
 * policy had to stop.
 */
export async function flawsOf({ page, faults }: Visit): Promise<readonly string[]> {
  const flaws: string[] = [];
  for (const [name, viewport] of Object.entries({ desktop: DESKTOP, phone: PHONE, zoomed: ZOOMED })) {
    await page.setViewportSize(viewport);
    const found = [...(await beyondTheEdge(page)), ...(name === 'zoomed' ? [] : await inaccessible(page))];
    flaws.push(...found.map((flaw) => `${name}: ${flaw}`));
  }
  await page.setViewportSize(DESKTOP);
  return [...flaws, ...faults];
}

/**
 * What axe finds, with the elements, short enough to read in a failed test. Told nothing of what is sound, and kept to the page
 * itself, which has no frames, it takes a quarter of the time.
 */
async function inaccessible(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({ runOnly: { type: 'tag', values: WCAG_22_AA }, resultTypes: ['violations'] })
    .setLegacyMode()
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

/** The elements that make the page wider than its window; empty where it is not. */
async function beyondTheEdge(page: Page): Promise<readonly string[]> {
  return page.locator('html').evaluate((root) => {
    const { scrollWidth, clientWidth } = root;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...root.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth,
    );
    return [`${scrollWidth} > ${clientWidth}`, ...wide.slice(0, 5).map(({ outerHTML }) => outerHTML.slice(0, 120))];
  });
}
