import * as z from 'zod';
import { countingOf } from '../../../../shared/report/decision.ts';
import { isCarried } from '../../../../shared/report/marked.ts';
import { inReadingOrder } from '../../../../shared/report/place.ts';
import { markedKey, uploadPrefix } from '../../../../shared/store/keys.ts';
import { attemptsOf, hasCopy, shownAttempt, type Attempts } from '../attempts.ts';
import type { ApiDeps } from '../deps.ts';
import { linkShape, linkTo } from '../link.ts';
import { unitPlace, type UnitPlace } from '../place.ts';
import { Refusal } from '../problem.ts';
import { route } from '../route.ts';
import { attemptShape, findingShape, ofAttempt } from '../shapes.ts';
import { XLSX } from '../../../../shared/text/media-type.ts';
import { ANY_FILE } from '../types.ts';
import { findingWords } from '../words.ts';

/** One attempt: whether it is judged, what was found, the marked copy, the file itself. */
export const attemptRoutes = [
  route({
    id: 'attempt',
    method: 'get',
    path: '/periods/:period/units/:unit/attempts/:attempt',
    summary: 'The receipt of an attempt, or that it is still being checked',
    who: 'unit',
    params: ofAttempt,
    answer: () =>
      z.discriminatedUnion('state', [
        z.strictObject({ state: z.literal('pending'), attempt: z.string() }),
        z.strictObject({
          state: z.literal('judged'),
          receipt: attemptShape().extend({
            sha256: z.string(),
            /** What blocks first, then what must be explained, then notes; each in reading order. */
            findings: z.array(findingShape()),
            /** The unit has an accepted report, this or an earlier attempt. */
            unitReported: z.boolean(),
            /** The marked copy holds what the officer typed; else it is a blank form. */
            carried: z.boolean(),
          }),
        }),
      ]),
    run: async ({ deps, params, language }) => {
      const place = await unitPlace(deps, params);
      if (place instanceof Refusal) return place;
      const attempts = await attemptsOf(deps, place);
      const filing = filingOf(attempts, params.attempt);
      if (!filing) return (await isUploaded(deps, place, params.attempt)) ? pending(params.attempt) : unknown();
      const shown = shownAttempt(filing, attempts, place);
      const copy = shown.marked ? markedKey(filing) : undefined;
      const { receiptOf } = await findingWords();
      const { sha256, findings } = receiptOf(filing, place.period, language, copy);
      const unitReported = countingOf(attempts.filings, attempts.decisions) !== undefined;
      const carried = isCarried(filing, filing);
      const receipt = { ...shown, sha256, findings: [...findings], unitReported, carried };
      return { state: 'judged' as const, receipt };
    },
  }),

  route({
    id: 'findings',
    method: 'get',
    path: '/periods/:period/units/:unit/attempts/:attempt/findings',
    summary: 'What was found in an attempt, sheet by sheet in the order in which an officer reads the file',
    who: 'unit',
    params: ofAttempt,
    answer: () =>
      z.strictObject({
        sheets: z.array(
          z.strictObject({
            /** Name of the sheet in the officer's file; empty for what concerns the whole file. */
            sheet: z.string(),
            findings: z.array(findingShape()),
          }),
        ),
      }),
    run: async ({ deps, params, language }) => {
      const place = await unitPlace(deps, params);
      if (place instanceof Refusal) return place;
      const attempts = await attemptsOf(deps, place);
      const filing = filingOf(attempts, params.attempt);
      if (!filing) return unknown();
      const { describe, describeBesideCopy } = await findingWords();
      const tell = hasCopy(filing, attempts) && isCarried(filing, filing) ? describeBesideCopy : describe;
      const inOrder = inReadingOrder(filing.observations, filing.report?.sheets);
      const sheets = Map.groupBy(inOrder, ({ sheet }) => sheet);
      return {
        sheets: [...sheets].map(([sheet, found]) => ({
          sheet,
          findings: found.map((observation) => tell(observation, language)),
        })),
      };
    },
  }),

  route({
    id: 'markedCopy',
    method: 'get',
    path: '/periods/:period/units/:unit/attempts/:attempt/marked.xlsx',
    summary: "A fresh form with the officer's values and every finding marked in its cell",
    who: 'unit',
    params: ofAttempt,
    answer: () => linkShape,
    run: async ({ deps, params }) => {
      const place = await unitPlace(deps, params);
      if (place instanceof Refusal) return place;
      const attempts = await attemptsOf(deps, place);
      const filing = filingOf(attempts, params.attempt);
      if (!filing) return unknown();
      if (!hasCopy(filing, attempts)) return new Refusal('marked-copy-none');
      const key = markedKey(filing);
      const isWritten = (await deps.results.list(key)).some((object) => object.key === key);
      if (!isWritten) return new Refusal('marked-copy-soon');
      return linkTo(deps.results, key, { name: `${params.unit}_${params.period}_can-sua.xlsx`, type: XLSX });
    },
  }),

  route({
    id: 'originalFile',
    method: 'get',
    path: '/periods/:period/units/:unit/attempts/:attempt/original',
    summary: 'The file of an attempt as the officer sent it, never changed',
    who: 'unit',
    params: ofAttempt,
    answer: () => linkShape,
    run: async ({ deps, params }) => {
      const place = await unitPlace(deps, params);
      if (place instanceof Refusal) return place;
      const filing = filingOf(await attemptsOf(deps, place), params.attempt);
      if (!filing) return unknown();
      const key = filing.objectKey;
      // What is first today need not be what was judged: a later version is, once the store has thrown the first away.
      const judged = (await deps.uploads.first(key)).find(
        (first) => first.key === key && first.storedAt === filing.receivedAt,
      );
      if (!judged) return unknown();
      return linkTo(deps.uploads, key, { name: filing.fileName, type: ANY_FILE, version: judged.version });
    },
  }),
];

function filingOf({ filings }: Attempts, attempt: string) {
  return filings.findLast((filing) => filing.attempt === attempt);
}

function pending(attempt: string) {
  return { state: 'pending' as const, attempt };
}

function unknown(): Refusal {
  return new Refusal('attempt-unknown');
}

/** The file is there and waits to be judged. */
async function isUploaded({ uploads }: ApiDeps, { province, period, unit }: UnitPlace, attempt: string) {
  return (await uploads.first(`${uploadPrefix(province.code, period.id, unit.code)}${attempt}/`)).length > 0;
}
