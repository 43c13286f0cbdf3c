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

/** What an entry says in passing: “TRAM-FARES”, “editorial”, the note. Of a changed field, what it became. */
export function factsOf({ detail }: Pick<RecordEntryView, 'detail'>): string[] {
  return TELLING.flatMap((key) => {
    const value = detail[key];
    const changed = typeof value === 'object' && value !== null && 'now' in value;
    const text = written(changed ? value.now : value).trim();
    return text === '' ? [] : [text];
  });
}
