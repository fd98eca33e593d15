/** One unit in one period: what every screen of a unit is about, as the API asks for it. */
export interface Desk {
  readonly period: string;
  readonly unit: string;
}

/** What names a desk wherever one text has to. */
export function deskKey({ period, unit }: Desk): string {
  return `${period}/${unit}`;
}
