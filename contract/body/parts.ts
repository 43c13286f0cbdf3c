import { z } from 'zod';
import { creditRowSchema, type BodyJson, type Content } from '../content.ts';
import type { Part } from '../vocabulary.ts';
import { textAttribute } from './blocks.ts';
import { canonicalText } from './canonical.ts';
import { isRecord } from './read-attributes.ts';

/** The canonical text of each part of a revision's content: what is stored, hashed and signed. */
export type Parts = Record<Part, string>;

/** The attributes of a picture that are not words, by the part that they are signed with (DESIGN §3.4). */
export const IMAGE_PARTS = {
  captions: ['alt', 'caption'],
  pictures: ['asset', 'credit', 'crop', 'rights'],
} as const;

type Split = { captions: Map<string, object>; pictures: Map<string, object> };

function chosen(attrs: Record<string, unknown>, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    names.filter((name) => name in attrs).map((name) => [name, attrs[name]]),
  );
}

function withoutPictures(split: Split, node: BodyJson): BodyJson {
  if (node.type === 'image') {
    const { id, ...attrs } = node.attrs ?? {};
    if (typeof id !== 'string' || split.pictures.has(id)) {
      throw new TypeError('A picture needs an id of its own before its article can be signed.');
    }
    split.captions.set(id, chosen(attrs, IMAGE_PARTS.captions));
    split.pictures.set(id, chosen(attrs, IMAGE_PARTS.pictures));
    return { type: 'image', attrs: { id } };
  }
  if (node.content === undefined) return node;
  return { ...node, content: node.content.map((child) => withoutPictures(split, child)) };
}

/**
 * The content as the canonical texts of its parts. Words hold headline, standfirst, dateline, update note and the body
 * with each picture reduced to its place; captions and pictures are keyed by block id. The body must come from
 * `readBody`; throws a CanonicalTextError for what has no canonical text.
 */
export function splitContent(content: Content): Parts {
  const { headline, standfirst, dateline, updateNote, credits } = content;
  const split: Split = { captions: new Map(), pictures: new Map() };
  const body = withoutPictures(split, content.body);
  return {
    words: canonicalText({ headline, standfirst, dateline, updateNote, body }),
    captions: canonicalText(Object.fromEntries(split.captions)),
    credits: canonicalText(credits),
    pictures: canonicalText(Object.fromEntries(split.pictures)),
  };
}

function isStoredNode(value: unknown): value is BodyJson {
  if (!isRecord(value) || typeof value['type'] !== 'string') return false;
  const { attrs, content } = value;
  if (attrs !== undefined && !isRecord(attrs)) return false;
  return content === undefined || (Array.isArray(content) && content.every(isStoredNode));
}

const storedWords = z.object({
  headline: z.string(),
  standfirst: z.string(),
  dateline: z.string(),
  updateNote: z.string(),
  body: z.custom<BodyJson>(isStoredNode),
});
const storedCredits = z.array(creditRowSchema);
const storedAttributes = z.record(z.string(), z.record(z.string(), z.unknown()));

type Join = {
  captions: z.infer<typeof storedAttributes>;
  pictures: z.infer<typeof storedAttributes>;
};

function withPictures(join: Join, node: BodyJson): BodyJson {
  if (node.type === 'image') {
    const id = textAttribute(node, 'id');
    return { type: 'image', attrs: { id, ...join.captions[id], ...join.pictures[id] } };
  }
  if (node.content === undefined) return node;
  return { ...node, content: node.content.map((child) => withPictures(join, child)) };
}

/** The content that `splitContent` took apart. Throws a ZodError or SyntaxError when the texts are not such parts. */
export function joinContent(parts: Parts): Content {
  const { body, ...fields } = storedWords.parse(JSON.parse(parts.words));
  const join = {
    captions: storedAttributes.parse(JSON.parse(parts.captions)),
    pictures: storedAttributes.parse(JSON.parse(parts.pictures)),
  };
  const credits = storedCredits.parse(JSON.parse(parts.credits));
  return { ...fields, body: withPictures(join, body), credits };
}
