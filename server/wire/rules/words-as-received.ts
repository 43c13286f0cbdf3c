import { diffArrays } from 'diff';
import { z } from 'zod';
import type { BodyJson } from '#contract/content.ts';

/** The reading as the item keeps it, as far as it says which words came in. */
const kept = z.object({
  headline: z.object({ text: z.string() }).nullish(),
  dateline: z.object({ raw: z.string() }).nullish(),
  updateNote: z.object({ raw: z.string() }).nullish(),
  body: z.object({ paragraphs: z.array(z.object({ text: z.string() })) }),
});

type Lines = { headline: string; dateline: string; updateNote: string };

/** The agency’s own words: the lines that an article keeps of them, and the body as it would read without anybody’s hand. */
export type ReceivedWords = { lines: Partial<Lines>; body: BodyJson | null };

function plainText(node: BodyJson): string {
  if (node.type === 'hardBreak') return '\n';
  return node.text ?? node.content?.map(plainText).join('') ?? '';
}

function withText(block: BodyJson, text: string): BodyJson {
  const content = text
    .split('\n')
    .flatMap((line, at): BodyJson[] => [
      ...(at === 0 ? [] : [{ type: 'hardBreak' }]),
      ...(line === '' ? [] : [{ type: 'text', text: line }]),
    ]);
  return { ...block, content };
}

/**
 * Which words of a draft came in with the wire item: paragraphs that it still has as they were, and, where a person
 * rewrote as many as there were, those in their first form under the same block’s id. What a person added is not there.
 */
export function wordsAsReceived(
  draft: Lines & { body: BodyJson | null },
  reading: unknown,
): ReceivedWords {
  const parsed = kept.safeParse(reading);
  if (!parsed.success) return { lines: {}, body: null };
  const { headline, dateline, updateNote, body } = parsed.data;
  const lines: Partial<Lines> = {
    // A line that is not in the draft any more, or in other words, is a person’s.
    ...(headline?.text === draft.headline ? { headline: draft.headline } : {}),
    ...(draft.dateline !== '' && dateline?.raw.startsWith(draft.dateline) === true
      ? { dateline: draft.dateline }
      : {}),
    ...(updateNote?.raw.replace(/\s*\n\s*/gu, ' ') === draft.updateNote
      ? { updateNote: draft.updateNote }
      : {}),
  };
  return {
    lines,
    body: bodyAsReceived(
      draft.body,
      body.paragraphs.map(({ text }) => text),
    ),
  };
}

function bodyAsReceived(draft: BodyJson | null, came: readonly string[]): BodyJson | null {
  const blocks = draft?.content ?? [];
  const content: BodyJson[] = [];
  let at = 0;
  let gone: string[] = [];
  for (const part of diffArrays([...came], blocks.map(plainText))) {
    if (part.removed) {
      gone = part.value;
      continue;
    }
    const here = blocks.slice(at, at + part.value.length);
    at += here.length;
    if (!part.added) content.push(...here);
    else if (gone.length === here.length) {
      content.push(...here.map((block, n) => withText(block, gone[n] ?? '')));
    }
    gone = [];
  }
  const words = content.filter(({ type }) => type === 'paragraph');
  return words.length === 0 ? null : { type: 'doc', content: words };
}
