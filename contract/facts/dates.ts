import { take, type Reading } from './fact.ts';
import { arabicStems } from './letters.ts';
import type { Word } from './read-words.ts';
import { numberWordsOf } from './words/number-words.ts';
import { UNIT_OF } from './words/units.ts';
import { dateWordsOf, type DateWords } from './words/date-words.ts';

type Found = { key: string; from: number; to: number };

const DAY = /^(?:0?[1-9]|[12]\d|3[01])$/u;
const YEAR = /^(?:1[5-9]|20)\d\d$/u;
const CLOCK = /^(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?$/u;
const SLASHED = /^\d{1,4}[/.]\d{1,2}[/.]\d{1,4}$/u;
const ENDING: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th', 'er']);
const HOURS: ReadonlySet<string> = new Set(['am', 'pm', 'h', 'heure', 'heures', "o'clock", 'gmt']);

class DateReader {
  readonly #words: readonly Word[];
  readonly #by: DateWords;
  readonly #primary: string;

  constructor(words: readonly Word[], primary: string) {
    this.#words = words;
    this.#by = dateWordsOf(primary);
    this.#primary = primary;
  }

  #find(map: ReadonlyMap<string, string>, at: number): string | undefined {
    const word = this.#words[at];
    if (word === undefined) return undefined;
    const stems = this.#primary === 'ar' ? arabicStems(word.key) : [word.key];
    return stems.map((stem) => map.get(stem)).find((value) => value !== undefined);
  }

  #month(at: number): { month: string; to: number } | null {
    const word = this.#words[at];
    if (word === undefined) return null;
    const two = this.#by.months.get(`${word.key} ${this.#words[at + 1]?.key ?? ''}`);
    if (two !== undefined) return { month: two, to: at + 2 };
    if (this.#by.capitals && !word.capital) return null;
    const month = this.#find(this.#by.months, at);
    return month === undefined ? null : { month, to: at + 1 };
  }

  /** 12 January, le 1er septembre, January 12th; a month alone too. */
  #dayAndMonth(at: number): Found | null {
    const word = this.#words[at];
    if (word?.digits === true && DAY.test(word.key)) {
      let next = at + 1;
      if (ENDING.has(this.#words[next]?.key ?? '')) next += 1;
      if (this.#words[next]?.key === 'of') next += 1;
      const found = this.#month(next);
      if (found !== null) return { key: `${word.key}/${found.month}`, from: at, to: found.to };
    }
    const found = this.#month(at);
    if (found === null) return null;
    const day = this.#words[found.to];
    if (this.#primary === 'en' && day?.digits === true && DAY.test(day.key) && day.joined) {
      const ends = ENDING.has(this.#words[found.to + 1]?.key ?? '') ? 2 : 1;
      return { key: `${day.key}/${found.month}`, from: at, to: found.to + ends };
    }
    return { key: `/${found.month}`, from: at, to: found.to };
  }

  /** 10:30, 10h30, 4 a.m., à 4 heures, الرابعة فجرا, الساعة 10. */
  #clock(at: number): Found | null {
    const [word, second, third] = [this.#words[at], this.#words[at + 1], this.#words[at + 2]];
    if (word === undefined) return null;
    if (word.digits) {
      const isHour = /^\d{1,2}(?:[:.]\d{2})?$/u.test(word.key);
      if (isHour && second?.key === 'h' && third?.digits === true && third.from === second.to) {
        return { key: `at ${word.key}:${third.key}`, from: at, to: at + 3 };
      }
      const half = ['a', 'p'].includes(second?.key ?? '') && third?.key === 'm';
      if (isHour && half)
        return { key: `at ${word.key}${second?.key ?? ''}m`, from: at, to: at + 3 };
      const says = isHour && HOURS.has(second?.key ?? '');
      const counts = second?.key.startsWith('heure') === true && !this.#isAfterAt(at);
      if (says && !counts)
        return { key: `at ${word.key} ${second?.key ?? ''}`, from: at, to: at + 2 };
      return CLOCK.test(word.key) ? { key: `at ${word.key}`, from: at, to: at + 1 } : null;
    }
    if (this.#primary !== 'ar') return null;
    const { ordinals } = numberWordsOf('ar');
    const hour = ordinals.get(word.key);
    const isTold =
      this.#words[at - 1]?.key === 'الساعه' || this.#find(this.#by.times, at + 1) !== undefined;
    return hour === undefined || !isTold
      ? null
      : { key: `at ${String(hour)}`, from: at, to: at + 1 };
  }

  #isAfterAt(at: number): boolean {
    return ['à', 'vers', 'dès', 'avant', 'après', 'depuis'].includes(
      this.#words[at - 1]?.key ?? '',
    );
  }

  #year(at: number): Found | null {
    const word = this.#words[at];
    if (word?.digits !== true || !YEAR.test(word.key)) return null;
    const next = this.#words[at + 1];
    const counts = next?.joined === true && UNIT_OF.has(next.key);
    return counts || /^[€$£¥]$/u.test(this.#words[at - 1]?.text ?? '')
      ? null
      : { key: `year ${word.key}`, from: at, to: at + 1 };
  }

  /** Last week, le mois prochain, الأسبوع المقبل; in these the word beside decides. */
  #shifted(at: number): Found | null {
    const pairs = [
      { shift: this.#find(this.#by.shifts, at), period: this.#period(at + 1) },
      { shift: this.#find(this.#by.shifts, at + 1), period: this.#period(at) },
    ];
    for (const { shift, period } of pairs) {
      if (shift === undefined || period === undefined) continue;
      if (this.#words[at + 1]?.joined === true)
        return { key: `${shift} ${period}`, from: at, to: at + 2 };
    }
    return null;
  }

  #period(at: number): string | undefined {
    return (
      this.#find(this.#by.periods, at) ??
      this.#find(this.#by.times, at) ??
      this.#find(this.#by.weekdays, at)
    );
  }

  #named(at: number): Found | null {
    const word = this.#words[at];
    if (word === undefined) return null;
    const day = this.#by.capitals && !word.capital ? undefined : this.#find(this.#by.weekdays, at);
    if (day !== undefined) return { key: `day ${day}`, from: at, to: at + 1 };
    const two = this.#by.times.get(`${word.key}-${this.#words[at + 1]?.key ?? ''}`);
    if (two !== undefined) return { key: two, from: at, to: at + 2 };
    const time = this.#find(this.#by.times, at);
    return time === undefined ? null : { key: time, from: at, to: at + 1 };
  }

  at(at: number): Found | null {
    const word = this.#words[at];
    if (word?.digits === true && SLASHED.test(word.key)) {
      return { key: word.key, from: at, to: at + 1 };
    }
    return (
      this.#clock(at) ??
      this.#dayAndMonth(at) ??
      this.#year(at) ??
      this.#shifted(at) ??
      this.#named(at)
    );
  }
}

/** Reads the dates of a sentence: days, months, years, weekdays, clock times, seasons, and “last week”. */
export function readDates(reading: Reading, primary: string): void {
  const reader = new DateReader(reading.words, primary);
  for (let at = 0; at < reading.words.length; at += 1) {
    const found = reader.at(at);
    if (found === null) continue;
    take(reading, { kind: 'date', ...found });
    at = found.to - 1;
  }
}
