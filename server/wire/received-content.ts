import { readContent } from '#server/writing/read-content.ts';
import type { Received } from '#server/writing/commands/create-article.ts';
import { newId } from '#server/kit/ids.ts';
import { wordsAsReceived } from './rules/words-as-received.ts';

type Draft = {
  content: ReturnType<typeof readContent>;
  reading: unknown;
  /** The wire item’s. */
  id: string;
};

/** The words of a draft that came in with a wire item, as the first text of an article that nobody here wrote. */
export function receivedContent({ content, reading, id }: Draft): Received {
  const { headline = '', dateline = '', updateNote = '' } = content;
  const draft = { headline, dateline, updateNote, body: content.body?.body ?? null };
  const { lines, body } = wordsAsReceived(draft, reading);
  const came = readContent({ ...lines, ...(body === null ? {} : { body }) }, newId);
  return { origin: `wire:${id}`, content: came };
}
