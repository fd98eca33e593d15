import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { findPeriod } from '../../shared/period/calendar.ts';
import type { Period } from '../../shared/period/period.ts';
import { unitAt } from '../../shared/plan/units.ts';
import { newAttempt } from '../../shared/store/attempt.ts';
import { uploadKey } from '../../shared/store/keys.ts';
import type { ProvinceRevision } from '../../shared/store/store.ts';
import type { PortalDeps, PortalPlace } from './deps.ts';
import { markedCopyOf, markedSoonPage } from './marked.ts';
import { noticePage } from './notice.ts';
import { provincePage } from './province.ts';
import { receiptPage } from './receipt.ts';
import { unitPage } from './unit.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * The portal of one machine: who has reported, a unit's form, upload and receipts. Everything is rendered here; the page's
 * only script sends the chosen file to the store.
 */
export function makePortal(deps: PortalDeps): Hono {
  const app = new Hono();
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        scriptSrc: ["'self'"],
        connectSrc: ["'self'", deps.storeOrigin],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
      referrerPolicy: 'no-referrer',
    }),
  );

  // Without sign-in, only pages asked for under this machine's own name are given: a foreign name that was pointed at this
  // address (DNS rebinding) would let any web page read along.
  app.use(async (context, next) => {
    const host = new URL(context.req.url).hostname;
    if (host !== '127.0.0.1' && host !== 'localhost') return context.html(noticePage('notFound'), 421);
    return next();
  });

  // A page that is kept would offer its prepared upload again; and reports are not for caches.
  app.use(async (context, next) => {
    await next();
    context.header('cache-control', 'no-store');
  });

  app.get('/', async (context) => {
    const { province } = await definition();
    const opened = province.periods.filter(({ opensAt }) => opensAt <= deps.now());
    const period = (await latestReported(province.periods)) ?? opened.at(-1) ?? province.periods[0];
    return period ? context.redirect(`/ky/${period.id}`) : context.html(noticePage('noProvince'), 404);
  });

  app.get('/ky/:period', async (context) => {
    const loaded = await definition();
    const period = findPeriod(loaded.province.periods, context.req.param('period'));
    return period ? context.html(await provincePage(deps, loaded, period)) : context.notFound();
  });

  app.get('/ky/:period/tong-hop.xlsx', async (context) => {
    const period = context.req.param('period');
    const run = await deps.reports.latestSummary(deps.province, period);
    const workbook = run && (await deps.results.get(run.workbookKey));
    return workbook ? download(workbook.bytes, `tong-hop-${period}.xlsx`) : context.notFound();
  });

  app.get('/ky/:period/don-vi/:unit', async (context) => {
    const place = await placeOf(context.req.param());
    if (!place) return context.notFound();
    const attempt = newAttempt(deps.now(), deps.random(10));
    const { period, unit } = place;
    const key = uploadKey({
      province: deps.province,
      period: period.id,
      unit: unit.code,
      attempt,
      fileName: 'bao-cao.xlsx',
    });
    const prepared = await deps.uploads.presignUpload(key, deps.upload.maxBytes, deps.upload.seconds);
    return context.html(await unitPage(deps, place, attempt, prepared));
  });

  app.get('/ky/:period/don-vi/:unit/bieu-mau.xlsx', async (context) => {
    const { period, unit } = context.req.param();
    const form = await deps.blankForm(unit, period);
    return form ? download(form, `${unit}_${period}.xlsx`) : context.notFound();
  });

  app.get('/ky/:period/don-vi/:unit/lan/:attempt', async (context) => {
    const place = await placeOf(context.req.param());
    const page = place && (await receiptPage(deps, place, context.req.param('attempt')));
    return page ? context.html(page) : context.notFound();
  });

  app.get('/ky/:period/don-vi/:unit/lan/:attempt/can-sua.xlsx', async (context) => {
    const place = await placeOf(context.req.param());
    if (!place) return context.notFound();
    const { unit, period } = context.req.param();
    const copy = await markedCopyOf(deps, place, context.req.param('attempt'));
    if (copy === 'none') return context.notFound();
    return copy === 'soon' ? context.html(markedSoonPage(), 503) : download(copy, `${unit}_${period}_can-sua.xlsx`);
  });

  app.get('/page/:asset', (context) => {
    const name = context.req.param('asset');
    const asset = Object.hasOwn(deps.assets, name) ? deps.assets[name] : undefined;
    return asset ? context.body(asset.text, 200, { 'content-type': asset.type }) : context.notFound();
  });

  app.notFound((context) => context.html(noticePage('notFound'), 404));
  app.onError((fault, context) => {
    deps.onFault(fault);
    return context.html(noticePage('fault'), 500);
  });
  return app;

  async function definition(): Promise<ProvinceRevision> {
    const current = await deps.reports.currentProvince(deps.province);
    if (!current) throw new Error(`province ${deps.province} is not loaded`);
    return current;
  }

  async function placeOf(named: { period: string; unit: string }): Promise<PortalPlace | undefined> {
    const loaded = await definition();
    const period = findPeriod(loaded.province.periods, named.period);
    const unit = period && unitAt(loaded.province.units, named.unit, period.dataTo);
    return period && unit && { ...loaded, period, unit };
  }

  /** The last period that anybody reported for: what a visitor most likely wants to see. */
  async function latestReported(periods: readonly Period[]): Promise<Period | undefined> {
    for (const period of periods.toReversed()) {
      if ((await deps.reports.standings(deps.province, period.id)).length > 0) return period;
    }
    return undefined;
  }
}

function download(bytes: Uint8Array, name: string): Response {
  const headers = { 'content-type': XLSX, 'content-disposition': `attachment; filename="${name}"` };
  return new Response(new Uint8Array(bytes), { headers });
}
