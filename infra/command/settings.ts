import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

/** What a data folder remembers between calls: which province it is for. */
const Settings = z.object({ province: z.string() });

/** Code of the province this data folder is for: the one last loaded, or the one that is served for its first day. */
export function readSettings(dataDir: string): z.infer<typeof Settings> | undefined {
  let text: string;
  try {
    text = readFileSync(join(dataDir, 'settings.json'), 'utf8');
  } catch {
    return undefined;
  }
  return Settings.parse(JSON.parse(text));
}

/** Renamed into place, so that a process that is killed leaves the old settings or the new ones, never half of either. */
export function writeSettings(dataDir: string, settings: z.infer<typeof Settings>): void {
  const file = join(dataDir, 'settings.json');
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  writeFileSync(`${file}.draft`, `${JSON.stringify(settings)}\n`);
  renameSync(`${file}.draft`, file);
}
