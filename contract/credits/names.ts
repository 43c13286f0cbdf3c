import { isAgency } from './organisations.ts';
import { normalise } from './tokens.ts';

const PARTICLES = new Set(
  (
    'de del della dei degli delle di da do dos das du des la las los le y e van von der den dem ter ten te zu zum zur ' +
    "bin ibn bint al el ul ur af av d' l' dell' und et"
  ).split(' '),
);

/** Particles that Italian names write with a capital. */
const ITALIAN_CAPITALS = new Set('de del della dei degli delle di da la lo le'.split(' '));

const ROMAN = /^(?:II|III|IV|VI{0,3})$/u;
const TOGETHER = /^(?:[^\P{Lu}AEIOUYÀ-Ý]{2}|[A-Z]J)$/u;
const CAPITALS = /^\p{Lu}[\p{Lu}\p{M}'’.\-‐‑]*$/u;

function capitalised(word: string): string {
  return word
    .toLowerCase()
    .replace(
      /(^|[-‐‑'’.])(\p{L})/gu,
      (_, before: string, letter: string) => before + letter.toUpperCase(),
    )
    .replace(
      /(\p{Script=Cyrillic}['’])(\p{L})/gu,
      (_, before: string, letter: string) => before + letter.toLowerCase(),
    )
    .replace(/^(Mc)(\p{L})/u, (_, mc: string, letter: string) => mc + letter.toUpperCase())
    .replace(/['’]S$/u, (end) => end.toLowerCase());
}

function calmWord(word: string, at: number, language: string): string {
  if (!CAPITALS.test(word) || ROMAN.test(word) || word.length === 1) return word;
  if (/^(?:\p{Lu}\.-?)+$/u.test(word)) return word;
  const norm = normalise(word);
  if (at > 0 && PARTICLES.has(norm) && !(language === 'it' && ITALIAN_CAPITALS.has(norm))) {
    // "Jean-Marie LE PEN" and "Marine LE PEN" keep a capital Le.
    return norm === 'le' ? capitalised(word) : word.toLowerCase();
  }
  return TOGETHER.test(word) ? word : capitalised(word);
}

/** A name in capitals, whole or only the family name, as it is written elsewhere: particles small, Mc and O' capital. */
export function calmName(name: string, language: string): string {
  const words = name.split(' ');
  const loud = words.filter(
    (word) => CAPITALS.test(word) && /\p{Lu}\p{M}*['’-]?\p{Lu}/u.test(word),
  );
  const isLoud = loud.length === words.length || loud.some((word) => word.length > 2);
  return isLoud ? words.map((word, at) => calmWord(word, at, language)).join(' ') : name;
}

/** Longest name, place or agency that a credit row holds, in UTF-16 units. */
export const LONGEST_NAME = 200;

const UNCASED = /^[\p{Lo}\p{Lm}]/u;
const MOST_WORDS = 7;

/** Whether words can be a person's name: a handful, no figures, none small but particles. */
export function isPlausibleName(name: string): boolean {
  const words = name.split(' ');
  if (words.length > MOST_WORDS || /\p{N}/u.test(name) || name.length > 120) return false;
  const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word) || UNCASED.test(word);
  return (
    words.some(isCapital) &&
    words.every((word) => isCapital(word) || isParticle(word) || !/^\p{L}/u.test(word))
  );
}

function isParticle(word: string): boolean {
  const norm = normalise(word);
  return (
    PARTICLES.has(norm) ||
    /^(?:al|el|as|ad|an|ar|at|ash|az|ed|es|er)-\p{L}|^[dlo]'\p{L}/u.test(norm)
  );
}

/** An agency's name in capitals as it is written elsewhere; single words and acronyms stay. */
export function calmOrganisation(name: string): string {
  if (!name.includes(' ') || /\p{Ll}/u.test(name) || !/\p{Lu}/u.test(name)) return name;
  return name
    .split(' ')
    .map((word, at) => {
      if (isAgency(word) || ROMAN.test(word)) return word;
      return word.length > 3 || at === 0 ? capitalised(word) : word.toLowerCase();
    })
    .join(' ');
}
