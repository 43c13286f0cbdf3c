import type { Reading } from './fact.ts';
import { keyOf } from './letters.ts';
import type { Word } from './read-words.ts';

const ENGLISH =
  'not no never none nobody nothing neither nor nowhere without denied denies deny unable';
const FRENCH =
  "ne n' pas jamais aucun aucune rien nul nulle guère ni sans non nullement personne dément démenti nie nié";
const ARABIC =
  'لا لم لن ليس ليست ليسوا لسنا لست غير دون بدون بلا عدم كلا ولا فلا ولم فلم ولن فلن وليس وليست وغير ودون نفى نفت نفي ينفي تنفي';

const OTHERS: Readonly<Record<string, string>> = {
  de: 'nicht kein keine keinen keiner keinem nie niemals niemand nichts weder ohne',
  es: 'no nunca jamás nadie nada ningún ninguno ninguna ni sin tampoco',
  pt: 'não nunca jamais ninguém nada nenhum nenhuma nem sem',
  it: 'non mai nessuno nessuna niente nulla né senza',
  uk: 'не ні ніколи ніхто нічого жоден жодна жодного без немає',
  ru: 'не ни никогда никто ничего нет без нельзя',
};

function keys(words: string): ReadonlySet<string> {
  return new Set(words.split(' ').map(keyOf));
}

const BY_LANGUAGE: Readonly<Record<string, ReadonlySet<string>>> = {
  en: keys(ENGLISH),
  fr: keys(FRENCH),
  ar: keys(ARABIC),
  ...Object.fromEntries(Object.entries(OTHERS).map(([tag, words]) => [tag, keys(words)])),
};
const NONE: ReadonlySet<string> = new Set();

/** “No longer”, “personne” without “ne”, “plus” with it: words that deny only beside others. */
function deniesHere(words: readonly Word[], at: number, primary: string): boolean {
  const key = words[at]?.key ?? '';
  if (primary !== 'fr') return true;
  const near = words.slice(Math.max(0, at - 5), at + 6).map((word) => word.key);
  const hasNe = near.includes('ne') || near.includes("n'");
  return key !== 'personne' || hasNe;
}

/** Reads the words of a sentence that deny. */
export function readNegations(reading: Reading, primary: string): void {
  const denying = BY_LANGUAGE[primary] ?? NONE;
  reading.words.forEach(({ key }, at) => {
    if (reading.taken[at] === true || !denying.has(key)) return;
    if (!deniesHere(reading.words, at, primary)) return;
    reading.facts.push({ kind: 'negation', key, from: at, to: at + 1 });
  });
}
