import type { Mark, Node } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import { isProposal, markNamed, modificationOf, proposalId } from '#contract/body/proposals.ts';
import { MODIFICATION } from './marks-of.ts';
import type { Proposing } from './propose-gone.ts';
import { mayTouch } from './proposer.ts';

type Run = { from: number; to: number; node: Node };

/** The marks of the text itself: links, emphasis, language. */
function ofText(node: Node): Mark[] {
  return node.marks.filter((mark) => !isProposal(mark) && mark.type.name !== 'comment');
}

function named(marks: readonly Mark[], name: string): Mark | null {
  return marks.find(({ type }) => type.name === name) ?? null;
}

const same = (one: Mark | null, other: Mark | null): boolean =>
  one === null || other === null ? one === other : one.eq(other);

/** What stood there before anybody proposed a change of that kind of mark, and who proposed it. */
function proposedAlready(node: Node, name: string): { mark: Mark; previous: Mark | null }[] {
  return node.marks.flatMap((mark) => {
    const read = modificationOf(mark, node);
    if (read?.kind !== 'mark' || (read.next ?? read.previous)?.type.name !== name) return [];
    return [{ mark, previous: read.previous }];
  });
}

function change(
  tr: Transaction,
  { from, to, node }: Run,
  next: { name: string; mark: Mark | null },
  how: Proposing,
): void {
  const was = named(ofText(node), next.name);
  const known = proposedAlready(node, next.name);
  const settled = known[0] === undefined ? was : known[0].previous;
  if (was !== null) tr.removeMark(from, to, was);
  if (next.mark !== null) tr.addMark(from, to, next.mark);
  for (const { mark } of known) {
    if (how.who.isOwn(proposalId(mark))) tr.removeMark(from, to, mark);
  }
  if (same(settled, next.mark)) return;
  const json = (mark: Mark | null): unknown => (mark === null ? null : mark.toJSON());
  const attrs = {
    id: how.id,
    type: 'mark',
    previousValue: json(settled),
    newValue: json(next.mark),
  };
  tr.addMark(from, to, MODIFICATION.create(attrs));
}

/** Proposes that a run of text gets the marks of another; words that are themselves proposed just get them. */
export function proposeMarks(tr: Transaction, run: Run, wanted: Node, how: Proposing): void {
  const { from, to, node } = run;
  if (markNamed(node, 'deletion') !== null) return;
  const insertion = markNamed(node, 'insertion');
  const isOpen = insertion !== null;
  if (isOpen && !mayTouch(how.who, proposalId(insertion))) return;
  const names = new Set([...ofText(node), ...ofText(wanted)].map(({ type }) => type.name));
  for (const name of names) {
    const [was, mark] = [named(ofText(node), name), named(ofText(wanted), name)];
    if (same(was, mark)) continue;
    if (!isOpen) {
      change(tr, run, { name, mark }, how);
      continue;
    }
    if (was !== null) tr.removeMark(from, to, was);
    if (mark !== null) tr.addMark(from, to, mark);
  }
}
