import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { asDeployed } from '../../../infra/bundle.ts';

/** Every source that the API reaches, loaded at once or later. */
async function sourcesOf(entry: string): Promise<string[]> {
  const { metafile } = await build({
    ...asDeployed,
    entryPoints: [entry],
    outdir: 'never-written',
    write: false,
    metafile: true,
  });
  return Object.keys(metafile.inputs);
}

test('the API reaches no spreadsheet library, no form and no store of its own', async () => {
  const sources = await sourcesOf('functions/portal/api/api.ts');
  expect(sources).toContain('functions/portal/api/routes.ts');
  const heavy =
    /node_modules\/(exceljs|@e965\/xlsx|saxes|docx|@aws-sdk)\/|shared\/(form|workbook\/open|summary\/(write|compare))/;
  expect(sources.filter((source) => heavy.test(source))).toEqual([]);
});

test('the same look finds them where they are', async () => {
  const sources = await sourcesOf('infra/local/api.ts');
  expect(sources.some((source) => source.includes('node_modules/exceljs/'))).toBe(true);
});
