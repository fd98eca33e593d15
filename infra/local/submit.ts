import { basename } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Filing } from '../../shared/report/filing.ts';
import { newAttempt } from '../../shared/store/attempt.ts';
import { uploadKey, type UploadPlace } from '../../shared/store/keys.ts';
import type { PresignedUpload } from '../../shared/store/store.ts';
import { blueprint } from '../blueprint.ts';
import type { System } from './system.ts';

/** A file to hand in, and whose report it is. */
export interface Submission {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly unit: string;
  readonly period: string;
}

/** refused: by the store, nothing was kept; waiting: kept, but not judged yet; judged: the filing it became. */
export type SubmissionOutcome =
  | { readonly kind: 'refused'; readonly file: string; readonly detail: string }
  | { readonly kind: 'waiting'; readonly file: string }
  | { readonly kind: 'judged'; readonly file: string; readonly filing: Filing };

/** How many uploads are under way at once. */
const LANES = 4;
/** How long another process that owns the data folder may take to judge what we sent, in steps of 50 ms. */
const LONGEST_WAIT_STEPS = 1200;

/** Hands in files the way a browser does (presigned upload, queue, intake) and waits for what becomes of each. */
export async function submitFiles(
  system: System,
  province: string,
  submissions: readonly Submission[],
  onJudged: (done: number) => void = () => {},
): Promise<readonly SubmissionOutcome[]> {
  const sent = await inLanes(submissions, (submission) => sendFile(system, province, submission));
  await system.settle();
  let done = 0;
  return inLanes(sent, async (each) => {
    const outcome = 'place' in each ? await outcomeOf(system, each) : each;
    done += 1;
    onJudged(done);
    return outcome;
  });
}

/** A file that the store has taken, and where it stands. */
export interface Sent {
  readonly file: string;
  readonly place: UploadPlace;
}

/** Uploads one file through a prepared upload, exactly as a browser would. */
export async function sendFile(
  { uploads, now, random }: System,
  province: string,
  { file, bytes, unit, period }: Submission,
): Promise<Sent | SubmissionOutcome> {
  const attempt = newAttempt(now(), random(10));
  const place = { province, period, unit, attempt, fileName: basename(file) };
  const { maxBytes, seconds } = blueprint.upload;
  const refusal = await upload(await uploads.presignUpload(uploadKey(place), maxBytes, seconds), bytes);
  return refusal === undefined ? { file, place } : { kind: 'refused', file, detail: refusal };
}

/** Posts a file to a prepared upload; returns the store's error code if it refuses. */
async function upload({ url, fields }: PresignedUpload, bytes: Uint8Array): Promise<string | undefined> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([new Uint8Array(bytes)]));
  const response = await fetch(url, { method: 'POST', body: form });
  const answer = await response.text();
  return response.ok ? undefined : (/<Code>(\w+)<\/Code>/.exec(answer)?.[1] ?? String(response.status));
}

async function outcomeOf({ reports }: System, { file, place }: Sent): Promise<SubmissionOutcome> {
  for (let step = 0; step < LONGEST_WAIT_STEPS; step += 1) {
    const filings = await reports.filings(place.province, place.unit, place.period);
    const filing = filings.find(({ attempt }) => attempt === place.attempt);
    if (filing) return { kind: 'judged', file, filing };
    await pause(50);
  }
  return { kind: 'waiting', file };
}

async function inLanes<Item, Result>(items: readonly Item[], work: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  const lane = async () => {
    for (let index = next++; index < items.length; index = next++) {
      const item = items[index];
      if (item !== undefined) results[index] = await work(item);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return results;
}
