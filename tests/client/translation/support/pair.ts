import type { Staleness } from '#contract/api/translation.ts';
import type { BodyJson, Content } from '#contract/content.ts';

type Line = Staleness['blocks'][number];

function paragraph([id, words]: readonly [string, string]): BodyJson {
  const text = words === '' ? {} : { content: [{ type: 'text', text: words }] };
  return { type: 'paragraph', attrs: { id }, ...text };
}

/** A content with these fields and paragraphs, each written as `[id, words]`. */
export function aText(
  paragraphs: readonly (readonly [string, string])[],
  fields: Partial<Pick<Content, 'headline' | 'standfirst' | 'dateline'>> = {},
): Content {
  return {
    headline: '',
    standfirst: '',
    dateline: '',
    updateNote: '',
    ...fields,
    body: { type: 'doc', content: paragraphs.map(paragraph) },
    credits: [],
  };
}

/** How one block stands to its source, as the server says it. */
export function aLine(
  blockId: string | null,
  sourceBlockId: string | null,
  state: Line['state'],
  texts: { now?: string; then?: string } = {},
): Line {
  const { now = '', then = '' } = texts;
  return { blockId, sourceBlockId, state, sourceText: now, sourceTextThen: then };
}

/** The server’s answer about a translation with these lines. */
export function aStaleness(blocks: Line[]): Staleness {
  return {
    sourceArticleId: '01930000-0000-7000-8000-000000001000',
    sourceRevisionId: '01930000-0000-7000-8000-000000003001',
    stale: blocks.some(({ state }) => state !== 'in-line' && state !== 'own'),
    blocks,
  };
}
