/** Every screen of the page, once: its address and who sees it. `:name` is a part that the address fills. */
export const places = {
  home: { path: '/', who: 'anyone' },
  signedIn: { path: '/dang-nhap', who: 'anyone' },
  card: { path: '/ky/:period', who: 'commune' },
  receipt: { path: '/ky/:period/lan/:attempt', who: 'commune' },
  history: { path: '/ky/:period/lich-su', who: 'commune' },
  results: { path: '/ky/:period/ket-qua', who: 'commune' },
  overview: { path: '/tinh/:period', who: 'province' },
  matrix: { path: '/tinh/:period/so-sanh', who: 'province' },
  ranking: { path: '/tinh/:period/xep-hang', who: 'province' },
  indicator: { path: '/tinh/:period/chi-tieu/:indicator', who: 'province' },
  unit: { path: '/tinh/:period/don-vi/:unit', who: 'province' },
  attempt: { path: '/tinh/:period/don-vi/:unit/lan/:attempt', who: 'province' },
  review: { path: '/tinh/:period/ra-soat', who: 'province' },
  summaries: { path: '/tinh/:period/tong-hop', who: 'province' },
  definition: { path: '/bo-chi-tieu', who: 'province' },
  audit: { path: '/nhat-ky', who: 'province' },
  outbox: { path: '/thu-da-gui', who: 'province' },
} as const satisfies Record<string, { readonly path: string; readonly who: 'anyone' | 'commune' | 'province' }>;

export type PlaceId = keyof typeof places;
export type Parts = Readonly<Record<string, string>>;

/** Where the reader is. */
export interface Place {
  readonly id: PlaceId;
  readonly parts: Parts;
}

/** The address of a screen; a part that is not given stays empty and leads nowhere, so tests would see it. */
export function pathOf(id: PlaceId, parts: Parts = {}): string {
  return places[id].path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(parts[name] ?? ''));
}

/** The screen of an address; undefined for one that there is not. */
export function placeOf(path: string): Place | undefined {
  const wanted = segmentsOf(path);
  for (const id of Object.keys(places) as PlaceId[]) {
    const pattern = segmentsOf(places[id].path);
    if (pattern.length !== wanted.length) continue;
    const parts = partsOf(pattern, wanted);
    if (parts) return { id, parts };
  }
  return undefined;
}

/** The path, query and fragment of an address of our own; `/` for any other: `//elsewhere` would be another site. */
export function ownPlace(back: string, origin: string): string {
  const place = URL.canParse(back, origin) ? new URL(back, origin) : undefined;
  return place?.origin === origin ? `${place.pathname}${place.search}${place.hash}` : '/';
}

function segmentsOf(path: string): readonly string[] {
  return path.replace(/\/+$/, '').split('/');
}

function partsOf(pattern: readonly string[], wanted: readonly string[]): Parts | undefined {
  const parts: Record<string, string> = {};
  for (const [index, segment] of pattern.entries()) {
    const given = wanted[index] ?? '';
    if (segment.startsWith(':')) {
      try {
        parts[segment.slice(1)] = decodeURIComponent(given);
      } catch {
        return undefined;
      }
    } else if (segment !== given) return undefined;
  }
  return parts;
}
