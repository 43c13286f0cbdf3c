import type { PersonRef } from '#contract/api/shapes.ts';
import type { Content } from '#contract/content.ts';
import type { Finding } from '#contract/house-style/findings.ts';
import type { LiveKind, Scope } from '#contract/vocabulary.ts';
import type { Actor } from '#server/kit/actor.ts';
import type { ArticleFacts } from '#server/writing/rules/article-facts.ts';
import type { ProbedLink } from './checks/links.ts';
import type { ChangedFact } from '#contract/facts/changed-facts.ts';
import type { AccountedChange, Corrected } from './note-coverage.ts';

/** The revision that is to go out. */
export type RevisionToPublish = {
  id: string;
  number: number;
  authors: readonly PersonRef[];
  content: Content;
  scopeDigests: Readonly<Record<Scope, string>>;
};

/** Everything the checks look at; the same for every door. */
export type PublishQuestion = {
  actor: Actor;
  article: ArticleFacts;
  kind: LiveKind;
  revision: RevisionToPublish | null;
  /** The number of the newest revision readers ever saw. */
  newestPublished: number | null;
  changedFacts: readonly ChangedFact[];
  /** Where readers will read something else, and what was said of it. */
  changes: readonly AccountedChange[];
  /** The corrections that came with the request; null when only asking what stands in the way. */
  corrections: readonly Corrected[] | null;
  /** The passages of all that readers have ever had of the article; read only where corrections quote it. */
  published: readonly string[];
  bodyIsEmpty: boolean;
  /** The newsroom’s date, as readers have it (ISO 8601). */
  today: string;
  /** Where the text links to, and what came of trying it; asked long before, never here. */
  links: readonly ProbedLink[];
  /** The source says something else than what was translated. */
  sourceMoved: boolean;
  /** The source has something that the translation has not. */
  sourceIncomplete: boolean;
  /** What the rules of house style that hold on the article’s desk say of the revision. */
  houseStyle: readonly Finding[];
  /** Open threads that stop publication: who opened each, and the words it is about. */
  blockingThreads: readonly { id: string; by: PersonRef; quote: string }[];
  /** Suggestions that the revision was cut over and that nobody has decided on. */
  openSuggestions: readonly { id: string; by: PersonRef }[];
};
