import type { RecordEntryView } from '#contract/api/record.ts';

/** The facts of an entry that people look for, in this order; the rest stands under its details. */
const TELLING = [
  'slugline',
  'language',
  'number',
  'scope',
  'kind',
  'name',
  'email',
  'role',
  'note',
  'reason',
  'was',
  'now',
  'fileName',
  'guest',
] as const;

function written(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : '';
}

/** One fact of an entry: what it is called there, and what it says. */
export type EntryFact = { name: (typeof TELLING)[number]; says: string };

/** What an entry says in passing: “TRAM-FARES”, “editorial”, the note. Of a changed field, what it became. */
export function factsOf({ detail }: Pick<RecordEntryView, 'detail'>): EntryFact[] {
  return TELLING.flatMap((name) => {
    const value = detail[name];
    const changed = typeof value === 'object' && value !== null && 'now' in value;
    const says = written(changed ? value.now : value).trim();
    return says === '' ? [] : [{ name, says }];
  });
}
