import { z } from 'zod';
import type { Reader } from '#server/kit/database/open-database.ts';
import type { Logger } from '#server/kit/log.ts';
import { Refused } from '#server/kit/refused.ts';
import { newestKey } from './answers.ts';
import { keepable, KeptPages, type KeptAnswer } from './kept-pages.ts';
import type { PublicNewsroom } from './public-facts.ts';
import { resolve, type Resolved } from './resolve.ts';
import { readPublicNewsroom } from './store.ts';

/** What an address gives: an answer ready to send, or another address. */
export type Made = KeptAnswer | Exclude<Resolved, { kind: 'answer' }>;

type Needs = { pool: Reader['pool']; log: Logger; headers: ReadonlyMap<string, string> };

const siteNews = z
  .object({
    articleId: z.uuid(),
    storyId: z.uuid(),
    language: z.string(),
    sectionId: z.uuid().nullable(),
  })
  .nullable();

/** Makes the site’s pages and keeps them until news comes in; the same page is never made twice at once. */
export class PageMaker {
  readonly #needs: Needs;
  readonly #pages = new KeptPages();
  readonly #making = new Map<string, Promise<Made>>();
  #newsroom: PublicNewsroom | null = null;
  /** Counts news: what was being made while news came in is served once, but not kept. */
  #age = 0;

  constructor(needs: Needs) {
    this.#needs = needs;
  }

  /** The answer at an address if it is in memory. */
  kept(address: string): KeptAnswer | undefined {
    return this.#pages.get(address);
  }

  /** Everything that is in memory. */
  get inMemory(): Iterable<[string, KeptAnswer]> {
    return this.#pages.all();
  }

  /** The answer at an address, from memory or made now. Throws the database’s complaint when it is away. */
  async answer(address: string): Promise<Made> {
    const under = this.#making.get(address);
    if (under !== undefined) return under;
    const made = this.#make(address).finally(() => this.#making.delete(address));
    this.#making.set(address, made);
    return made;
  }

  /** Forgets everything: the newsroom changed, or news may have been missed. */
  forget(): void {
    this.#age += 1;
    this.#newsroom = null;
    this.#pages.clear();
  }

  /**
   * Takes news of a publication, as JSON: what shows or mentions the article is made anew when next asked for, and
   * so are its story’s other versions and its new neighbours, which mention it from now on. Null: everything.
   */
  hear(message: string): void {
    const news = siteNews.parse(JSON.parse(message));
    if (news === null) {
      this.forget();
      return;
    }
    this.#age += 1;
    this.#pages.dropAbout(news.articleId);
    this.#pages.dropAbout(`story ${news.storyId}`);
    this.#pages.dropAbout(newestKey(news));
  }

  async #readNewsroom(): Promise<PublicNewsroom> {
    this.#newsroom ??= await readPublicNewsroom(this.#needs.pool);
    if (this.#newsroom !== null) return this.#newsroom;
    throw new Refused({
      status: 503,
      code: 'newsroom-not-set-up',
      detail: 'This newsroom has not been set up yet.',
      retryAfter: 10,
    });
  }

  async #make(address: string): Promise<Made> {
    const began = this.#age;
    const newsroom = await this.#readNewsroom();
    const resolved = await resolve(this.#needs.pool, newsroom, address);
    if (resolved.kind !== 'answer') return resolved;
    const kept = keepable(resolved.answer, this.#needs.headers);
    if (began === this.#age && resolved.answer.status !== 404) this.#pages.set(address, kept);
    return kept;
  }
}
