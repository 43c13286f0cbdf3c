import { direction, href, languageTag, type AttributeRules } from './attributes.ts';

/** What the attributes of each mark may hold. */
export const MARK_ATTRIBUTES = {
  link: { href },
  language: { lang: languageTag, dir: direction },
  bold: {},
  italic: {},
} satisfies Record<string, AttributeRules>;

export type MarkName = keyof typeof MARK_ATTRIBUTES;

/** Whether a word names a mark of the body. */
export function isMarkName(value: unknown): value is MarkName {
  return typeof value === 'string' && Object.hasOwn(MARK_ATTRIBUTES, value);
}
