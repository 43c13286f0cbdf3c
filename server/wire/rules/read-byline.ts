import { parseByline } from '#contract/credits/byline.ts';
import type { Unit } from './source-units.ts';
import type { ReadByline } from './wire-reading.ts';

/** The byline under a headline, with its line; `null` when there is none. */
export function readStoryByline(unit: Unit | null, language: string): ReadByline | null {
  if (unit === null) return null;
  const { people, org, title } = parseByline(unit.text, language);
  return {
    raw: unit.text,
    line: unit.lines[0] ?? 0,
    people,
    org: org ?? null,
    title: title ?? null,
  };
}
