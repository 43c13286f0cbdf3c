import type { FieldChange } from '#contract/api/collab.ts';
import { isSameJson } from '#contract/body/changed-fields.ts';
import { CONTENT_LIMITS } from '#contract/body/content-limits.ts';
import { mergeCredits } from '#contract/body/merge-credits.ts';
import { mergeTexts } from '#contract/body/merge-text.ts';
import type { Content, CreditRow } from '#contract/content.ts';

/** The text beside the body: what is compared and set field by field. */
export type FieldValues = Omit<Content, 'body'>;
export type SharedField = keyof FieldValues;

export const SHARED_FIELDS = [
  'headline',
  'standfirst',
  'dateline',
  'updateNote',
  'credits',
] as const satisfies readonly SharedField[];

/** Both wrote in one field at the same place: what each had. Both stand in it, unless it grew too long for mine. */
export type FieldClash = { field: SharedField; mine: string; theirs: string; mineStands: boolean };

/** The fields as the server has confirmed them and as they stand on the screen. */
export type SharedFields = { confirmed: FieldValues; mine: FieldValues };

/** The fields alone of a text. */
export function fieldsOf(content: FieldValues): FieldValues {
  const { headline, standfirst, dateline, updateNote, credits } = content;
  return { headline, standfirst, dateline, updateNote, credits };
}

/** Which fields are typed and not confirmed. */
export function unconfirmedFields({ confirmed, mine }: SharedFields): SharedField[] {
  return SHARED_FIELDS.filter((field) => !isSameJson(confirmed[field], mine[field]));
}

function withField<F extends SharedField>(
  values: FieldValues,
  field: F,
  value: FieldValues[F],
): FieldValues {
  return { ...values, [field]: value };
}

const namesOf = (rows: readonly (CreditRow | null)[]): string =>
  rows.flatMap((row) => row?.name ?? []).join(', ');

type Told = { field: SharedField; value: unknown; language: string };
type Merged = { fields: SharedFields; clash: FieldClash | null };

function creditsTold({ confirmed, mine }: SharedFields, theirs: CreditRow[]): Merged {
  const { rows, conflicts } = mergeCredits({
    base: confirmed.credits,
    mine: mine.credits,
    theirs,
  });
  return {
    fields: {
      confirmed: withField(confirmed, 'credits', theirs),
      mine: withField(mine, 'credits', rows),
    },
    clash:
      conflicts.length === 0
        ? null
        : {
            field: 'credits',
            mine: namesOf(conflicts.map((each) => each.mine)),
            theirs: namesOf(conflicts.map((each) => each.theirs)),
            mineStands: false,
          },
  };
}

/** Somebody else has set a field: what both changed is merged word by word, and where they meet both stand. */
export function fieldTold(fields: SharedFields, told: Told): Merged {
  const { field, value, language } = told;
  if (field === 'credits') return creditsTold(fields, value as CreditRow[]);
  const theirs = String(value);
  const { confirmed, mine } = fields;
  const { text, clash } = mergeTexts(
    { base: confirmed[field], mine: mine[field], theirs },
    language,
  );
  const fits = text.length <= CONTENT_LIMITS[field];
  return {
    fields: {
      confirmed: withField(confirmed, field, theirs),
      mine: withField(mine, field, fits ? text : theirs),
    },
    clash:
      clash || !fits
        ? { field, mine: mine[field], theirs, mineStands: fits && text.includes(mine[field]) }
        : null,
  };
}

/** One’s own value has come back; `sent` is what it was when it left, the server may have tidied it. */
export function ownFieldTold(
  fields: SharedFields,
  { field, value, sent }: { field: SharedField; value: unknown; sent: unknown },
): SharedFields {
  const { confirmed, mine } = fields;
  const untouched = isSameJson(mine[field], sent) || isSameJson(mine[field], confirmed[field]);
  const now = value as FieldValues[typeof field];
  return {
    confirmed: withField(confirmed, field, now),
    mine: untouched ? withField(mine, field, now) : mine,
  };
}

/** The change of a field as it is sent. */
export function fieldChange({ confirmed, mine }: SharedFields, field: SharedField): FieldChange {
  if (field === 'credits') return { field, was: confirmed.credits, value: mine.credits };
  return { field, was: confirmed[field], value: mine[field] };
}
