import type { LostFact } from './fact.ts';
import type { ReadSentence } from './read-facts.ts';

type Quoted = { key: string; text: string };

function quotedIn({ quotations, text }: ReadSentence): Quoted[] {
  return quotations.map(({ key, from, to }) => ({ key, text: text.slice(from, to) }));
}

/** Whether the words of one quotation stand in another in a row: it was only made longer. */
export function standsIn(words: string, longer: string): boolean {
  return words !== '' && ` ${longer} `.includes(` ${words} `);
}

/** Quotations that read differently or are none any more; one that was only lengthened is no change. */
export function lostQuotations(before: ReadSentence, after: ReadSentence): LostFact[] {
  const now = quotedIn(after);
  const changed = quotedIn(before).filter((was) => {
    const at = now.findIndex(({ key }) => standsIn(was.key, key));
    if (at >= 0) now.splice(at, 1);
    return at < 0;
  });
  return changed.map(({ key, text }) => ({
    kind: 'quotation',
    key,
    was: text,
    now: now.shift()?.text ?? '',
  }));
}
