import type { WireRemark } from '#contract/wire-words.ts';
import { scanQuotations } from './quotations.ts';
import { endsInAbbreviation } from './sentences.ts';
import type { ReadParagraph, Severity, WireWarning } from './wire-reading.ts';

/** Longest piece of text that a warning shows, in UTF-16 units. */
const LONGEST_EXTRACT = 90;
/** Longest paragraph that is searched for faults; beyond it a paragraph is data, not prose. */
const LONGEST_PARAGRAPH = 20_000;

/** After so many faults the text needs another source, not a longer list. */
const MOST_FAULTS = 1000;

type Fault = { code: WireRemark; severity: Severity; message: string; text: string };

function wordsBefore(text: string, at: number, count: number): number {
  let from = at;
  for (let word = 0; word < count; word += 1) {
    while (from > 0 && /\s/u.test(text[from - 1] ?? '')) from -= 1;
    while (from > 0 && !/\s/u.test(text[from - 1] ?? '')) from -= 1;
  }
  return Math.max(from, at - LONGEST_EXTRACT);
}

function wordsAfter(text: string, at: number, count: number): number {
  let to = at;
  for (let word = 0; word < count; word += 1) {
    while (to < text.length && /\s/u.test(text[to] ?? '')) to += 1;
    while (to < text.length && !/\s/u.test(text[to] ?? '')) to += 1;
  }
  return Math.min(to, at + LONGEST_EXTRACT);
}

const SENTENCE_STOP = /[.!?](?=\s|$)/u;

function sentenceEnd(text: string, from: number): number {
  const stop = SENTENCE_STOP.exec(text.slice(from, from + LONGEST_EXTRACT));
  return stop === null ? wordsAfter(text, from, 8) : from + stop.index;
}

function unbalancedQuotes(text: string, next: ReadParagraph | undefined): Fault[] {
  const { unbalanced, openAtEnd } = scanQuotations(text);
  if (openAtEnd && /^\s*[“„«"]/u.test(next?.text ?? '')) return [];
  return unbalanced.slice(0, 3).map((at) => ({
    code: 'quote_unbalanced',
    severity: 'error',
    message: 'A quotation mark has no partner.',
    text: text.slice(wordsBefore(text, at, 2), sentenceEnd(text, at)),
  }));
}

const TWO_VERBS =
  /(?<![\p{L}’'])(?:(?:would|could|should|might|cannot)(?: not)?|(?:will|can|may|must|shall|is|are|was|were|has|had|did|does|do) not) [“"‘']?(?:is|are|was|were|am|has|had|did|does|would|could|should|might)(?: not)?(?![\p{L}’'])/giu;

function doubleVerbs(text: string, language: string | null): Fault[] {
  if (language !== 'en') return [];
  return Array.from(text.matchAll(TWO_VERBS), (match) => ({
    code: 'duplicate_verb',
    severity: 'error' as const,
    message: 'Two verbs stand where one belongs.',
    text: match[0],
  }));
}

const DOUBLED: Readonly<Record<string, string>> = {
  en: 'the|a|an|of|to|in|and|is|was|for|with|on|at|by|as|from|it|be|are',
  fr: 'le|la|les|de|des|du|et|dans|pour|sur|par|un|une|est',
  de: 'und|ist|im|von|mit|auf|für|ein|eine|dem|den',
  es: 'el|la|los|las|de|del|y|en|un|una|por|con|para',
  pt: 'o|a|os|as|de|do|da|e|em|um|uma|por|com|para',
  it: 'il|lo|la|gli|di|del|della|e|un|una|per|con',
};

const DOUBLED_PATTERNS: ReadonlyMap<string, RegExp> = new Map(
  Object.entries(DOUBLED).map(([language, words]) => [
    language,
    new RegExp(`(?<![\\p{L}’'-])(${words}) \\1(?![\\p{L}’'-])`, 'gu'),
  ]),
);

function repeatedWords(text: string, language: string | null): Fault[] {
  const pattern = DOUBLED_PATTERNS.get(language ?? '');
  if (pattern === undefined) return [];
  return Array.from(text.matchAll(pattern), (match) => ({
    code: 'word_repeated',
    severity: 'warn' as const,
    message: 'A word stands twice.',
    text: match[0],
  }));
}

const STOP_IN_SENTENCE = /(?<=[\p{Ll}\p{M}]{3}[”"’»]?)\.(?= +[\p{Ll}][\p{Ll}’'-]*[\s,.;])/gu;

function strayStops(text: string): Fault[] {
  return Array.from(text.matchAll(STOP_IN_SENTENCE))
    .filter((match) => !endsInAbbreviation(text.slice(Math.max(0, match.index - 24), match.index)))
    .map((match) => ({
      code: 'stray_full_stop',
      severity: 'error',
      message: 'A full stop stands inside a sentence.',
      text: text.slice(wordsBefore(text, match.index, 3), wordsAfter(text, match.index + 1, 5)),
    }));
}

const SPACED_STOP = /(?<=[\p{L}\p{N}%”’»)])[ \u00a0]+[.,](?=\s|$|[”"’»)])/gu;
const SPACED_MARK = /(?<=[\p{L}\p{N}%”’»)])[ \u00a0]+[;!?](?=\s|$|[”"’»)])/gu;

function spacedPunctuation(text: string, language: string | null): Fault[] {
  const found = [
    ...text.matchAll(SPACED_STOP),
    ...(language === 'fr' ? [] : text.matchAll(SPACED_MARK)),
  ];
  return found.map((match) => ({
    code: 'space_before_punctuation',
    severity: 'warn',
    message: 'A space stands before a punctuation mark.',
    text: text.slice(wordsBefore(text, match.index, 1), match.index + match[0].length),
  }));
}

const ELLIPSIS = /…|\.{3}/gu;

function ellipses(text: string): Fault[] {
  const marks = Array.from(text.matchAll(ELLIPSIS));
  if (marks.length === 0) return [];
  const { quotations } = scanQuotations(text);
  return marks
    .filter(({ index }) => quotations.some(({ start, end }) => index > start && index < end - 2))
    .map((match) => ({
      code: 'ellipsis_in_quote',
      severity: 'review',
      message: 'Words are left out of a quotation, or were lost on the way.',
      text: text.slice(
        wordsBefore(text, match.index, 1),
        wordsAfter(text, match.index + match[0].length, 1),
      ),
    }));
}

const NOUN_ADJECTIVE =
  /[“"]((?:\p{L}+ )?\p{L}{3,}(?:tion|sion|ment|ness|ity|ance|ence|ship|ism|ure) \p{L}{2,}(?:able|ible|ical|ive|ous|ful|less|ary))[”"]/gu;
const AFTER_NOUN =
  /(?<![\p{L}])(?:possible|available|imaginable|responsible|able|capable|concerned|present|general|necessary)[”"]$/iu;

function wordOrder(text: string, language: string | null): Fault[] {
  if (language !== 'en') return [];
  return Array.from(text.matchAll(NOUN_ADJECTIVE))
    .filter((match) => !AFTER_NOUN.test(match[0]))
    .map((match) => ({
      code: 'word_order_suspect',
      severity: 'review',
      message: 'The adjective stands after its noun, as in a word-for-word translation.',
      text: match[0],
    }));
}

/**
 * What looks wrong in the paragraphs of a story, each fault with its line and the words around it.
 * Nothing is changed: a person decides (standards §0.1, decision 11).
 */
export function findTextFaults(
  paragraphs: readonly ReadParagraph[],
  language: string | null,
): WireWarning[] {
  const all: WireWarning[] = [];
  for (const [index, paragraph] of paragraphs.entries()) {
    if (all.length >= MOST_FAULTS) break;
    const text = paragraph.text.slice(0, LONGEST_PARAGRAPH);
    const faults = [
      ...unbalancedQuotes(text, paragraphs[index + 1]),
      ...doubleVerbs(text, language),
      ...repeatedWords(text, language),
      ...strayStops(text),
      ...spacedPunctuation(text, language),
      ...ellipses(text),
      ...wordOrder(text, language),
    ];
    all.push(...faults.map((fault) => ({ ...fault, line: paragraph.line })));
  }
  return all.slice(0, MOST_FAULTS);
}
