import type { Form, Scope } from '#contract/vocabulary.ts';
import type { TaskKind, TimedTask } from '#contract/planning-words.ts';

/** What the desk knows of one language version, as far as somebody owes something for it. */
export type OwedFor = {
  id: string;
  deskId: string;
  stage: 'drafting' | 'in-review' | 'returned';
  /** Who handed it in last; before that, who began it. */
  writerId: string;
  submittedAt: Date | null;
  returnedAt: Date | null;
  /** Signatures that the head lacks: of which scope, from which desk. */
  lacking: readonly { scope: Scope; deskId: string }[];
  /** Who has new words in the head. */
  authorIds: readonly string[];
  everPublished: boolean;
  publishedAt: Date | null;
  /** What readers have now: as which form, and since when they have it so. */
  live: { form: Form; at: Date } | null;
  /** Of a translation: since when readers have its source, and since when that says something else. */
  source: { liveAt: Date | null; movedAt: Date | null } | null;
  assignment: { personId: string; dueAt: Date | null; at: Date } | null;
  /** Since when a comment that is open now stops its publication; of several the first. */
  blockedSince: Date | null;
  glass: readonly {
    publicationId: string;
    byId: string;
    at: Date;
    dueAt: Date;
    review: { verdict: 'stands' | 'needs-correction'; at: Date } | null;
    /** Whether something went out, or was taken away, after the review. */
    answered: boolean;
  }[];
};

/** The facts of a story from which all follows that is owed for it. */
export type StoryFacts = {
  id: string;
  deskId: string;
  spiked: boolean;
  merged: boolean;
  killed: { at: Date; byId: string; confirmed: boolean } | null;
  articles: readonly OwedFor[];
};

/** In how many minutes a desk wants something done. */
export type Deadlines = (deskId: string, kind: TimedTask) => number;

/** In how many minutes something is to be done where a desk says nothing. */
export const HOUSE_MINUTES: Record<TimedTask, number> = {
  sign: 60,
  'answer-return': 120,
  translate: 240,
  retranslate: 120,
  correct: 30,
  'confirm-kill': 30,
  'follow-flash': 15,
  'still-developing': 240,
};

/** Something owed: by one person, or by whoever holds a right on a desk. */
export type Obligation = {
  kind: TaskKind;
  articleId: string | null;
  subject: string;
  deskId: string;
  personId: string | null;
  right: string | null;
  notFor: readonly string[];
  since: Date;
  dueAt: Date | null;
};

type Draft = Pick<Obligation, 'kind' | 'articleId' | 'deskId' | 'since' | 'dueAt'> &
  Partial<Obligation>;

const owed = (draft: Draft): Obligation => ({
  subject: '',
  personId: null,
  right: null,
  notFor: [],
  ...draft,
});

function after(since: Date, minutes: number): Date {
  return new Date(since.getTime() + minutes * 60_000);
}

function latest(...instants: (Date | null)[]): Date | null {
  const known = instants.filter((instant) => instant !== null);
  return known.length === 0 ? null : new Date(Math.max(...known.map(Number)));
}

function signatures(article: OwedFor, deadlines: Deadlines): Obligation[] {
  const { id: articleId, submittedAt: since, lacking, authorIds } = article;
  if (article.stage !== 'in-review' || since === null) return [];
  // Nobody signs only their own words; of several authors each may sign the others'.
  const notFor = (scope: Scope): readonly string[] =>
    scope !== 'editorial' || authorIds.length === 1 ? authorIds : [];
  const keys = new Set<string>();
  return lacking.flatMap(({ scope, deskId }) => {
    const subject = deskId === article.deskId ? scope : `${scope} ${deskId}`;
    if (keys.has(subject)) return [];
    keys.add(subject);
    const dueAt = after(since, deadlines(article.deskId, 'sign'));
    const right = `sign-${scope}`;
    return [
      owed({
        kind: 'sign',
        articleId,
        subject,
        deskId,
        right,
        notFor: notFor(scope),
        since,
        dueAt,
      }),
    ];
  });
}

function writing(article: OwedFor, deadlines: Deadlines): Obligation[] {
  const { id: articleId, deskId, stage, writerId, returnedAt, assignment } = article;
  if (stage === 'returned' && returnedAt !== null) {
    const dueAt = after(returnedAt, deadlines(deskId, 'answer-return'));
    const about = { articleId, deskId, personId: writerId, since: returnedAt, dueAt };
    return [owed({ kind: 'answer-return', ...about })];
  }
  if (stage !== 'drafting' || assignment === null) return [];
  const { personId, at: since, dueAt } = assignment;
  // What was handed in, or went out, after it was given to somebody is delivered.
  const delivered = latest(article.submittedAt, article.publishedAt);
  if (delivered !== null && delivered >= since) return [];
  return [owed({ kind: 'deliver', articleId, deskId, personId, since, dueAt })];
}

/** Named beside publications that are owed a correction: of an article’s open comments one task is enough. */
export const COMMENT_SUBJECT = 'comment';

/** Whoever has the article settles what stops it, unless it was given to them to work on in any case. */
function blocked(article: OwedFor, deadlines: Deadlines): Obligation[] {
  const { id: articleId, deskId, blockedSince: since, assignment, writerId } = article;
  if (since === null) return [];
  const personId = assignment?.personId ?? writerId;
  if (writing(article, deadlines).some((task) => task.personId === personId)) return [];
  const dueAt = after(since, deadlines(deskId, 'correct'));
  const about = { articleId, deskId, personId, since, dueAt };
  return [owed({ kind: 'correct', subject: COMMENT_SUBJECT, ...about })];
}

function translating(article: OwedFor, deadlines: Deadlines): Obligation[] {
  const { id: articleId, deskId, source, everPublished, stage } = article;
  if (source === null || source.liveAt === null) return [];
  const about = { articleId, deskId, right: 'translate' };
  if (!everPublished && stage === 'drafting') {
    const since = source.liveAt;
    const dueAt = after(since, deadlines(deskId, 'translate'));
    return [owed({ kind: 'translate', ...about, since, dueAt })];
  }
  if (source.movedAt === null || !everPublished) return [];
  const since = source.movedAt;
  const dueAt = after(since, deadlines(deskId, 'retranslate'));
  return [owed({ kind: 'retranslate', ...about, since, dueAt })];
}

/** A flash waits for its text; of a developing story, each report asks anew when the next one, or its end, is due. */
function unfinished({ id: articleId, deskId, live }: OwedFor, deadlines: Deadlines): Obligation[] {
  if (live === null || live.form === 'full') return [];
  const isFlash = live.form === 'flash';
  const kind = isFlash ? 'follow-flash' : 'still-developing';
  const right = isFlash ? 'write' : 'publish-update';
  const dueAt = after(live.at, deadlines(deskId, kind));
  return [owed({ kind, articleId, deskId, right, since: live.at, dueAt })];
}

function brokenGlass(article: OwedFor, deadlines: Deadlines): Obligation[] {
  const { id: articleId, deskId, authorIds } = article;
  return article.glass.flatMap(({ publicationId: subject, byId, at, dueAt, review, answered }) => {
    const about = { articleId, subject, deskId };
    if (review === null) {
      const notFor = [...new Set([byId, ...authorIds])].sort();
      const right = 'sign-editorial';
      return [owed({ kind: 'second-eyes', ...about, right, notFor, since: at, dueAt })];
    }
    if (review.verdict === 'stands' || answered) return [];
    const since = review.at;
    const due = after(since, deadlines(deskId, 'correct'));
    return [owed({ kind: 'correct', ...about, right: 'publish-correction', since, dueAt: due })];
  });
}

/**
 * All that is owed for a story at this moment, from its facts alone. What a story no longer needs is not there: a spiked
 * story rests, a merged one goes on elsewhere, and of a dead one only the kill waits for its second person.
 */
export function obligationsOf(story: StoryFacts, deadlines: Deadlines): Obligation[] {
  const { killed, deskId } = story;
  if (killed !== null) {
    if (killed.confirmed) return [];
    const dueAt = after(killed.at, deadlines(deskId, 'confirm-kill'));
    const about = { articleId: null, deskId, right: 'return', notFor: [killed.byId] };
    return [owed({ kind: 'confirm-kill', ...about, since: killed.at, dueAt })];
  }
  if (story.spiked || story.merged) return [];
  return story.articles.flatMap((article) => [
    ...signatures(article, deadlines),
    ...writing(article, deadlines),
    ...blocked(article, deadlines),
    ...translating(article, deadlines),
    ...unfinished(article, deadlines),
    ...brokenGlass(article, deadlines),
  ]);
}

/** The name of what is owed, by which an open task is known again. */
export function keyOfTask(task: Pick<Obligation, 'kind' | 'articleId' | 'subject'>): string {
  return `${task.kind} ${task.articleId ?? ''} ${task.subject}`;
}

/** Who may see to it, as far as the task says. */
export function isTheirs(
  task: Pick<Obligation, 'personId' | 'right' | 'deskId' | 'notFor'>,
  person: { personId: string; rights: ReadonlyMap<string, ReadonlySet<string>> },
): boolean {
  if (task.personId !== null) return task.personId === person.personId;
  const holds = task.right !== null && person.rights.get(task.deskId)?.has(task.right) === true;
  return holds && !task.notFor.includes(person.personId);
}
