import { FORMS, STAGES, type Form, type Stage } from '#contract/vocabulary.ts';

/** What readers see of a story, as far as one can filter by it. */
export const STATES = ['live', 'unpublished', 'spiked', 'merged', 'killed'] as const;
export type State = (typeof STATES)[number];

/** The desk list’s filters as they stand in the address; what is absent does not filter. */
export type Filters = {
  mine?: true;
  /** What waits for a signature of whoever asks. */
  awaits?: 'me';
  stage?: Stage;
  state?: State;
  form?: Form;
  language?: string;
  deskId?: string;
  search?: string;
};

function oneOf<Word extends string>(words: readonly Word[], value: unknown): Word | undefined {
  return words.find((word) => word === value);
}

function text(value: unknown, shape: RegExp): string | undefined {
  // The router reads `?search=2026` as a number.
  const written = typeof value === 'number' ? String(value) : value;
  return typeof written === 'string' && shape.test(written) ? written : undefined;
}

/** Reads the filters of an address; what is none of ours is left out, so that the server is never asked nonsense. */
export function readFilters(search: Record<string, unknown>): Filters {
  const stage = oneOf(STAGES, search['stage']);
  const state = oneOf(STATES, search['state']);
  const form = oneOf(FORMS, search['form']);
  const language = text(search['language'], /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);
  const deskId = text(search['deskId'], /^[0-9a-f-]{36}$/i);
  const words = text(search['search'], /\S/)?.slice(0, 200);
  return {
    ...(search['mine'] === true ? { mine: true } : {}),
    ...(search['awaits'] === 'me' ? { awaits: 'me' as const } : {}),
    ...(stage === undefined ? {} : { stage }),
    ...(state === undefined ? {} : { state }),
    ...(form === undefined ? {} : { form }),
    ...(language === undefined ? {} : { language }),
    ...(deskId === undefined ? {} : { deskId }),
    ...(words === undefined ? {} : { search: words }),
  };
}

/** Whether anything is left out of the list. */
export function isFiltered(filters: Filters): boolean {
  return Object.keys(filters).length > 0;
}
