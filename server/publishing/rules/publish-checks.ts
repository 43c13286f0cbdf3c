import type { PersonRef } from '#contract/api/shapes.ts';
import type { Content } from '#contract/content.ts';
import type { Finding } from '#contract/house-style/findings.ts';
import type { Issue } from '#contract/problem.ts';
import { NOTED_KINDS, type LiveKind, type PublishIssue, type Scope } from '#contract/vocabulary.ts';
import { holdsRight, type Actor } from '#server/kit/actor.ts';
import type { ArticleFacts } from '#server/writing/rules/article-facts.ts';
import type { ChangedFact } from './changed-facts.ts';
import { houseStyleIssues } from './house-style-issues.ts';

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
  /** How many corrections came with the request; null when only asking what stands in the way. */
  corrections: number | null;
  bodyIsEmpty: boolean;
  picturesWithoutAlt: readonly string[];
  sourceMoved: boolean;
  /** What the rules of house style that hold on the article’s desk say of the revision. */
  houseStyle: readonly Finding[];
  /** Open threads that stop publication: who opened each, and the words it is about. */
  blockingThreads: readonly { id: string; by: PersonRef; quote: string }[];
  /** Suggestions that the revision was cut over and that nobody has decided on. */
  openSuggestions: readonly { id: string; by: PersonRef }[];
};

const NOTED: readonly LiveKind[] = NOTED_KINDS;

function issue(at: string, code: PublishIssue, message: string): Issue {
  return { at, code, message, severity: 'error' };
}

function warning(at: string, code: PublishIssue, message: string): Issue {
  return { at, code, message, severity: 'warning' };
}

function when(condition: boolean, found: Issue): Issue[] {
  return condition ? [found] : [];
}

function storyIssues({ actor, article, kind }: PublishQuestion): Issue[] {
  const { story } = article;
  const embargoed =
    story.embargo !== null && (story.embargo.until === null || story.embargo.until > article.now);
  return [
    ...when(
      !holdsRight(actor, `publish-${kind}`, article.desk.id),
      issue(
        'kind',
        'right-missing',
        `You may not publish a ${kind} on the ${article.desk.name} desk.`,
      ),
    ),
    ...when(story.killed !== null, issue('story', 'story-killed', 'The story was killed.')),
    ...when(
      story.spikedAt !== null,
      issue('story', 'story-spiked', 'The story is spiked; restore it first.'),
    ),
    ...when(
      embargoed,
      issue(
        'story.embargo',
        'embargoed',
        'The story is under embargo; nothing of it goes out before then.',
      ),
    ),
    ...when(
      article.slug === '',
      issue('slug', 'slug-missing', 'The article needs a slug for its address.'),
    ),
    ...when(
      article.sectionId === null,
      warning(
        'sectionId',
        'section-missing',
        'It has no section: readers will find it on the front page only.',
      ),
    ),
  ];
}

function commentIssues({ blockingThreads }: PublishQuestion): Issue[] {
  return blockingThreads.map(({ id, by, quote }) => {
    const words = quote.length > 80 ? `${quote.slice(0, 79)}…` : quote;
    const about = words === '' ? '' : ` on “${words}”`;
    return issue(
      `thread:${id}`,
      'comment-blocking',
      `A comment by ${by.name}${about} blocks publication until it is resolved.`,
    );
  });
}

function suggestionIssues({ openSuggestions }: PublishQuestion): Issue[] {
  return openSuggestions.map(({ id, by }) =>
    issue(
      `suggestion:${id}`,
      'suggestion-open',
      `Nobody has decided on a suggestion by ${by.name} in this text.`,
    ),
  );
}

function kindIssues({ article, kind, corrections, changedFacts }: PublishQuestion): Issue[] {
  const published = article.lastPublication !== null;
  const changed = changedFacts
    .flatMap(({ facts }) => facts)
    .slice(0, 4)
    .join(', ');
  return [
    ...when(
      kind === 'initial' && published,
      issue(
        'kind',
        'kind-initial-taken',
        'Readers have seen this article before: say what this is to them.',
      ),
    ),
    ...when(
      kind !== 'initial' && !published,
      issue('kind', 'kind-initial-needed', 'The first publication is an initial one.'),
    ),
    ...when(
      kind === 'correction' && corrections === 0,
      issue(
        'corrections',
        'correction-missing',
        'A correction says what was wrong and what is right.',
      ),
    ),
    ...when(
      kind === 'refile' && changedFacts.length > 0,
      issue(
        'kind',
        'refile-changes-facts',
        `Readers were told ${changed}; a refile would change that without a word.`,
      ),
    ),
  ];
}

function contentIssues(question: PublishQuestion, revision: RevisionToPublish): Issue[] {
  const { content } = revision;
  const note = content.updateNote.trim();
  return [
    ...when(
      content.headline.trim() === '',
      issue('headline', 'headline-missing', 'There is no headline.'),
    ),
    ...when(question.bodyIsEmpty, issue('body', 'body-missing', 'There is no text.')),
    ...when(
      NOTED.includes(question.kind) && note === '',
      issue(
        'updateNote',
        'note-missing',
        `A ${question.kind} tells readers what changed: write the public note, then have it signed.`,
      ),
    ),
    ...question.picturesWithoutAlt.map((id) =>
      warning(`block:${id}`, 'alt-text-missing', 'This picture has no alternative text.'),
    ),
    ...when(
      question.sourceMoved,
      warning('source', 'source-moved', 'The source has changed since it was translated.'),
    ),
  ];
}

function orderIssues(
  { article, newestPublished }: PublishQuestion,
  revision: RevisionToPublish,
): Issue[] {
  return [
    ...when(
      newestPublished !== null && revision.number < newestPublished,
      issue(
        'revisionId',
        'older-than-live',
        `Readers have seen revision ${String(newestPublished)}; this is revision ${String(revision.number)}.`,
      ),
    ),
    ...when(
      article.live?.revisionId === revision.id,
      issue('revisionId', 'nothing-new', 'This revision is live already.'),
    ),
  ];
}

/** The sign-offs that stand for one digest in one scope. */
function standing(article: ArticleFacts, revision: RevisionToPublish, scope: Scope) {
  return article.signOffs.filter(
    (signOff) =>
      signOff.takenBack === null &&
      signOff.scope === scope &&
      signOff.digest === revision.scopeDigests[scope],
  );
}

function signatureIssues({ article }: PublishQuestion, revision: RevisionToPublish): Issue[] {
  const missing = article.requiredScopes
    .filter((scope) => !standing(article, revision, scope).some((signOff) => signOff.withRight))
    .map((scope) =>
      issue(
        `scope:${scope}`,
        'sign-off-missing',
        `No standing ${scope} sign-off covers exactly revision ${String(revision.number)}.`,
      ),
    );
  const editorial = standing(article, revision, 'editorial');
  const uncovered = revision.authors
    .filter((author) => !editorial.some((signOff) => signOff.person?.id !== author.id))
    .map((author) =>
      issue(
        `person:${author.id}`,
        'author-not-covered',
        `${author.name} has words in it that nobody else has signed.`,
      ),
    );
  return [...missing, ...uncovered];
}

/**
 * The one list of publish checks (DESIGN §3.10): every issue, not the first. Those of severity `error`
 * stop publication; the database refuses the same on its side.
 */
export function publishChecks(question: PublishQuestion): Issue[] {
  const { revision } = question;
  const always = [...storyIssues(question), ...commentIssues(question), ...kindIssues(question)];
  if (revision === null) {
    return [
      ...always,
      issue('revisionId', 'no-revision', 'Nothing has been submitted or saved as a revision yet.'),
    ];
  }
  return [
    ...always,
    ...contentIssues(question, revision),
    ...suggestionIssues(question),
    ...orderIssues(question, revision),
    ...signatureIssues(question, revision),
    ...houseStyleIssues(question.houseStyle),
  ];
}

/** Whether nothing among the issues stops publication. */
export function readyToPublish(issues: readonly Issue[]): boolean {
  return issues.every(({ severity }) => severity === 'warning');
}
