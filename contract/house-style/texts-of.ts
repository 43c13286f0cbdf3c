import { inlineText, leavesOf, textAttribute } from '../body/blocks.ts';
import type { BodyJson, Content } from '../content.ts';
import type { SpokenText, Stretch } from './find-in-text.ts';

/** Which of a block’s texts: what runs in it, or one of its attributes that readers meet. */
export type TextPart = 'text' | 'attribution' | 'caption' | 'alt' | 'title';

/** A text of an article and where it stands: a field’s name, or `block:` and a block’s id. */
export type PlacedText = SpokenText & { at: string; part: TextPart };

const FIELDS = ['headline', 'standfirst', 'updateNote', 'dateline'] as const;

/** The attributes with words in them, by the type of the block. */
const ATTRIBUTES: Readonly<Record<string, readonly [name: string, part: TextPart][]>> = {
  pullQuote: [['attribution', 'attribution']],
  image: [
    ['caption', 'caption'],
    ['alt', 'alt'],
  ],
  embed: [['title', 'title']],
  readMore: [['text', 'title']],
};

function allIn(text: string, language: string): SpokenText {
  return { text, stretches: [{ from: 0, to: text.length, language }] };
}

function markedLanguage({ marks }: BodyJson): string | null {
  const lang: unknown = marks?.find(({ type }) => type === 'language')?.attrs?.['lang'];
  return typeof lang === 'string' ? lang : null;
}

function running(node: BodyJson, language: string): SpokenText {
  const stretches: Stretch[] = [];
  let at = 0;
  for (const child of node.content ?? []) {
    const to = at + (child.text ?? '\n').length;
    const spoken = markedLanguage(child) ?? language;
    const last = stretches.at(-1);
    if (last?.language === spoken) last.to = to;
    else stretches.push({ from: at, to, language: spoken });
    at = to;
  }
  return { text: inlineText(node), stretches };
}

/** Every text of an article that readers meet, in the order in which they do; passages marked as another language are in it. */
export function textsOf(content: Omit<Content, 'credits'>, language: string): PlacedText[] {
  const fields = FIELDS.map((at): PlacedText => {
    return { at, part: 'text', ...allIn(content[at], language) };
  });
  const blocks = leavesOf(content.body).flatMap(({ id, node }): PlacedText[] => {
    const at = `block:${id}`;
    const attributes = (ATTRIBUTES[node.type] ?? []).map(([name, part]): PlacedText => {
      return { at, part, ...allIn(textAttribute(node, name), language) };
    });
    return [{ at, part: 'text', ...running(node, language) }, ...attributes];
  });
  return [...fields, ...blocks].filter(({ text }) => text !== '');
}
