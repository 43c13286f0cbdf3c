import { leavesOf, textAttribute } from '#contract/body/blocks.ts';
import type { Issue } from '#contract/problem.ts';
import type { RevisionToPublish } from '../publish-question.ts';
import { issue, when } from './issue.ts';

/** The last date (ISO 8601) that what is written about a picture's rights names: until then it may be shown. */
function rightsEnd(rights: string): string | null {
  const dates =
    rights.match(/(?<!\d)\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)/gu) ?? [];
  return dates.sort().at(-1) ?? null;
}

/**
 * What pictures lack: words for whoever cannot see them, whose they are, and the right to show them still. `today` is the
 * newsroom's date; rights run to the end of the last day that they name.
 */
export function pictureIssues(revision: RevisionToPublish, today: string): Issue[] {
  const pictures = leavesOf(revision.content.body).filter(({ node }) => node.type === 'image');
  return pictures.flatMap(({ id, node }) => {
    const at = `block:${id}`;
    const end = rightsEnd(textAttribute(node, 'rights'));
    return [
      ...when(
        textAttribute(node, 'alt').trim() === '',
        issue(at, 'alt-text-missing', 'This picture has no alternative text.'),
      ),
      ...when(
        textAttribute(node, 'credit').trim() === '',
        issue(at, 'picture-credit-missing', 'This picture does not say whose it is.'),
      ),
      ...when(
        end !== null && end < today,
        issue(at, 'picture-rights-expired', `The rights to this picture ended on ${String(end)}.`),
      ),
    ];
  });
}
