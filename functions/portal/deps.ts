import type { Period } from '../../shared/period/period.ts';
import type { Unit } from '../../shared/plan/unit.ts';
import type { ObjectStore, ProvinceRevision, ReportStore } from '../../shared/store/store.ts';

/** What the portal is made of; handed in by whoever runs it. */
export interface PortalDeps {
  /** Code of the one province this portal serves. */
  readonly province: string;
  readonly reports: ReportStore;
  readonly uploads: ObjectStore;
  readonly results: ObjectStore;
  readonly now: () => string;
  readonly random: (bytes: number) => Uint8Array;
  /** Writes a unit's blank form; handed in, so that the portal itself never loads a spreadsheet library. */
  readonly blankForm: (unit: string, period: string) => Promise<Uint8Array | undefined>;
  readonly upload: { readonly maxBytes: number; readonly seconds: number };
  /** Where browsers send their uploads, for the content security policy. */
  readonly storeOrigin: string;
  /** The page's own files by name: `style.css`, `upload.js`. */
  readonly assets: Readonly<Record<string, { readonly type: string; readonly text: string }>>;
  readonly onFault: (fault: unknown) => void;
}

/** A unit and a period that both exist. */
export interface PortalPlace extends ProvinceRevision {
  readonly period: Period;
  readonly unit: Unit;
}
