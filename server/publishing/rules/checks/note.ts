import { readNote } from '#contract/facts/read-note.ts';
import type { Issue } from '#contract/problem.ts';
import { NOTED_KINDS, type LiveKind } from '#contract/vocabulary.ts';
import { isCorrected, type AccountedChange } from '../note-coverage.ts';
import type { PublishQuestion, RevisionToPublish } from '../publish-question.ts';
import { issue, warning, when } from './issue.ts';

const NOTED: readonly LiveKind[] = NOTED_KINDS;
const FIELDS: ReadonlySet<string> = new Set(['headline', 'standfirst', 'dateline']);
/** Changes that are listed one by one; whoever has more deals with these first. */
const MOST = 60;

const at = ({ place }: AccountedChange): string => (FIELDS.has(place) ? place : `block:${place}`);

function excerpt({ now, was }: AccountedChange): string {
  const words = (now === '' ? was : now).replace(/\s+/gu, ' ');
  return words.length > 80 ? `${words.slice(0, 79)}…` : words;
}

/** Whether readers are told of a change, by the note or by a correction that comes with it. */
function isTold(change: AccountedChange, { kind, corrections }: PublishQuestion): boolean {
  if (change.covered !== null) return true;
  if (kind !== 'correction' || change.facts.length === 0) return false;
  // While it is only asked what stands in the way, the corrections are still being written.
  return corrections === null || isCorrected(change, corrections);
}

/** What the words of the note get wrong: an error called by a softer name, or a correction that is none. */
function wordingIssues(
  { kind, changedFacts }: PublishQuestion,
  note: string,
  language: string,
): Issue[] {
  const { corrects, euphemisms } = readNote(note, language);
  const isError = kind === 'correction' || changedFacts.length > 0;
  const [softer] = euphemisms;
  return [
    ...when(
      isError && !corrects && softer !== undefined,
      warning(
        'updateNote',
        'note-euphemism',
        `Something was wrong, and the note says “${softer ?? ''}”: say that it is corrected.`,
      ),
    ),
    ...when(
      corrects !== (kind === 'correction') && softer === undefined,
      warning(
        'updateNote',
        'note-says-otherwise',
        corrects
          ? 'The note says that something is corrected, but this is no correction.'
          : 'This is a correction, and the note does not say so.',
      ),
    ),
  ];
}

/**
 * Whether the public note tells the truth (DESIGN §3.13): it names something that changed, and every change that is more than
 * a slip of the pen is told by it or marked minor by somebody. Only kinds that carry a note are asked.
 */
export function noteIssues(question: PublishQuestion, revision: RevisionToPublish): Issue[] {
  const { kind, changes, article } = question;
  const note = revision.content.updateNote.trim();
  if (!NOTED.includes(kind) || note === '' || article.lastPublication === null) return [];
  const open = changes.filter((change) => !isTold(change, question));
  const names = changes.some(
    (change) =>
      change.covered === 'linked' ||
      change.covered === 'named' ||
      (change.covered === null && isTold(change, question)),
  );
  return [
    ...when(
      !names,
      issue('updateNote', 'note-names-nothing', 'The public note names nothing that changed.'),
    ),
    ...open
      .slice(0, MOST)
      .map((change) =>
        issue(
          at(change),
          'change-not-accounted',
          `Readers are not told of this change: “${excerpt(change)}”. Link it to the note, or mark it minor.`,
        ),
      ),
    ...wordingIssues(question, note, article.language),
  ];
}
