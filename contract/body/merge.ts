import type { BodyJson, Content } from '../content.ts';
import { CONTENT_LIMITS } from './content-limits.ts';
import { emptyBody } from './make-body.ts';
import { mergeCredits, type CreditConflict } from './merge-credits.ts';
import { mergeNode } from './merge-nodes.ts';
import { mergeTexts } from './merge-text.ts';
import { noteConflict, type MergeConflict, type Merging } from './merging.ts';

/** What two people made of one content, and how new blocks get ids. `language` is the article's BCP 47 tag. */
export type MergeRequest = {
  base: Content;
  mine: Content;
  theirs: Content;
  newId: () => string;
  language: string;
};

/** The merged content, and the places that somebody has to look at. */
export type MergeResult = { merged: Content; conflicts: MergeConflict[] };

type LineField = 'headline' | 'standfirst' | 'dateline' | 'updateNote';

function mergeLine(merging: Merging, request: MergeRequest, field: LineField): string {
  const { base, mine, theirs } = request;
  const three = { base: base[field], mine: mine[field], theirs: theirs[field] };
  const { text, clash } = mergeTexts(three, merging.language);
  const fits = text.length <= CONTENT_LIMITS[field];
  if (clash || !fits) {
    merging.conflicts.push({ at: field, mine: three.mine, theirs: three.theirs });
  }
  return fits ? text : three.theirs;
}

/** A block that both sides moved into different containers stands twice: the second gets an id of its own. */
function withOwnIds(merging: Merging, seen: Set<unknown>, node: BodyJson): BodyJson {
  const id = node.attrs?.['id'];
  const copy = { ...node };
  if (typeof id === 'string' && seen.has(id)) {
    noteConflict(merging, node, node);
    copy.attrs = { ...node.attrs, id: merging.newId() };
  }
  seen.add(id);
  if (node.content !== undefined) {
    copy.content = node.content.map((child) => withOwnIds(merging, seen, child));
  }
  return copy;
}

function mergeBody(merging: Merging, { base, mine, theirs }: MergeRequest): BodyJson {
  const three = { base: base.body, mine: mine.body, theirs: theirs.body };
  const [body = emptyBody(merging.newId)] = mergeNode(merging, three);
  return withOwnIds(merging, new Set(), body);
}

function creditText({ mine, theirs }: CreditConflict): Pick<MergeConflict, 'mine' | 'theirs'> {
  return { mine: mine?.name ?? '', theirs: theirs?.name ?? '' };
}

/**
 * Merges what two people made of one content while neither saw the other's. What does not overlap is merged, word by
 * word; where it does, theirs stands with mine behind it (a new block, or after ` / ` in a one-line field, unless that
 * grows too long) and the place is a conflict: no word that anybody wrote is lost. Bodies must be sound.
 */
export function mergeContent(request: MergeRequest): MergeResult {
  const { base, mine, theirs, newId, language } = request;
  const merging: Merging = { newId, language, conflicts: [] };
  const credits = mergeCredits({ base: base.credits, mine: mine.credits, theirs: theirs.credits });
  const merged: Content = {
    headline: mergeLine(merging, request, 'headline'),
    standfirst: mergeLine(merging, request, 'standfirst'),
    dateline: mergeLine(merging, request, 'dateline'),
    updateNote: mergeLine(merging, request, 'updateNote'),
    body: mergeBody(merging, request),
    credits: credits.rows,
  };
  const ofCredits = credits.conflicts.map((conflict) => ({
    at: 'credits',
    ...creditText(conflict),
  }));
  return { merged, conflicts: [...merging.conflicts, ...ofCredits] };
}
