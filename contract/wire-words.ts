/** The closed lists of reading wire copy. What each word means stands in docs/GLOSSARY.md. */

/** What can be doubtful about wire copy. Nothing is put right because of it; a person decides. */
export const WIRE_REMARKS = [
  'no_headline',
  'headline_repeated',
  'timestamp_order_ambiguous',
  'timestamp_no_zone',
  'no_body',
  'no_dateline',
  'no_source_agency',
  'language_conflict',
  'language_declared_otherwise',
  'credits_unread',
  'lines_joined',
  'trailer_removed',
  'quote_unbalanced',
  'duplicate_verb',
  'word_repeated',
  'stray_full_stop',
  'space_before_punctuation',
  'ellipsis_in_quote',
  'word_order_suspect',
  'name_variant',
  'embargo_year_assumed',
  'embargo_unresolved',
  'encoding_guessed',
  'control_characters',
] as const;
export type WireRemark = (typeof WIRE_REMARKS)[number];

/** What can become of a line of wire copy as it is read. */
export const LINE_ROLES = [
  'blank',
  'headline',
  'headline-repeated',
  'headline-flag',
  'slugline',
  'timestamp',
  'embargo',
  'kill-hold',
  'note',
  'byline',
  'dateline',
  'paragraph',
  'section-break',
  'credit',
  'furniture',
  'internal',
] as const;
export type LineRole = (typeof LINE_ROLES)[number];
