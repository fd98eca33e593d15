import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { smallPng } from './small-png.ts';

const GUIDE = 'docs/huong-dan/hinh';

/**
 * Takes a picture of what a journey has come to, for the officers' guide, so that the guide shows the page as it is. Only
 * with UPDATE_PICTURES=1: otherwise tests leave the tree alone.
 */
export async function picture(page: Page, name: string, folder = GUIDE): Promise<void> {
  if (process.env['UPDATE_PICTURES'] !== '1') return;
  const file = join(import.meta.dirname, '..', '..', folder, `${name}.png`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, smallPng(await page.screenshot({ animations: 'disabled', caret: 'hide' })));
}
