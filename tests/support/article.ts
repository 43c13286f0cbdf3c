import { bodyFromParagraphs } from '#contract/body/make-body.ts';
import type { BodyJson } from '#contract/content.ts';
import type { Scope } from '#contract/vocabulary.ts';
import { createStory } from '#server/writing/commands/create-story.ts';
import { returnArticle } from '#server/writing/commands/return-article.ts';
import { saveWorkingCopy } from '#server/writing/commands/save-working-copy.ts';
import { spikeStory } from '#server/writing/commands/spike-story.ts';
import { submitArticle } from '#server/writing/commands/submit-article.ts';
import { loadArticleFacts } from '#server/writing/queries/load-article-facts.ts';
import type { SentFields } from '#server/writing/read-content.ts';
import type { ArticleFacts } from '#server/writing/rules/article-facts.ts';
import type { DeskName, Member, Newsroom } from './newsroom.ts';

/** An article that a builder made. */
export type MadeArticle = { id: string; storyId: string; number: number };

type Plan = {
  writer: Member;
  desk: DeskName;
  language: string;
  slugline: string;
  headline: string;
  paragraphs: readonly string[];
  /** What happens to it once it is written, in order. */
  then: readonly ((article: MadeArticle) => Promise<void>)[];
};

/** Reads what stands about an article. */
export async function factsOf(newsroom: Newsroom, articleId: string): Promise<ArticleFacts> {
  return loadArticleFacts(newsroom.services.database, articleId);
}

/** Saves fields at the position where the article stands; gives the new position. */
export async function save(
  newsroom: Newsroom,
  by: Member,
  { articleId, ...fields }: { articleId: string } & SentFields,
): Promise<number> {
  const { position } = await factsOf(newsroom, articleId);
  const request = { articleId, position, fields, clientId: '' };
  return (await saveWorkingCopy(newsroom.services, by.actor, request)).position;
}

/** A body of these paragraphs, with ids `p1`, `p2` and so on. */
export function bodyOf(...paragraphs: readonly string[]): BodyJson {
  let made = 0;
  return bodyFromParagraphs(paragraphs, () => `p${String((made += 1))}`);
}

/** Appends a signature of the head revision straight to the table; the database sets its digest. */
export async function sign(
  newsroom: Newsroom,
  by: Member,
  { articleId, scope = 'editorial' }: { articleId: string; scope?: Scope },
): Promise<void> {
  await newsroom.sql(
    `INSERT INTO sign_off (article_id, revision_id, scope, person_id, read)
     SELECT id, head_revision_id, $2, $3, '{everything}' FROM article WHERE id = $1`,
    [articleId, scope, by.id],
  );
}

/** Appends a publication of the head revision straight to the table; only the database’s guards stand before it. */
export async function publish(newsroom: Newsroom, by: Member, articleId: string): Promise<void> {
  await newsroom.sql(
    `INSERT INTO publication (article_id, revision_id, sequence, kind, significant, note, slug, section_id, person_id)
     SELECT a.id, r.id, l.sequence + 1, CASE WHEN l.sequence = 0 THEN 'initial' ELSE 'update' END, true,
       r.words::jsonb ->> 'updateNote', a.slug, (SELECT id FROM section ORDER BY position LIMIT 1), $2
     FROM article a JOIN revision r ON r.id = a.head_revision_id
       CROSS JOIN LATERAL (SELECT coalesce(max(sequence), 0) AS sequence FROM publication WHERE article_id = a.id) l
     WHERE a.id = $1`,
    [articleId, by.id],
  );
}

/** Takes a live article away from readers, straight in the table. */
async function withdraw(newsroom: Newsroom, by: Member, articleId: string): Promise<void> {
  await newsroom.sql(
    `INSERT INTO publication (article_id, sequence, kind, significant, note, slug, person_id)
     SELECT a.id, (SELECT max(sequence) + 1 FROM publication WHERE article_id = a.id), 'withdrawal', true,
       'We are checking this report.', a.slug, $2 FROM article a WHERE a.id = $1`,
    [articleId, by.id],
  );
}

/** Kills a story that readers never saw, straight in the table. */
export async function kill(newsroom: Newsroom, by: Member, storyId: string): Promise<void> {
  await newsroom.sql(`INSERT INTO kill (story_id, reason, person_id) VALUES ($1, 'A hoax', $2)`, [
    storyId,
    by.id,
  ]);
}

/** An article in the making; every word gives a new builder, `made()` makes it. */
export class ArticleBuilder {
  readonly #newsroom: Newsroom;
  readonly #plan: Plan;

  constructor(newsroom: Newsroom, plan: Plan) {
    this.#newsroom = newsroom;
    this.#plan = plan;
  }

  #with(change: Partial<Plan>): ArticleBuilder {
    return new ArticleBuilder(this.#newsroom, { ...this.#plan, ...change });
  }

  #then(step: (article: MadeArticle) => Promise<void>): ArticleBuilder {
    return this.#with({ then: [...this.#plan.then, step] });
  }

  writtenBy(writer: Member): ArticleBuilder {
    return this.#with({ writer });
  }

  onDesk(desk: DeskName): ArticleBuilder {
    return this.#with({ desk });
  }

  inLanguage(language: string): ArticleBuilder {
    return this.#with({ language });
  }

  about(slugline: string): ArticleBuilder {
    return this.#with({ slugline });
  }

  headlined(headline: string): ArticleBuilder {
    return this.#with({ headline });
  }

  saying(...paragraphs: string[]): ArticleBuilder {
    return this.#with({ paragraphs });
  }

  /** Somebody changes fields after it was written. */
  editedBy(by: Member, fields: SentFields): ArticleBuilder {
    return this.#then(async ({ id }) => {
      await save(this.#newsroom, by, { articleId: id, ...fields });
    });
  }

  inReview(): ArticleBuilder {
    return this.#then(async ({ id }) => {
      const { services } = this.#newsroom;
      const { position } = await factsOf(this.#newsroom, id);
      const submission = { articleId: id, position, note: '' };
      await submitArticle(services, this.#plan.writer.actor, submission);
    });
  }

  returned(note = 'Who says so?', by = this.#newsroom.people.chief): ArticleBuilder {
    return this.#then(async ({ id }) =>
      returnArticle(this.#newsroom.services, by.actor, { articleId: id, note }),
    );
  }

  signedBy(by: Member, scope: Scope = 'editorial'): ArticleBuilder {
    return this.#then(async ({ id }) => sign(this.#newsroom, by, { articleId: id, scope }));
  }

  /** Readers have it; the head revision must be signed. */
  live(by = this.#newsroom.people.chief): ArticleBuilder {
    return this.#then(async ({ id }) => publish(this.#newsroom, by, id));
  }

  withdrawn(by = this.#newsroom.people.chief): ArticleBuilder {
    return this.#then(async ({ id }) => withdraw(this.#newsroom, by, id));
  }

  spiked(by = this.#newsroom.people.chief): ArticleBuilder {
    return this.#then(async ({ storyId }) =>
      spikeStory(this.#newsroom.services, by.actor, { storyId }),
    );
  }

  killed(by = this.#newsroom.people.chief): ArticleBuilder {
    return this.#then(async ({ storyId }) => kill(this.#newsroom, by, storyId));
  }

  async made(): Promise<MadeArticle> {
    const { writer, desk, language, slugline, headline, paragraphs, then } = this.#plan;
    const { services, desks } = this.#newsroom;
    const id = await createStory(services, writer.actor, {
      slugline,
      deskId: desks[desk],
      language,
      headline,
      urgency: 5,
      topics: [],
      place: '',
      genre: '',
    });
    await save(this.#newsroom, writer, { articleId: id, body: bodyOf(...paragraphs) });
    const { number, story } = await factsOf(this.#newsroom, id);
    const article = { id, storyId: story.id, number };
    for (const step of then) await step(article);
    return article;
  }
}

/** An article to begin with: a reporter's draft on the city desk. `anArticle(room).writtenBy(idris).inReview().made()` */
export function anArticle(newsroom: Newsroom): ArticleBuilder {
  return new ArticleBuilder(newsroom, {
    writer: newsroom.people.reporter,
    desk: 'city',
    language: 'en',
    slugline: 'harbour-ferry',
    headline: 'Ferry returns to the harbour after winter',
    paragraphs: ['The ferry sailed at dawn.', 'Forty people were on board.'],
    then: [],
  });
}
