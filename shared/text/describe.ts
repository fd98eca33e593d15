import { severityOf, type Finding, type Observation } from './finding.ts';
import { findingCatalogue } from './findings/index.ts';
import { say, type Language } from './language.ts';

/** Puts an observation into words. The sentence may use `{sheet} {cell} {code} {found} {expected}` and its own params. */
export function describe(observation: Observation, language: Language): Finding {
  const entry = findingCatalogue[observation.id];
  const { id, sheet, cell, code, found, expected } = observation;
  const params = {
    sheet,
    cell,
    ...(code === undefined ? {} : { code }),
    ...(found === undefined ? {} : { found }),
    ...(expected === undefined ? {} : { expected }),
    ...observation.params,
  };
  return {
    id,
    severity: severityOf(observation),
    sheet,
    cell,
    ...(code === undefined ? {} : { code }),
    message: say(entry.message, language, params),
    ...(entry.hint === undefined ? {} : { hint: say(entry.hint, language, params) }),
    ...(found === undefined ? {} : { found }),
    ...(expected === undefined ? {} : { expected }),
  };
}
