import { escapeHtml } from '#contract/body/escape.ts';
import type { PublicCorrection } from '../public-facts.ts';
import { timeHtml } from './times.ts';
import { siteWords } from './words.ts';

/** What one publication corrected: one sentence, and each passage as it was with what is right, in the order given. */
type CorrectionNotice<Row extends PublicCorrection> = {
  sentence: string;
  at: Date;
  /** The newest of them; what it says besides holds for all. */
  row: Row;
  pairs: readonly Pick<PublicCorrection, 'was' | 'now'>[];
};

/** Whether one pair of brackets encloses a whole text: what its first character opens its last one closes. */
function isEnclosed(text: string): boolean {
  if (!/^(?:\(.*\)|\[.*\])$/su.test(text)) return false;
  const [open = '', close = ''] = text.startsWith('(') ? ['(', ')'] : ['[', ']'];
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === open) depth += 1;
    if (text[at] === close) depth -= 1;
    if (depth === 0) return at === text.length - 1;
  }
  return false;
}

/** A public note as a sentence on its own: without the brackets around the whole of it. */
function sentenceOf(note: string): string {
  const text = note.trim();
  if (!isEnclosed(text)) return text;
  const inner = text.slice(1, -1).trim();
  return inner === '' ? text : inner;
}

/**
 * Corrections by what readers are told of at once: those of one publication share their sentence, the public note. Those of
 * old may each have one of their own. Rows come newest first, and so do notices.
 */
export function correctionNotices<Row extends PublicCorrection>(
  rows: readonly Row[],
): CorrectionNotice<Row>[] {
  const groups = Map.groupBy(rows, ({ publicationId, wording }) => `${publicationId} ${wording}`);
  return [...groups.values()].flatMap((group) => {
    const [row] = group;
    if (row === undefined) return [];
    return [{ sentence: sentenceOf(row.wording), at: row.at, row, pairs: group.toReversed() }];
  });
}

/** A notice with what was and what is, for the article’s page and for the list of all. */
export function noticeHtml(
  { sentence, at, pairs }: CorrectionNotice<PublicCorrection>,
  about: { language: string; zone: string },
): string {
  const words = siteWords(about.language);
  const pairHtml = ({ was, now }: Pick<PublicCorrection, 'was' | 'now'>): string => {
    const right = now === '' ? `<em>${escapeHtml(words.takenOut)}</em>` : escapeHtml(now);
    return `<dl><dt>${escapeHtml(words.correctionWas)}</dt><dd>${escapeHtml(was)}</dd><dt>${escapeHtml(words.correctionNow)}</dt><dd>${right}</dd></dl>`;
  };
  return `<p>${escapeHtml(sentence)} (${timeHtml(at, about)})</p>${pairs.map(pairHtml).join('')}`;
}
