import type { Fragment, Node } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import { Slice } from 'prosemirror-model';
import { ReplaceStep } from 'prosemirror-transform';
import { proposedWords } from './inserted.ts';
import { INSERTION } from './marks-of.ts';
import { proposeGone, type Proposing } from './propose-gone.ts';
import { proposeMarks } from './propose-marks.ts';

type Run = { from: number; to: number; node: Node };

function runsOf(content: Fragment): Run[] {
  const runs: Run[] = [];
  content.forEach((node, from) => runs.push({ from, to: from + node.nodeSize, node }));
  return runs;
}

/** The words of a fragment with a sign for each thing that is no letter. */
function wordsOf(content: Fragment): string {
  return content.textBetween(0, content.size, null, (node) => `\uFFFC${node.type.name}`);
}

/** Proposes other marks for the same words. */
function proposeFormatting(
  tr: Transaction,
  { old, fresh, at }: { old: Fragment; fresh: Fragment; at: number },
  how: Proposing,
): void {
  const wanted = runsOf(fresh);
  for (const run of runsOf(old)) {
    for (const other of wanted) {
      const from = at + Math.max(run.from, other.from);
      const to = at + Math.min(run.to, other.to);
      if (to > from) proposeMarks(tr, { from, to, node: run.node }, other.node, how);
    }
  }
}

/** Proposes what differs between the words of a block and others; `at` is the place before its first letter. */
export function proposeInline(
  tr: Transaction,
  { before, after, at }: { before: Node; after: Node; at: number },
  how: Proposing,
): void {
  const start = before.content.findDiffStart(after.content);
  const end = before.content.findDiffEnd(after.content);
  if (start === null || end === null) return;
  // Where letters repeat, both ends may claim the same ones: "aa" that became "a".
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  const old = before.content.cut(start, end.a + overlap);
  const fresh = after.content.cut(start, end.b + overlap);
  const [from, to] = [at + start, at + end.a + overlap];
  if (wordsOf(old) === wordsOf(fresh)) {
    proposeFormatting(tr, { old, fresh, at: from }, how);
    return;
  }
  const words = proposedWords(fresh, INSERTION.create({ id: how.id }));
  if (words.size > 0) tr.step(new ReplaceStep(to, to, new Slice(words, 0, 0)));
  proposeGone(tr, { from, to }, how);
}
