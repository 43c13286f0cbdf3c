import { blocksOf } from '#contract/body/blocks.ts';
import type { BodyJson } from '#contract/content.ts';
import type { Actor } from '#server/kit/actor.ts';
import { openThread } from '#server/writing/commands/open-thread.ts';
import { replyToThread } from '#server/writing/commands/reply-to-thread.ts';
import { settleThread } from '#server/writing/commands/settle-thread.ts';
import { viewArticle } from '#server/writing/queries/view-article.ts';
import type { NewsroomServices } from '#server/writing/services.ts';
import { PEOPLE, type PersonKey } from './people.ts';
import type { Newsroom } from './set-up.ts';

type Hands = {
  services: NewsroomServices;
  newsroom: Newsroom;
  as: (who: PersonKey) => Actor;
};

/** Where words stand in a body of plain paragraphs, as ProseMirror positions; null when nowhere. */
function placeOfWords(body: BodyJson, words: string): { from: number; to: number } | null {
  let before = 1;
  for (const { text } of blocksOf(body)) {
    const at = text.indexOf(words);
    if (at >= 0) return { from: before + at, to: before + at + words.length };
    before += text.length + 2;
  }
  return null;
}

/** What the demo’s people say beside the texts. */
export class Talk {
  readonly #hands: Hands;

  constructor(hands: Hands) {
    this.#hands = hands;
  }

  /** Comments on words of the body, or on the headline; names behind an @ are called. Gives the thread. */
  async comment(
    who: PersonKey,
    articleId: string,
    { words, text }: { words: string | null; text: string },
  ): Promise<string> {
    const { services, as } = this.#hands;
    const { position, content } = await viewArticle(services, as(who), articleId);
    const passage = words === null ? null : placeOfWords(content.body, words);
    const { threadId } = await openThread(services, as(who), {
      articleId,
      text,
      anchor: passage === null ? { field: 'headline' } : { position, ...passage },
      blocking: false,
      mentions: this.#called(text),
    });
    return threadId;
  }

  /** Answers in a thread. */
  async reply(who: PersonKey, threadId: string, text: string): Promise<void> {
    const { services, as } = this.#hands;
    await replyToThread(services, as(who), { threadId, text, mentions: this.#called(text) });
  }

  /** Resolves a thread. */
  async resolve(who: PersonKey, threadId: string): Promise<void> {
    const { services, as } = this.#hands;
    await settleThread(services, as(who), { threadId, kind: 'resolved' });
  }

  #called(text: string): string[] {
    const { people } = this.#hands.newsroom;
    return Object.entries(people)
      .filter(([key]) => text.includes(`@${PEOPLE[key as PersonKey].name}`))
      .map(([, id]) => id);
  }
}
