import type { AttributeSpec } from 'prosemirror-model';
import { embedProviderOf, isEmbedProvider } from './embed-providers.ts';
import { isSafeUrl } from './safe-url.ts';

/** What one attribute of a block or mark may hold. Without `fallback` the attribute must be given. */
export type AttributeRule = {
  fallback?: unknown;
  /** The issue code when the value is refused. */
  code: string;
  /** The sentence when the value is refused, or null when it may stand. */
  fault: (value: unknown) => string | null;
  /** How the value is written into a `data-` attribute when the editor copies; text when not said. */
  copiedAs?: 'json';
};

export type AttributeRules = Readonly<Record<string, AttributeRule>>;

const BLOCK_ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/u;
const LANGUAGE_TAG = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/u;
const ASSET_ID = BLOCK_ID;
/** Crops count in ten-thousandths of the picture's width and height, because canonical text knows integers only. */
const CROP_WHOLE = 10_000;
const MOST_READ_MORE = 20;

function rule(code: string, message: string, holds: (value: unknown) => boolean): AttributeRule {
  return { code, fault: (value) => (holds(value) ? null : message) };
}

function isInteger(value: unknown, least: number, most: number): value is number {
  if (typeof value !== 'number' || !Number.isInteger(value) || Object.is(value, -0)) return false;
  return value >= least && value <= most;
}

/** Whether a value can be a block's id: 1 to 64 letters, digits, `-` and `_`, beginning with a letter or digit. */
export function isBlockId(value: unknown): value is string {
  return typeof value === 'string' && BLOCK_ID.test(value);
}

/** The id of a block. The editor may leave it null for a moment; `readBody` does not. */
export const blockId: AttributeRule = {
  ...rule(
    'block-id-invalid',
    'A block id has 1 to 64 letters, digits, hyphens and underscores.',
    (value) => value === null || isBlockId(value),
  ),
  fallback: null,
};

/** A text of at most `max` UTF-16 units, empty when not given. */
export function words(max: number): AttributeRule {
  const message = `This must be a text of at most ${String(max)} characters.`;
  return {
    ...rule('attr-invalid', message, (value) => typeof value === 'string' && value.length <= max),
    fallback: '',
  };
}

/** A link that `isSafeUrl` lets through. */
export const href: AttributeRule = rule(
  'link-unsafe',
  'A link must be an http(s) address, mailto:, tel: or a path on this site.',
  isSafeUrl,
);

/** A link, or null for none. */
export const optionalHref: AttributeRule = {
  code: href.code,
  fault: (value) => (value === null ? null : href.fault(value)),
  fallback: null,
};

export const embedProvider: AttributeRule = rule(
  'embed-provider-unknown',
  'Embeds are possible only from the providers on the list.',
  isEmbedProvider,
);

export const embedUrl: AttributeRule = rule(
  'embed-url-refused',
  'An embed needs an https address at one of the providers on the list.',
  (value) => embedProviderOf(value) !== null,
);

export const asset: AttributeRule = rule(
  'attr-invalid',
  'A picture is named by the id of its asset.',
  (value) => typeof value === 'string' && ASSET_ID.test(value),
);

/** The ids of articles to read next, at most 20. */
export const articleIds: AttributeRule = {
  ...rule(
    'attr-invalid',
    `Articles to read next are a list of at most ${String(MOST_READ_MORE)} article ids.`,
    (value) => Array.isArray(value) && value.length <= MOST_READ_MORE && value.every(isBlockId),
  ),
  fallback: [],
  copiedAs: 'json',
};

/** The part of a picture that is shown, in ten-thousandths of its width and height. */
export type Crop = { x: number; y: number; width: number; height: number };

/** Whether a value is a crop that lies inside the picture. */
export function isCrop(value: unknown): value is Crop {
  if (typeof value !== 'object' || value === null) return false;
  if (Object.keys(value).length !== 4 || !('x' in value && 'y' in value)) return false;
  if (!('width' in value && 'height' in value)) return false;
  const { x, y, width, height } = value;
  return (
    isInteger(x, 0, CROP_WHOLE) &&
    isInteger(y, 0, CROP_WHOLE) &&
    isInteger(width, 1, CROP_WHOLE - x) &&
    isInteger(height, 1, CROP_WHOLE - y)
  );
}

export const crop: AttributeRule = {
  ...rule(
    'attr-invalid',
    'A crop is x, y, width and height in ten-thousandths of the picture, and lies inside it.',
    (value) => value === null || isCrop(value),
  ),
  fallback: null,
  copiedAs: 'json',
};

/** The number of an ordered list's first item. */
export const listStart: AttributeRule = {
  ...rule('attr-invalid', 'A list starts at a whole number from 1 to 9999.', (value) =>
    isInteger(value, 1, 9999),
  ),
  fallback: 1,
  copiedAs: 'json',
};

/** Table cells are not merged; the attribute is there because table editing reads it. */
export const oneCell: AttributeRule = {
  ...rule('attr-invalid', 'Merged table cells are not possible.', (value) => value === 1),
  fallback: 1,
  copiedAs: 'json',
};

export const languageTag: AttributeRule = rule(
  'attr-invalid',
  'A language is a BCP 47 tag such as fr or pt-BR.',
  (value) => typeof value === 'string' && value.length <= 35 && LANGUAGE_TAG.test(value),
);

export const direction: AttributeRule = rule(
  'attr-invalid',
  'A direction is ltr or rtl.',
  (value) => value === 'ltr' || value === 'rtl',
);

/** The rules as ProseMirror's attribute specs, whose `validate` throws a RangeError with the same sentence. */
export function attributeSpecs(rules: AttributeRules): Record<string, AttributeSpec> {
  const specs: Record<string, AttributeSpec> = {};
  for (const [name, { fallback, fault }] of Object.entries(rules)) {
    const validate = (value: unknown): void => {
      const sentence = fault(value);
      if (sentence !== null) throw new RangeError(sentence);
    };
    specs[name] = fallback === undefined ? { validate } : { default: fallback, validate };
  }
  return specs;
}
