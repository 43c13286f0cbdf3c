/** A part’s words in another language: any of the English keys (plural forms may differ); what is absent stays English. */
export type Translated<Words> = {
  [Key in keyof Words]?: Words[Key] extends string ? string : Translated<Words[Key]>;
} & { [plural: `${string}_${'zero' | 'one' | 'two' | 'few' | 'many' | 'other'}`]: string };
