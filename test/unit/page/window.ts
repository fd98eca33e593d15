import { vi } from 'vitest';
import { routes } from '../../../functions/portal/api/routes.ts';

/** What the page's modules expect of a browser as they load; `vi.unstubAllGlobals` takes it back. */
export function stubWindow(): void {
  vi.stubGlobal('location', { pathname: '/tinh/2026-Q1', search: '', hash: '', origin: 'http://127.0.0.1' });
  vi.stubGlobal('addEventListener', () => undefined);
  vi.stubGlobal('removeEventListener', () => undefined);
  vi.stubGlobal('API_ROUTES', Object.fromEntries(routes.map(({ id, method, path }) => [id, [method, path]])));
}
