import type { PersonRef } from '#contract/api/shapes.ts';
import type { Flag, PublicationKind, RevisionReason, Scope, Stage } from '#contract/vocabulary.ts';

/** A desk as it is shown and decided on. */
export type DeskFacts = { id: string; slug: string; name: string };

/** The kill of a story, and who confirmed it. */
export type KillFacts = {
  id: string;
  at: Date;
  by: PersonRef;
  reason: string;
  confirmedBy: PersonRef | null;
};

/** An embargo: until an instant, or until somebody lifts it (`null`). */
export type EmbargoFacts = { until: Date | null; zone: string };

/** What stands about a story. */
export type StoryFacts = {
  id: string;
  slugline: string;
  desk: DeskFacts;
  sourceLanguage: string;
  urgency: number;
  topics: string[];
  genre: string;
  place: string;
  priority: number;
  flags: Flag[];
  noteToEditors: string;
  embargo: EmbargoFacts | null;
  spikedAt: Date | null;
  killed: KillFacts | null;
  /** Readers have at least one of its language versions now. */
  live: boolean;
  version: number;
};

/** A revision without its text. Digests are lower-case hex. */
export type RevisionFacts = {
  id: string;
  number: number;
  reason: RevisionReason;
  label: string;
  position: number;
  digest: string;
  madeBy: PersonRef;
  at: Date;
  authors: PersonRef[];
};

/** The head revision, with what sign-offs are compared with. */
export type HeadFacts = RevisionFacts & { scopeDigests: Record<Scope, string> };

/** A publication of the article. */
export type PublicationFacts = {
  id: string;
  sequence: number;
  kind: PublicationKind;
  significant: boolean;
  note: string;
  slug: string;
  sectionId: string | null;
  revisionId: string | null;
  revisionNumber: number | null;
  by: PersonRef;
  at: Date;
};

/** A sign-off of any of the article's revisions. */
export type SignOffFacts = {
  id: string;
  revisionId: string;
  revisionNumber: number;
  scope: Scope;
  digest: string;
  person: PersonRef | null;
  guestName: string | null;
  note: string;
  withRight: boolean;
  at: Date;
  takenBack: { by: PersonRef; at: Date; reason: string } | null;
};

/** Another language version of the same story, the article itself included. */
export type VersionFacts = {
  id: string;
  language: string;
  headline: string;
  stage: Stage;
  live: boolean;
  isSource: boolean;
};

/** Everything that rules of any room decide on about one article, read in one moment (`now`, the database's). */
export type ArticleFacts = {
  now: Date;
  id: string;
  number: number;
  language: string;
  desk: DeskFacts;
  slug: string;
  sectionId: string | null;
  /** How many words the desk has ordered; null where nobody said. */
  commissionedWords: number | null;
  stage: Stage;
  version: number;
  flags: Flag[];
  sourceArticleId: string | null;
  createdBy: string;
  /** The working copy's. */
  position: number;
  story: StoryFacts;
  head: HeadFacts | null;
  live: PublicationFacts | null;
  /** The newest of any kind, also when nothing is live. */
  lastPublication: PublicationFacts | null;
  requiredScopes: Scope[];
  /** Newest first, the ones taken back too. */
  signOffs: SignOffFacts[];
  versions: VersionFacts[];
  newsroomLanguages: string[];
};

/** Whether the sign-off stands and covers the head revision as it is. */
export function standsForHead(head: HeadFacts | null, signOff: SignOffFacts): boolean {
  if (head === null || signOff.takenBack !== null) return false;
  return head.scopeDigests[signOff.scope] === signOff.digest;
}
