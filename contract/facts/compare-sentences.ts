import { editsBetween, type Edit } from '../body/edits.ts';
import type { FactKind } from '../vocabulary.ts';
import type { Fact, LostFact } from './fact.ts';
import { lostNegations } from './lost-negations.ts';
import { lostQuotations } from './lost-quotations.ts';
import { areArabicNames, maybeArabicName } from './names-arabic.ts';
import type { ReadSentence } from './read-facts.ts';

/** What became of the facts of a sentence, and which it states that it did not before. */
export type SentenceChange = { lost: LostFact[]; gained: Fact[] };

/** The words of a sentence from one to before another, as they stand. */
function wordsAt(sentence: ReadSentence, from: number, to: number): string {
  const [first, last] = [sentence.words[from], sentence.words[to - 1]];
  return first === undefined || last === undefined ? '' : sentence.text.slice(first.from, last.to);
}

/** Whether two facts of one kind say the same; a unit that one of them leaves out may be understood. */
export function isSameFact(left: Fact, right: Fact): boolean {
  if (left.kind !== right.kind) return false;
  if (left.key === right.key) return true;
  if (left.kind !== 'number') return false;
  const [[value, unit = ''], [other, otherUnit = '']] = [left.key.split(' '), right.key.split(' ')];
  return value === other && (unit === '' || otherUnit === '');
}

type Unmatched = { lost: Fact[]; gained: Fact[] };

const isCompared = ({ kind }: Fact): boolean => kind !== 'negation' && kind !== 'quotation';

function unmatched(before: ReadSentence, after: ReadSentence): Unmatched {
  const gained = after.facts.filter(isCompared);
  const lost = before.facts.filter(isCompared).filter((fact) => {
    const at = gained.findIndex((other) => isSameFact(fact, other));
    if (at >= 0) gained.splice(at, 1);
    return at < 0;
  });
  return { lost, gained };
}

/** Places of change with at most one word between them are one: “3 of 12” for “4 of 13”. */
function hunksBetween(before: ReadSentence, after: ReadSentence): Edit[] {
  const edits = editsBetween(
    before.words.map(({ key }) => key),
    after.words.map(({ key }) => key),
  );
  const hunks: Edit[] = [];
  for (const edit of edits) {
    const last = hunks.at(-1);
    const isNear =
      last !== undefined && edit.from - last.to <= 1 && edit.to > edit.from && last.to > last.from;
    if (isNear) [last.to, last.insertTo] = [edit.to, edit.insertTo];
    else hunks.push({ ...edit });
  }
  return hunks;
}

const meets = (fact: Fact, from: number, to: number): boolean => fact.from < to && fact.to > from;

/** “UN” for “United Nations”, and the other way round. */
function isShortFor(short: readonly Fact[], long: readonly Fact[]): boolean {
  const letters = long.map(({ key }) => key.charAt(0)).join('');
  return long.length > 1 && short.some(({ key }) => key === letters);
}

class Comparison {
  readonly #before: ReadSentence;
  readonly #after: ReadSentence;
  readonly #rest: Unmatched;
  readonly #lost: LostFact[] = [];

  constructor(before: ReadSentence, after: ReadSentence) {
    this.#before = before;
    this.#after = after;
    this.#rest = unmatched(before, after);
  }

  #add(fact: Fact, now: string): void {
    const was = wordsAt(this.#before, fact.from, fact.to);
    this.#lost.push({ kind: fact.kind, key: fact.key, was, now });
  }

  #replacement(fact: Fact, among: Fact[]): Fact | undefined {
    const isTime = fact.kind === 'number' || fact.kind === 'date';
    const fits =
      among.find(({ kind, weak }) => kind === fact.kind && weak !== true) ??
      among.find(({ kind }) => isTime && (kind === 'number' || kind === 'date'));
    if (fits !== undefined) among.splice(among.indexOf(fits), 1);
    return fits;
  }

  /** Facts that gave place to others of their kind, in one place of change. */
  #replacedIn(hunk: Edit): void {
    const { lost, gained } = this.#rest;
    const gone = lost.filter((fact) => meets(fact, hunk.from, hunk.to));
    const come = gained.filter((fact) => meets(fact, hunk.insertFrom, hunk.insertTo));
    const names = (facts: readonly Fact[]): Fact[] => facts.filter(({ kind }) => kind === 'name');
    if (isShortFor(names(gone), names(come)) || isShortFor(names(come), names(gone))) {
      this.#rest.lost = lost.filter((fact) => fact.kind !== 'name' || !gone.includes(fact));
      return;
    }
    for (const fact of gone) {
      const other = this.#replacement(fact, come);
      const now =
        other === undefined
          ? this.#unknownName(fact, hunk)
          : wordsAt(this.#after, other.from, other.to);
      if (now === '') continue;
      this.#add(fact, now);
      this.#rest.lost = this.#rest.lost.filter((rest) => rest !== fact);
      this.#rest.gained = this.#rest.gained.filter((rest) => rest !== other);
    }
    this.#unknownBefore(hunk, names(come));
  }

  /** A name in whose place stands one word that may be one, though nothing tells: Arabic has no capitals. */
  #unknownName(fact: Fact, hunk: Edit): string {
    const length = hunk.insertTo - hunk.insertFrom;
    if (fact.kind !== 'name' || length === 0 || length > hunk.to - hunk.from) return '';
    const words = this.#after.words.slice(hunk.insertFrom, hunk.insertTo);
    return words.every(maybeArabicName) ? wordsAt(this.#after, hunk.insertFrom, hunk.insertTo) : '';
  }

  /** A name in the place of one word that may have been one: Arabic, or the first word of a sentence. */
  #unknownBefore(hunk: Edit, [name]: readonly Fact[]): void {
    const [was, now] = [this.#before.words[hunk.from], this.#after.words[hunk.insertFrom]];
    if (was === undefined || now === undefined) return;
    if (hunk.to - hunk.from !== 1 || hunk.insertTo - hunk.insertFrom !== 1) return;
    const isFree = this.#before.facts.every((fact) => !meets(fact, hunk.from, hunk.to));
    if (!isFree || !(name === undefined ? areArabicNames(was, now) : maybeArabicName(was))) return;
    this.#add({ kind: 'name', key: was.key, from: hunk.from, to: hunk.to }, now.text);
  }

  /** Two facts that changed places while all else stayed: 214 to 198 became 198 to 214. */
  #swapped(kind: FactKind): void {
    const of = (sentence: ReadSentence): Fact[] =>
      sentence.facts.filter((fact) => fact.kind === kind && fact.weak !== true);
    const frame = (sentence: ReadSentence): string =>
      sentence.words
        .filter((_, at) => !of(sentence).some((fact) => meets(fact, at, at + 1)))
        .map(({ key }) => key)
        .join(' ');
    const [was, is] = [of(this.#before), of(this.#after)];
    if (was.length !== is.length || frame(this.#before) !== frame(this.#after)) return;
    was.forEach((fact, at) => {
      const other = is[at];
      if (other !== undefined && !isSameFact(fact, other))
        this.#add(fact, wordsAt(this.#after, other.from, other.to));
    });
  }

  result(): SentenceChange {
    const hunks = hunksBetween(this.#before, this.#after);
    for (const hunk of hunks) this.#replacedIn(hunk);
    for (const fact of this.#rest.lost) if (fact.weak !== true) this.#add(fact, '');
    if (this.#lost.length === 0) {
      this.#swapped('number');
      this.#swapped('name');
    }
    const quotations = lostQuotations(this.#before, this.#after);
    const negations = lostNegations(this.#before, this.#after);
    const isQuoted = ({ was }: LostFact): boolean =>
      quotations.some((quotation) => quotation.was.includes(was));
    return {
      lost: [...quotations, ...[...this.#lost, ...negations].filter((fact) => !isQuoted(fact))],
      gained: this.#rest.gained,
    };
  }
}

/** Compares what two sentences state, of which the later one is the former, edited. */
export function compareSentences(before: ReadSentence, after: ReadSentence): SentenceChange {
  return new Comparison(before, after).result();
}

/** Everything that a sentence stated which is gone altogether. */
export function allLost(sentence: ReadSentence): LostFact[] {
  const quotations = sentence.quotations.map(({ key, from, to }) => ({
    kind: 'quotation' as const,
    key,
    was: sentence.text.slice(from, to),
    now: '',
  }));
  const others = sentence.facts
    .filter(({ weak }) => weak !== true)
    .map(({ kind, key, from, to }) => ({ kind, key, was: wordsAt(sentence, from, to), now: '' }))
    .filter(({ was }) => !quotations.some((quotation) => quotation.was.includes(was)));
  return [...quotations, ...others];
}
