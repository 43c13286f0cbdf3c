import type { NameVariant } from './name-variants.ts';
import type { ReadParagraph, WireReading } from './wire-reading.ts';
import { isAgency } from './words/agencies.ts';
import { countryOf, isPlaceName } from './words/gazetteer.ts';
import { monthOf } from './words/months.ts';
import { houseSpelling } from './words/name-spellings.ts';
import { weekdayOf } from './words/weekdays.ts';

const RUN =
  /\p{Lu}[\p{L}\p{M}.-]*(?:(?: (?:of|for)(?= \p{Lu}))?(?: (?:de|da|do|dos|del|van|von|der|bin|al|la|el))* \p{Lu}[\p{L}\p{M}.-]*)*/gu;
const TITLES = new Set(
  'President Prime Minister Chancellor Secretary Defense Defence Foreign Finance Interior Health Justice Vice Deputy Chief General Colonel Major Captain Admiral Judge Justice Senator Representative Governor Mayor King Queen Prince Princess Pope Bishop Archbishop Cardinal Professor Dr Mr Mrs Ms Sir Lord Lady Ambassador Commissioner Director Chairman Chairwoman Chair Spokesman Spokeswoman Speaker Sheikh Imam Reverend Rev Gen Col Sen Rep Gov CEO CFO Premier Leader State'.split(
    ' ',
  ),
);
const ORGANISATION =
  /(?:^| )(?:Ministry|Bank|Party|Council|University|Court|Commission|Agency|Union|Organi[sz]ation|Corp|Inc|Ltd|Group|Department|Office|Police|Parliament|Senate|Congress|Committee|Institute|Association|Federation|Foundation|Authority|Company|Airlines|Airways|Holdings|Motors|Club|Fund|Reserve|Nations|Army|Navy|Command|Service|Bureau|Board|Alliance|Front|Movement)(?: |$)/u;
const OPENERS = new Set(
  'The A An In On At By For From To With After Before During While When As If But And Or So Yet This That These Those It He She They We You I His Her Its Their Our There Here Yes No Not Also Both All Some Many Most Each Every Earlier Later Meanwhile However According Under Over Since Until Because Although Despite Asked Speaking Once Two Three Four Five Six'.split(
    ' ',
  ),
);
const ACRONYM = /^\p{Lu}{3,8}$/u;
const SMALL = /^(?:of|for|and|de|da|do|dos|del|van|von|der|bin|al|la|el)$/u;
const SAMPLE = 60_000;
const MOST = 200;

type Found = { people: Set<string>; orgs: Set<string>; places: Set<string> };

function isName(word: string): boolean {
  return (
    /^\p{Lu}[\p{Ll}\p{M}.-]/u.test(word) &&
    !OPENERS.has(word) &&
    countryOf(word) === null &&
    weekdayOf(word) === null &&
    (monthOf(word, 'en') === null || word.length < 5)
  );
}

function takePlaces(words: readonly string[], found: Found): void {
  for (const [at, word] of words.entries()) {
    const country = countryOf(word);
    if (country !== null) found.places.add(country);
    for (const size of [3, 2, 1]) {
      const name = words.slice(at, at + size).join(' ');
      if (at + size <= words.length && isPlaceName(name)) {
        found.places.add(name);
        break;
      }
    }
  }
}

/** The name after the last title of a run: `German Defense Minister A B` is A B. */
function personIn(words: readonly string[]): string | null {
  const title = words.findLastIndex((word) => TITLES.has(word.replace(/\.$/u, '')));
  const name = words.slice(title + 1);
  const lead = title < 0 && name.length > 0 && OPENERS.has(name[0] ?? '') ? name.slice(1) : name;
  if (lead.length < 2 || lead.length > 5) return null;
  const whole = lead.join(' ');
  if (isPlaceName(whole) || ORGANISATION.test(whole)) return null;
  return lead.every((word) => isName(word) || (SMALL.test(word) && !/^(?:of|for|and)$/u.test(word)))
    ? whole
    : null;
}

function takeRun(run: string, found: Found): void {
  const words = run.replace(/[.-]+$/u, '').split(' ');
  while (words.length > 1 && OPENERS.has(words[0] ?? '')) words.shift();
  const whole = words.join(' ');
  takePlaces(words, found);
  if (words.length > 1 && isAgency(whole)) {
    found.orgs.add(whole);
    return;
  }
  if (isPlaceName(whole)) return;
  if (
    ORGANISATION.test(whole) &&
    words.length > 1 &&
    !words.some((word) => TITLES.has(word) && word === 'Minister')
  ) {
    found.orgs.add(whole);
    return;
  }
  for (const word of words) {
    const known = ACRONYM.test(word) || (words.length === 1 && isAgency(word) && word.length > 3);
    if (known && countryOf(word) === null && !TITLES.has(word)) found.orgs.add(word);
  }
  const person = personIn(words);
  if (person !== null) found.people.add(person);
}

/** A full stop after a longer word ends a sentence, and with it the name. */
function namesOf(run: string): string[] {
  return run.split(/(?<=\p{Ll}{4})\. /u);
}

/** `Foreign Ministry` says nothing beside `Russian Foreign Ministry`. */
function withoutTails(names: ReadonlySet<string>): string[] {
  const all = [...names];
  return all.filter((name) => !all.some((other) => other !== name && other.endsWith(` ${name}`)));
}

/**
 * People, organisations and places that an English text names, by runs of capitals, titles and a list of
 * countries and cities; a word of nationality stands for its country. Suggestions, not facts.
 */
export function findEntities(
  paragraphs: readonly ReadParagraph[],
  about: { language: string | null; note: string; variants: readonly NameVariant[] },
): WireReading['entities'] {
  const aliases = about.variants.map(({ name }) => ({ source: name, house: houseSpelling(name) }));
  if (about.language !== 'en') return { people: [], orgs: [], places: [], aliases };
  const found: Found = { people: new Set(), orgs: new Set(), places: new Set() };
  let read = 0;
  for (const text of [about.note, ...paragraphs.map((paragraph) => paragraph.text)]) {
    if (read > SAMPLE) break;
    const plain = text.slice(0, SAMPLE).replace(/[’']s(?![\p{L}])/gu, ' ’');
    read += plain.length;
    for (const run of plain.matchAll(RUN)) for (const name of namesOf(run[0])) takeRun(name, found);
  }
  return {
    people: [...found.people].slice(0, MOST),
    orgs: withoutTails(found.orgs).slice(0, MOST),
    places: [...found.places].slice(0, MOST),
    aliases,
  };
}
