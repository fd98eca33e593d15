import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

/** What a data folder remembers between calls: which province it holds. */
const Settings = z.object({ province: z.string() });

/** Code of the province last loaded into this data folder. */
export function readSettings(dataDir: string): z.infer<typeof Settings> | undefined {
  let text: string;
  try {
    text = readFileSync(join(dataDir, 'settings.json'), 'utf8');
  } catch {
    return undefined;
  }
  return Settings.parse(JSON.parse(text));
}

export function writeSettings(dataDir: string, settings: z.infer<typeof Settings>): void {
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(join(dataDir, 'settings.json'), `${JSON.stringify(settings)}\n`);
}
