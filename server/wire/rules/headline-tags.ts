import { isAgency } from './words/agencies.ts';
import { TAG_SOURCE } from './words/flag-words.ts';

const KNOWN_TAG = new RegExp(
  `^(?<tag>${TAG_SOURCE})(?: \\d{1,2})?(?: ?[-–—] ?|: |/)(?=\\S)|^(?<last>${TAG_SOURCE}) ?[-–—:]$`,
  'u',
);
/** Kinds of piece that sites print in small letters, always with a colon. */
const CALM_TAG =
  /^(?<tag>Exclusive|Analysis|Factbox|Explainer|Timeline|Exclusif|Exclusivité|Analyse|Exclusiva|Exclusivo|Análisis|Análise|Esclusiva|Analisi|Exklusiv|Эксклюзив|Анализ|Ексклюзив|Аналіз) ?: (?=\S)/u;
const BRACKETED_TAG = new RegExp(`^[([【［](?<tag>${TAG_SOURCE})[)\\]】］][-: ]{0,2}`, 'iu');
const SERIES =
  /^(?<tag>\p{Lu}[\p{Lu}&.+]{4,}(?: [\p{Lu}&.+]{2,}){0,3}|\p{Lu}[\p{Lu}&.]*(?: \p{Lu}[\p{Lu}&.]+){1,3})-(?=["“'‘]?[\p{Lu}$€£])/u;
const AGENCY_TAG =
  /^(?:>{2,}|\+{2,3} ?|\*{1,3} ?)?(?<tag>\p{Lu}{2,10}(?:-\p{Lu}{3,10})?)(?:\/ ?|(?<=^\*\p{Lu}+) )(?=\S)/u;

/** The series or kind of piece named in front of a headline, and how much of the text names it. */
export function tagInFront(text: string): { tag: string; length: number } | null {
  for (const pattern of [BRACKETED_TAG, KNOWN_TAG, CALM_TAG, SERIES]) {
    const match = pattern.exec(text);
    const tag = match?.groups?.['tag'] ?? match?.groups?.['last'];
    if (match !== null && tag !== undefined) return { tag, length: match[0].length };
  }
  const agency = AGENCY_TAG.exec(text);
  const name = agency?.groups?.['tag'];
  if (agency === null || name === undefined || !isAgency(name.split('-')[0] ?? name)) return null;
  return { tag: name, length: agency[0].length };
}
