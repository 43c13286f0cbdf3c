import type { Node, Slice } from 'prosemirror-model';
import {
  AddMarkStep,
  AddNodeMarkStep,
  AttrStep,
  RemoveMarkStep,
  RemoveNodeMarkStep,
  ReplaceAroundStep,
  ReplaceStep,
  Step,
} from 'prosemirror-transform';
import { copySchema } from '#contract/body/copy-schema.ts';
import { onlyProposes, proposalContents } from '#contract/body/only-proposes.ts';
import { isProposal } from '#contract/body/proposals.ts';
import type { NewStep } from './content-steps.ts';

/** What a row of steps does to the suggestions in a text. */
export type MovedProposals = {
  /** Those that were not there before. */
  opened: string[];
  /** Those that are there no more; accepted when the text that stands changed with them. */
  settled: { id: string; accepted: boolean }[];
  /** Those that were there before and say something else now, or are gone. */
  touched: string[];
};

type Move = { step: Step; before: Node; after: Node };

function replayed(doc: Node, steps: readonly NewStep[]): Move[] {
  let before = doc;
  return steps.flatMap(({ field, change }): Move[] => {
    if (field !== 'body') return [];
    const step = Step.fromJSON(copySchema, change);
    const after = step.apply(before).doc;
    if (after === null) throw new Error('A step that was accepted does not fit.');
    const move = { step, before, after };
    before = after;
    return [move];
  });
}

function proposesIn(doc: Node, from: number, to: number): boolean {
  let found = false;
  doc.nodesBetween(from, to, (node) => {
    found ||= node.marks.some(isProposal);
    return !found;
  });
  return found;
}

function proposesSlice({ content }: Slice): boolean {
  return proposesIn(copySchema.topNodeType.create(null, content), 0, content.size);
}

/** Whether a step can have to do with suggestions at all; most typing has not, and is let go quickly. */
function concernsProposals({ step, before }: Move): boolean {
  const isMarking =
    step instanceof AddMarkStep ||
    step instanceof RemoveMarkStep ||
    step instanceof AddNodeMarkStep ||
    step instanceof RemoveNodeMarkStep;
  if (isMarking) return isProposal(step.mark);
  if (step instanceof AttrStep) return false;
  if (!(step instanceof ReplaceStep || step instanceof ReplaceAroundStep)) return true;
  return proposesSlice(step.slice) || proposesIn(before, step.from, step.to);
}

/** From the first to the last of the moves that changed what a suggestion consists of: the text before and after them. */
function aroundChanges(
  moves: readonly Move[],
  contents: readonly ReadonlyMap<string, string>[],
  id: string,
): { before: Node; after: Node } | null {
  const changed = moves.filter(
    (_, index) => contents[index]?.get(id) !== contents[index + 1]?.get(id),
  );
  const [first, last] = [changed[0], changed.at(-1)];
  return first === undefined || last === undefined
    ? null
    : { before: first.before, after: last.after };
}

/** What steps that follow a text do to the suggestions in it; null when they have nothing to do with any. */
export function movedProposals(doc: Node, steps: readonly NewStep[]): MovedProposals | null {
  const moves = replayed(doc, steps);
  if (!moves.some(concernsProposals)) return null;
  const contents = [doc, ...moves.map(({ after }) => after)].map(proposalContents);
  const was = contents[0] ?? new Map<string, string>();
  const is = contents.at(-1) ?? was;
  const touched = [...was.keys()].filter((id) => was.get(id) !== is.get(id));
  const settled = touched
    .filter((id) => !is.has(id))
    .map((id) => {
      const around = aroundChanges(moves, contents, id);
      return { id, accepted: around !== null && !onlyProposes(around.before, around.after) };
    });
  const opened = [...is.keys()].filter((id) => !was.has(id));
  return opened.length + touched.length === 0 ? null : { opened, settled, touched };
}
