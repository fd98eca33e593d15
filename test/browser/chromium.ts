import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the one browser of this run listens. */
    readonly browser: string;
  }
}

/**
 * One Chromium for the whole run, out of its npm package: a bare machine has no browser, no libnss and no fonts, so all three
 * are unpacked into a folder of their own, which goes with the run.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'cchc-browser-'));
  await unpack(folder);
  const server = await chromium.launchServer({
    executablePath: join(folder, 'chromium'),
    host: '127.0.0.1',
    args: ['--font-render-hinting=none', '--disable-lcd-text', '--disable-gpu'],
    env: {
      ...process.env,
      HOME: folder,
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  });
  project.provide('browser', server.wsEndpoint());
  return async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  };
}

/** The package unpacks into the temporary folder of its process, and its libraries only where it believes to be on Lambda. */
async function unpack(folder: string): Promise<void> {
  const require = createRequire(import.meta.url);
  const packaged = pathToFileURL(require.resolve('@sparticuz/chromium')).href;
  const unpacking = `const { default: chromium } = await import('${packaged}'); await chromium.executablePath();`;
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', unpacking], {
    env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
  });
  // The package's own list of font folders names fixed places; only the fonts that come with it are to be seen. They have no
  // signs like ✓, so pictures for people borrow those from the machine.
  const borrowed =
    process.env['UPDATE_PICTURES'] === '1'
      ? `<dir>/usr/share/fonts/truetype/dejavu</dir><selectfont><rejectfont><glob>*/dejavu/*-*</glob></rejectfont>
<rejectfont><glob>*/dejavu/*Serif*</glob><glob>*/dejavu/*Mono*</glob></rejectfont></selectfont>`
      : '';
  writeFileSync(
    join(folder, 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${join(folder, 'fonts')}</dir>${borrowed}
<alias binding="same"><family>system-ui</family><prefer><family>Open Sans</family></prefer></alias>
<cachedir>${join(folder, 'fonts-cache')}</cachedir></fontconfig>`,
  );
}
