import type { Policies } from '#contract/api/accounts.ts';
import type { Content } from '#contract/content.ts';
import type { Form, PublicationKind } from '#contract/vocabulary.ts';

/** The newsroom as readers meet it. */
export type PublicNewsroom = {
  name: string;
  /** Without a slash at its end. */
  siteUrl: string;
  /** IANA zone in which readers see times. */
  zone: string;
  languages: string[];
  defaultLanguage: string;
  policies: Policies;
  sections: PublicSection[];
};

/** A place on the site. */
export type PublicSection = { id: string; slug: string; names: Record<string, string> };

/** An article that readers have seen, as it stands for them now. Withheld names are not in here. */
export type PublicArticle = {
  id: string;
  number: number;
  storyId: string;
  language: string;
  state: 'live' | 'withdrawn' | 'killed';
  kind: PublicationKind;
  sequence: number;
  revisionNumber: number | null;
  /** As what it went out. */
  form: Form;
  at: Date;
  slug: string;
  sectionId: string | null;
  topics: string[];
  notice: string;
  note: string;
  noteBlocks: string[];
  /** Null unless it is live. */
  content: Content | null;
  firstPublishedAt: Date;
  significantlyUpdatedAt: Date;
  sourceArticleId: string | null;
  urgency: number;
  slugline: string;
  genre: string;
  place: string;
};

/** What a list shows of a live article. */
export type Headline = {
  id: string;
  number: number;
  storyId: string;
  language: string;
  sectionId: string | null;
  slug: string;
  kind: PublicationKind;
  form: Form;
  note: string;
  headline: string;
  standfirst: string;
  firstPublishedAt: Date;
  significantlyUpdatedAt: Date;
};

/** One thing that happened to an article in public. */
export type PublicEvent = {
  articleId: string;
  sequence: number;
  kind: PublicationKind;
  significant: boolean;
  note: string;
  noteBlocks: string[];
  at: Date;
};

/** A correction as readers see it. */
export type PublicCorrection = {
  id: string;
  articleId: string;
  publicationId: string;
  was: string;
  /** Empty when the words were taken out. */
  now: string;
  /** The public note of the publication; of old a sentence of its own. */
  wording: string;
  blocks: string[];
  at: Date;
};

/** Everything an article’s own outputs are made from; switcher and neighbours are put in as a page is served. */
export type ArticleFacts = {
  newsroom: PublicNewsroom;
  article: PublicArticle;
  events: PublicEvent[];
  corrections: PublicCorrection[];
  /** The live article a translation was made from. */
  source: Headline | null;
  topics: { code: string; labels: Record<string, string> }[];
};
