import type { Mark, Node } from 'prosemirror-model';
import type { ProposalKind } from '../writing-words.ts';
import { isProposal, modificationOf, proposalId } from './proposals.ts';

/** What a suggestion would do to one block. */
export type ProposedChange = {
  blockId: string;
  kind: ProposalKind;
  /** Words that would go, or what an attribute says now; empty when there is none. */
  before: string;
  /** Words that would come, or what an attribute would say. */
  after: string;
};

/** A suggestion as it stands in a text. */
export type Proposal = { id: string; changes: ProposedChange[] };

const LONGEST = 500;

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1).toWellFormed()}…` : text;
}

function said(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function words(node: Node): string {
  return node.textBetween(0, node.content.size, ' ', ' ') || node.type.name;
}

function idOf(node: Node): string {
  return said(node.attrs['id']);
}

/** What a mark on a whole block proposes. */
function changeOfBlock(mark: Mark, node: Node): ProposedChange | null {
  const blockId = idOf(node);
  if (mark.type.name === 'insertion') {
    return { blockId, kind: 'insert-block', before: '', after: words(node) };
  }
  if (mark.type.name === 'deletion') {
    return { blockId, kind: 'delete-block', before: words(node), after: '' };
  }
  const read = modificationOf(mark, node);
  if (read === null || read.kind === 'mark') return null;
  if (read.kind === 'nodeType') {
    return { blockId, kind: 'block-kind', before: read.previous.type, after: read.next };
  }
  return read.kind === 'attr'
    ? { blockId, kind: 'attribute', before: said(read.previous), after: said(read.next) }
    : { blockId, kind: read.kind, before: '', after: '' };
}

type Words = { gone: string; come: string; formatted: string };

/** What each suggestion proposes about the words of one block. */
function wordsIn(block: Node): Map<string, Words> {
  const found = new Map<string, Words>();
  block.forEach((node) => {
    const text = node.text ?? '\n';
    for (const mark of node.marks.filter(isProposal)) {
      const id = proposalId(mark);
      const now = found.get(id) ?? { gone: '', come: '', formatted: '' };
      if (mark.type.name === 'insertion') now.come += text;
      else if (mark.type.name === 'deletion') now.gone += text;
      else now.formatted += text;
      found.set(id, now);
    }
  });
  return found;
}

function changesOfWords(blockId: string, { gone, come, formatted }: Words): ProposedChange[] {
  const changes: ProposedChange[] = [];
  if (gone !== '' || come !== '') {
    const kind = gone === '' ? 'insert' : come === '' ? 'delete' : 'replace';
    changes.push({ blockId, kind, before: gone, after: come });
  }
  if (formatted !== '') {
    changes.push({ blockId, kind: 'formatting', before: formatted, after: formatted });
  }
  return changes;
}

/** Every suggestion in a working text with what it would change, in reading order. */
export function listProposals(doc: Node): Proposal[] {
  const found = new Map<string, ProposedChange[]>();
  const add = (id: string, changes: readonly ProposedChange[]): void => {
    const short = changes.map((change) => ({
      ...change,
      before: shortened(change.before),
      after: shortened(change.after),
    }));
    found.set(id, [...(found.get(id) ?? []), ...short]);
  };
  doc.descendants((node) => {
    if (node.isInline) return false;
    for (const mark of node.marks.filter(isProposal)) {
      const change = changeOfBlock(mark, node);
      add(proposalId(mark), change === null ? [] : [change]);
    }
    if (node.isTextblock) {
      for (const [id, each] of wordsIn(node)) add(id, changesOfWords(idOf(node), each));
    }
    return !node.isTextblock;
  });
  return [...found].map(([id, changes]) => ({ id, changes }));
}
