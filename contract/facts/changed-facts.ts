import type { FactKind } from '../vocabulary.ts';
import { alignSentences } from './align-sentences.ts';
import { allLost, compareSentences, isSameFact } from './compare-sentences.ts';
import type { LostFact } from './fact.ts';
import type { Fact } from './fact.ts';
import { standsIn } from './lost-quotations.ts';
import { namesKnownIn, readFacts, wordsKey, type ReadSentence } from './read-facts.ts';
import { sentencesOf } from './sentences.ts';
import { withoutShared } from './without-shared.ts';

/** One fact that readers had, and what stands in its place; empty when nothing does. */
export type FactChange = { kind: FactKind; was: string; now: string };

/** A published sentence of which something does not hold any more: the sentence then and now (empty when it is gone). */
export type ChangedFact = {
  /** Where the sentence stands now, or stood: a field’s name or a block’s id. */
  blockId: string;
  was: string;
  now: string;
  /** The facts as they stood. */
  facts: string[];
  changes: FactChange[];
};

/** One block or field before and after; null where it is not there. */
export type BlockBeside = { id: string; before: string | null; after: string | null };

type Placed = ReadSentence & { place: string };
type Texts = { id: string; text: string }[];

function sidesOf(blocks: readonly BlockBeside[]): { before: Texts; after: Texts } {
  const side = (name: 'before' | 'after'): Texts =>
    blocks.flatMap((block) => {
      const text = block[name];
      return text === null || text === '' ? [] : [{ id: block.id, text }];
    });
  return { before: side('before'), after: side('after') };
}

const sentencesIn = (texts: Texts): { id: string; text: string; key: string }[] =>
  texts.flatMap(({ id, text }) =>
    sentencesOf(text).map((sentence) => ({
      id,
      text: sentence.text,
      key: wordsKey(sentence.text),
    })),
  );

/** What the later text states anywhere, for facts that only left their sentence. */
class StatedNow {
  readonly #gained: Fact[];
  readonly #words: ReadonlySet<string>;
  readonly #all: string;

  constructor(gained: readonly Fact[], texts: Texts) {
    this.#gained = [...gained];
    const keys = texts.map(({ text }) => wordsKey(text));
    this.#words = new Set(keys.flatMap((key) => key.split(' ')));
    this.#all = keys.join(' ');
  }

  /** Whether a fact without anything in its place stands somewhere else now; each gain answers for one loss. */
  has(lost: LostFact): boolean {
    if (lost.kind === 'name') return this.#words.has(lost.key);
    if (lost.kind === 'quotation') return standsIn(lost.key, this.#all);
    const at = this.#gained.findIndex((fact) =>
      isSameFact(fact, { kind: lost.kind, key: lost.key, from: 0, to: 0 }),
    );
    if (at >= 0) this.#gained.splice(at, 1);
    return at >= 0;
  }
}

type Step = { was: Placed; now: Placed | undefined; lost: LostFact[] };

function compareAll(before: readonly Placed[], after: readonly Placed[]) {
  const became = alignSentences(before, after);
  const gained: Fact[] = [];
  const steps = before.map((was): Step => {
    const now = became.get(was);
    if (now === undefined) return { was, now, lost: allLost(was) };
    const change = compareSentences(was, now);
    gained.push(...change.gained);
    return { was, now, lost: change.lost };
  });
  const paired = new Set(became.values());
  for (const sentence of after) if (!paired.has(sentence)) gained.push(...sentence.facts);
  return { steps, gained };
}

/**
 * What readers were told and what is told no more, sentence by sentence: numbers, names, quotations, negations and dates of the
 * former text that are changed or gone. What is added, moved, split or joined is no change. `language` is a BCP 47 tag; what is
 * known of English, French and Arabic is not known of others: there numbers in digits, capitals and quotation marks tell.
 */
export function changedFacts(blocks: readonly BlockBeside[], language: string): ChangedFact[] {
  const { before, after } = sidesOf(blocks);
  const texts = withoutShared(before, after, ({ text }) => text);
  if (texts.gone.length === 0) return [];
  const { gone, come } = withoutShared(
    sentencesIn(texts.gone),
    sentencesIn(texts.come),
    ({ key }) => key,
  );
  const known = namesKnownIn(
    [...sentencesIn(before), ...sentencesIn(after)].map(({ text }) => text),
    language,
  );
  const read = ({ id, text }: { id: string; text: string }): Placed => ({
    place: id,
    ...readFacts(text, language, known),
  });
  const { steps, gained } = compareAll(gone.map(read), come.map(read));
  const stated = new StatedNow(gained, after);
  return steps.flatMap(({ was, now, lost }) => {
    const changes = lost.filter((fact) => fact.now !== '' || !stated.has(fact));
    if (changes.length === 0) return [];
    return [
      {
        blockId: now?.place ?? was.place,
        was: was.text,
        now: now?.text ?? '',
        facts: changes.map((fact) => fact.was).filter((text) => text !== ''),
        changes: changes.map(({ kind, was: before, now: after }) => ({
          kind,
          was: before,
          now: after,
        })),
      },
    ];
  });
}
