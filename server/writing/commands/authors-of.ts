import type { Content } from '#contract/content.ts';
import type { Sql } from '#server/kit/run-command.ts';
import { revisionAuthors } from '../authorship/revision-authors.ts';
import { survivingPlaces, type Author } from '../rules/surviving-places.ts';
import type { RevisionGround } from '../store/revisions.ts';
import { beginsWithTemplate, templateLenders, templateStands } from '../store/template-authors.ts';
import type { WorkingCopy } from '../store/working-copy.ts';
import { attributionKept } from './keep-attribution.ts';

/** A text at a position, with the ground that its revision is made on; `words` as they will be stored. */
type Text = Omit<RevisionGround, 'head'> & { content: Content; words: string };

/** Those who answer for a template count wherever a line of it stands, also when somebody has typed it again. */
function besides(authors: readonly Author[], people: readonly string[]): Author[] {
  const known = new Set(authors.map(({ personId }) => personId));
  const more = people.filter((id) => !known.has(id)).map((id) => ({ personId: id, blocks: [] }));
  return [...authors, ...more].sort((one, other) => (one.personId < other.personId ? -1 : 1));
}

/**
 * Who wrote a text: whose characters stand in it that readers have not had yet, or who took such out. Where all that
 * is new is one person's, the places that they changed say as much as the characters do: not where they brought a block
 * over that others wrote. What came with a template is said by who wrote that: else they could sign it themselves
 * (DESIGN §3.3).
 */
export async function authorsOf(
  tx: Sql,
  { copy, position }: { copy: WorkingCopy; position: number },
  { authors, transfers, live, content, words }: Text,
): Promise<Author[]> {
  const { articleId } = copy;
  const isLent = live === 0 && (await beginsWithTemplate(tx, articleId));
  if (!isLent && !transfers && authors.length < 2) return survivingPlaces(authors, content);
  const { attribution, working } = await attributionKept(tx, copy, position);
  const lenders = await templateLenders(tx, articleId, attribution.makers);
  const found = revisionAuthors(attribution, { working, live, lenders });
  if (!isLent || !(await templateStands(tx, articleId, words))) return found;
  return besides(found, [...lenders.values()].flat());
}
