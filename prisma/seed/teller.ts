import { bodyFromParagraphs } from '#contract/body/make-body.ts';
import { blocksOf } from '#contract/body/blocks.ts';
import type { BodyJson, CreditRow } from '#contract/content.ts';
import type { Form, LiveKind, Scope } from '#contract/vocabulary.ts';
import { authenticate } from '#server/accounts/queries/authenticate.ts';
import { signIn } from '#server/accounts/commands/sign-in.ts';
import type { Actor } from '#server/kit/actor.ts';
import type { NewsroomServices } from '#server/writing/services.ts';
import { publishArticle } from '#server/publishing/commands/publish-article.ts';
import { scheduleArticle } from '#server/publishing/commands/schedule-article.ts';
import { withdrawArticle } from '#server/publishing/commands/withdraw-article.ts';
import { killStory } from '#server/publishing/commands/kill-story.ts';
import { askToReadAgain } from '#server/sign-off/queries/read-again.ts';
import { signOffRevision } from '#server/sign-off/commands/sign-off-revision.ts';
import { addTranslation } from '#server/translation/commands/add-translation.ts';
import { changeArticle } from '#server/writing/commands/change-article.ts';
import { changeStory } from '#server/writing/commands/change-story.ts';
import { createStory } from '#server/writing/commands/create-story.ts';
import { returnArticle } from '#server/writing/commands/return-article.ts';
import { saveWorkingCopy } from '#server/writing/commands/save-working-copy.ts';
import { setEmbargo } from '#server/writing/commands/set-embargo.ts';
import { spikeStory } from '#server/writing/commands/spike-story.ts';
import { submitArticle } from '#server/writing/commands/submit-article.ts';
import { viewArticle } from '#server/writing/queries/view-article.ts';
import { PEOPLE, type DeskKey, type PersonKey, type SectionKey } from './people.ts';
import type { Newsroom } from './set-up.ts';
import { Talk } from './talk.ts';
import { dayIn, ZONE } from './times.ts';

/** A credit as a story of the demo writes it down. */
export type SeedCredit = {
  role: CreditRow['role'];
  /** A key of PEOPLE, or the name of somebody who has no account. */
  who: string;
  place?: string;
  language?: string;
  withheld?: boolean;
};

/** What somebody writes: whole paragraphs, as they would in the editor. */
export type SeedText = {
  headline?: string;
  standfirst?: string;
  dateline?: string;
  updateNote?: string;
  paragraphs?: readonly string[];
  credits?: readonly SeedCredit[];
};

/** A story to begin. */
export type SeedStory = {
  slugline: string;
  desk: DeskKey;
  section: SectionKey;
  slug: string;
  urgency?: number;
  topics?: string[];
  place?: string;
  form?: Form;
  text: SeedText;
};

function isPerson(who: string): who is PersonKey {
  return Object.hasOwn(PEOPLE, who);
}

/**
 * Tells the demo’s stories through the very commands that the desk uses, as the people who do it, so that the demo
 * can show nothing that the newsroom would not allow.
 */
export class Teller {
  readonly #services: NewsroomServices;
  readonly #newsroom: Newsroom;
  readonly #actors = new Map<PersonKey, Actor>();
  /** What is said beside the texts. */
  readonly talk: Talk;

  constructor(services: NewsroomServices, newsroom: Newsroom) {
    this.#services = services;
    this.#newsroom = newsroom;
    this.talk = new Talk({ services, newsroom, as: (who) => this.#as(who) });
  }

  /** Signs everybody in. */
  async signIn(password: string): Promise<void> {
    for (const key of Object.keys(PEOPLE).filter(isPerson)) {
      const session = await signIn(this.#services, {
        email: `${key}@demo.example`,
        password,
        userAgent: 'demo',
      });
      const actor = await authenticate(this.#services, session.token);
      if (actor !== null) this.#actors.set(key, actor);
    }
  }

  #as(who: PersonKey): Actor {
    const actor = this.#actors.get(who);
    if (actor === undefined) throw new Error(`${who} is not signed in.`);
    return actor;
  }

  #view(articleId: string) {
    return viewArticle(this.#services, this.#as('chief'), articleId);
  }

  #credits(credits: readonly SeedCredit[]): CreditRow[] {
    return credits.map(({ role, who, place, language, withheld }) => ({
      role,
      name: isPerson(who) ? PEOPLE[who].name : who,
      personId: isPerson(who) ? this.#newsroom.people[who] : null,
      isOrganisation: false,
      organisation: null,
      place: place ?? null,
      language: language ?? null,
      withheld: withheld ?? false,
    }));
  }

  /** Keeps the blocks that are there: a paragraph said again keeps its id, so that the diff shows what really changed. */
  #body(before: BodyJson, paragraphs: readonly string[]): BodyJson {
    const made = bodyFromParagraphs([...paragraphs], this.#services.newId);
    const old = blocksOf(before);
    const byText = new Map(old.map((block) => [block.text, block.id]));
    const content = (made.content ?? []).map((node, n) => {
      const text = paragraphs[n] ?? '';
      const id = byText.get(text) ?? (paragraphs.length === old.length ? old[n]?.id : undefined);
      return id === undefined ? node : { ...node, attrs: { ...node.attrs, id } };
    });
    return { ...made, content };
  }

  /** Begins a story and writes its first text; gives the article. */
  async begin(who: PersonKey, story: SeedStory): Promise<string> {
    const { desk, section, slug, text, ...about } = story;
    const articleId = await createStory(this.#services, this.#as(who), {
      ...{ language: 'en', headline: '', urgency: 5, topics: [], place: '', genre: '' },
      ...about,
      deskId: this.#newsroom.desks[desk],
    });
    await this.place(articleId, { section, slug });
    await this.write(who, articleId, text);
    return articleId;
  }

  /** Gives an article its slug and section. */
  async place(articleId: string, where: { section: SectionKey; slug: string }): Promise<void> {
    const { version } = await this.#view(articleId);
    const change = { slug: where.slug, sectionId: this.#newsroom.sections[where.section] };
    await changeArticle(this.#services, this.#as('chief'), { articleId, version, change });
  }

  /** Saves a text, as its author. */
  async write(who: PersonKey, articleId: string, text: SeedText): Promise<void> {
    const { position, content } = await this.#view(articleId);
    const { paragraphs, credits, ...fields } = text;
    // A name that is kept off the page stays recorded, whoever writes the credits anew.
    const restated = credits?.some(({ withheld }) => withheld === true) ?? true;
    const kept = restated ? [] : content.credits.filter(({ withheld }) => withheld);
    await saveWorkingCopy(this.#services, this.#as(who), {
      articleId,
      position,
      clientId: '',
      fields: {
        ...fields,
        ...(paragraphs === undefined ? {} : { body: this.#body(content.body, paragraphs) }),
        ...(credits === undefined ? {} : { credits: [...this.#credits(credits), ...kept] }),
      },
    });
  }

  /** Gives the article to its desk. */
  async submit(who: PersonKey, articleId: string, note = ''): Promise<void> {
    const { position } = await this.#view(articleId);
    await submitArticle(this.#services, this.#as(who), { articleId, position, note });
  }

  /** Gives the article back to its writer. */
  async giveBack(who: PersonKey, articleId: string, note: string): Promise<void> {
    await returnArticle(this.#services, this.#as(who), { articleId, note });
  }

  /** Signs the head revision off in a scope. */
  async sign(who: PersonKey, articleId: string, scope: Scope = 'editorial'): Promise<void> {
    const { head } = await this.#view(articleId);
    if (head === null) throw new Error('Nothing to sign.');
    const actor = this.#as(who);
    const { places } = await askToReadAgain(this.#services, actor, { articleId, scope });
    const signed = { articleId, revisionId: head.id, scope, note: '', read: places };
    await signOffRevision(this.#services, actor, signed);
  }

  /** Publishes the head revision. */
  async publish(
    who: PersonKey,
    articleId: string,
    as: {
      kind: LiveKind;
      corrections?: readonly { was: string; now: string }[];
      breakGlass?: { reason: string };
    },
  ): Promise<void> {
    const { kind, corrections = [], breakGlass } = as;
    const { head } = await this.#view(articleId);
    if (head === null) throw new Error('Nothing to publish.');
    await publishArticle(this.#services, this.#as(who), {
      articleId,
      revisionId: head.id,
      kind,
      corrections: corrections.map((correction) => ({ ...correction, blocks: [] })),
      breakGlass,
    });
  }

  /** Lets the head revision go out by itself at six in the morning, tomorrow. */
  async schedule(who: PersonKey, articleId: string): Promise<void> {
    const { head } = await this.#view(articleId);
    if (head === null) throw new Error('Nothing to schedule.');
    const at = { local: `${dayIn(1)}T06:00`, zone: ZONE, fold: null };
    const what = { articleId, revisionId: head.id, kind: 'initial' as const, corrections: [] };
    await scheduleArticle(this.#services, this.#as(who), { ...what, ...at });
  }

  /** The common way out: submitted by its writer, signed and published by an editor. */
  async file(
    articleId: string,
    by: { writer: PersonKey; editor: PersonKey; kind?: LiveKind; scopes?: readonly Scope[] },
  ): Promise<void> {
    await this.submit(by.writer, articleId);
    for (const scope of by.scopes ?? ['editorial']) await this.sign(by.editor, articleId, scope);
    await this.publish(by.editor, articleId, { kind: by.kind ?? 'initial' });
  }

  /** Adds a language version and writes it; gives the article. */
  async translate(
    who: PersonKey,
    sourceArticleId: string,
    version: { language: string; desk: DeskKey; section: SectionKey; slug: string; text: SeedText },
  ): Promise<string> {
    const { language, desk, section, slug, text } = version;
    const { articleId } = await addTranslation(this.#services, this.#as(who), {
      sourceArticleId,
      language,
      deskId: this.#newsroom.desks[desk],
    });
    await this.place(articleId, { section, slug });
    await this.write(who, articleId, text);
    return articleId;
  }

  /** Takes an article away from readers. */
  async withdraw(who: PersonKey, articleId: string, notice: string): Promise<void> {
    await withdrawArticle(this.#services, this.#as(who), { articleId, notice });
  }

  /** Ends a story. */
  async kill(
    who: PersonKey,
    articleId: string,
    words: { reason: string; notices: Record<string, string> },
  ): Promise<void> {
    const { story } = await this.#view(articleId);
    await killStory(this.#services, this.#as(who), {
      storyId: story.id,
      confirmation: story.slugline,
      ...words,
    });
  }

  /** Sets a story aside. */
  async spike(who: PersonKey, articleId: string): Promise<void> {
    const { story } = await this.#view(articleId);
    await spikeStory(this.#services, this.#as(who), { storyId: story.id });
  }

  /** Puts a story under embargo until six in the morning, so many days from now. */
  async embargo(who: PersonKey, articleId: string, days: number): Promise<void> {
    const { story } = await this.#view(articleId);
    await setEmbargo(this.#services, this.#as(who), {
      storyId: story.id,
      embargo: { local: `${dayIn(days)}T06:00`, zone: ZONE },
    });
  }

  /** Leaves a note to editors on the story. */
  async noteToEditors(who: PersonKey, articleId: string, noteToEditors: string): Promise<void> {
    const { story } = await this.#view(articleId);
    await changeStory(this.#services, this.#as(who), {
      storyId: story.id,
      version: story.version,
      change: { noteToEditors },
    });
  }
}
