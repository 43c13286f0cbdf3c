import { foreignSpelling, holdsForeignSpelling } from './words/name-spellings.ts';
import type { ReadParagraph, WireWarning } from './wire-reading.ts';

/** A name in another language's spelling, everywhere it stands. */
export type NameVariant = { name: string; language: string; english: string; lines: number[] };

const RUN = /\p{Lu}[\p{L}\p{M}’'-]+(?: (?:(?:de|van|von|al|bin) )?\p{Lu}[\p{L}\p{M}’'-]+)*/gu;

function variantsIn(paragraph: ReadParagraph): NameVariant[] {
  if (!holdsForeignSpelling(paragraph.text)) return [];
  return Array.from(paragraph.text.slice(0, 20_000).matchAll(RUN)).flatMap((run) => {
    const words = run[0].replace(/[’']s$/u, '').split(' ');
    const at = words.findIndex((word) => foreignSpelling(word) !== null);
    const spelling = at < 0 ? null : foreignSpelling(words[at] ?? '');
    if (spelling === null) return [];
    return [{ name: words.slice(at, at + 2).join(' '), ...spelling, lines: [paragraph.line] }];
  });
}

/** Names that an English text spells as another language does, a trace of where it was translated from. */
export function findNameVariants(
  paragraphs: readonly ReadParagraph[],
  language: string | null,
): NameVariant[] {
  if (language !== 'en') return [];
  const byName = new Map<string, NameVariant>();
  for (const variant of paragraphs.flatMap(variantsIn)) {
    const known = byName.get(variant.name);
    const lines = [...new Set([...(known?.lines ?? []), ...variant.lines])];
    byName.set(variant.name, { ...variant, lines });
  }
  return [...byName.values()];
}

/** The warning for each such name. */
export function nameVariantWarnings(variants: readonly NameVariant[]): WireWarning[] {
  return variants.map(({ name, language, english, lines }) => ({
    code: 'name_variant',
    severity: 'review',
    message: `The name is spelt as in ${language}; English wires write ${english}.`,
    lines,
    text: name,
  }));
}
