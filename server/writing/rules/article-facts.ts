import type { PersonRef } from '#contract/api/shapes.ts';
import type { DeskStep } from '#contract/api/desk-steps.ts';
import type {
  Flag,
  Form,
  LiveKind,
  PublicationKind,
  RevisionReason,
  Scope,
  Stage,
} from '#contract/vocabulary.ts';

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

/** A story that was merged, or the one that took it in: what it is called, and where it is read. */
export type OtherStory = { storyId: string; slugline: string; articleId: string };

/** That a story was merged into another one. */
export type MergeFacts = { id: string; into: OtherStory; at: Date; by: PersonRef; reason: string };

/** That a story has taken another one in. */
export type TakenInFacts = OtherStory & { at: Date; by: PersonRef; reason: string };

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
  merged: MergeFacts | null;
  /** Oldest first. */
  takenIn: TakenInFacts[];
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

/** A step of sign-off as a desk has set it, with the desk on which the signer’s right counts. */
export type DeskStepFacts = Omit<DeskStep, 'byDeskId'> & { desk: DeskFacts };

/**
 * What of a revision decides which steps it must pass: pictures, the steps one of whose terms stands in it, and, asked of a
 * flash only, whether it is a headline alone.
 */
export type StepSubject = {
  hasPictures: boolean;
  termSteps: readonly string[];
  headlineAlone: boolean;
};

/** The head revision, with what sign-offs are compared with. */
export type HeadFacts = RevisionFacts & {
  scopeDigests: Record<Scope, string>;
  subject: StepSubject;
};

/** A publication of the article. */
export type PublicationFacts = {
  id: string;
  sequence: number;
  kind: PublicationKind;
  significant: boolean;
  /** As what readers got it; fixed as it went out. */
  form: Form;
  note: string;
  slug: string;
  sectionId: string | null;
  revisionId: string | null;
  revisionNumber: number | null;
  by: PersonRef;
  at: Date;
};

/** A publication that went out without its signatures, and whether a second person has looked at it since. */
export type GlassFacts = {
  publicationId: string;
  by: PersonRef;
  reason: string;
  /** The places of the signatures that were missing, as checks name them: `scope:legal`, `person:…`. */
  missing: string[];
  /** Who has words in it, by id. */
  authors: string[];
  at: Date;
  dueAt: Date;
  reviewed: boolean;
};

/** A schedule of the article that has not ended: which revision goes out, as what, and when. */
export type ScheduleFacts = {
  id: string;
  revisionId: string;
  revisionNumber: number;
  kind: LiveKind;
  local: string;
  zone: string;
  instant: Date;
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
  /** The signer held a right that some step asked for. */
  withRight: boolean;
  /** Ids of the desks on which the signer held the right, those of steps that had to wait left out. */
  rightOn: string[];
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
  form: Form;
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
  schedule: ScheduleFacts | null;
  /** The desk’s steps, in its order; which of them a revision must pass, `stepStandings` says. */
  deskSteps: DeskStepFacts[];
  /** Newest first, the ones taken back too. */
  signOffs: SignOffFacts[];
  /** What went out without its signatures, oldest first. */
  glass: GlassFacts[];
  versions: VersionFacts[];
  newsroomLanguages: string[];
};

/** Whether the sign-off stands and covers the head revision as it is. */
export function standsForHead(head: HeadFacts | null, signOff: SignOffFacts): boolean {
  if (head === null || signOff.takenBack !== null) return false;
  return head.scopeDigests[signOff.scope] === signOff.digest;
}
