import { languageName } from './language-names.ts';
import type { NameVariant } from './name-variants.ts';
import type { Derivation, ReadCredits, WireWarning } from './wire-reading.ts';

/** What is known when the origin of a text is guessed. */
export type DerivationClues = {
  detected: string | null;
  credits: ReadCredits | null;
  agency: string | null;
  warnings: readonly WireWarning[];
  variants: readonly NameVariant[];
};

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six'];

function namesOf(credits: ReadCredits, role: string, language: string): string[] {
  return credits.contributors
    .filter((person) => person.role === role && person.lang === language)
    .map((person) => person.name);
}

/** In these languages the adjective follows its noun. */
const NOUN_FIRST = new Set(['fr', 'es', 'it', 'pt', 'ro', 'ca', 'ar']);

function wordOrder(version: string): string {
  return NOUN_FIRST.has(version)
    ? `${languageName(version)} word order`
    : 'the adjective after its noun';
}

function traces(clues: DerivationClues, version: string): string[] {
  const found = clues.warnings.flatMap((warning) => {
    if (warning.code === 'word_order_suspect')
      return [`${warning.text ?? ''} keeps ${wordOrder(version)}`];
    if (warning.code === 'duplicate_verb') return [`'${warning.text ?? ''}' doubles the verb`];
    return [];
  });
  const spelt = clues.variants.map(
    ({ name, language }) => `'${name.split(' ')[0] ?? name}' is the ${language} spelling`,
  );
  return [...found, ...spelt];
}

function original(
  clues: DerivationClues,
  credits: ReadCredits,
  version: string,
): Derivation | null {
  const reporters = credits.contributors.filter(
    (person) => person.role === 'reporting' && person.lang === undefined,
  ).length;
  if (reporters === 0 || clues.detected === null || clues.detected === version) return null;
  const many = `${NUMBERS[reporters] ?? String(reporters)} reporter${reporters === 1 ? ' is' : 's are'}`;
  const unnamed = clues.agency === null ? '; the agency is not named in the file' : '';
  return {
    lang: clues.detected,
    kind: 'original',
    evidence: `${many} credited apart from a '${languageName(version)} version'${unnamed}`,
  };
}

/**
 * Where the text came from, as far as its credits and faults tell: an original, a credited human
 * translation, and a machine translation when the file's language is not the one that was credited.
 * Guesses for a person to judge; nothing is set from them.
 */
export function guessDerivation(clues: DerivationClues): Derivation[] {
  const { credits, detected } = clues;
  const version = credits?.contributors.find((person) => person.role === 'translation')?.lang;
  if (credits === null || version === undefined) return [];
  const first = original(clues, credits, version);
  const human: Derivation = {
    lang: version,
    kind: 'human_translation',
    by: namesOf(credits, 'translation', version),
    editedBy: namesOf(credits, 'editing', version),
  };
  if (detected === null || detected === version) return [...(first ? [first] : []), human];
  const machine: Derivation = {
    lang: detected,
    kind: 'machine_translation_suspected',
    by: null,
    digitalSourceTypeHint: 'trainedAlgorithmicMedia (suspected, never set automatically)',
    evidence: [
      `file is ${languageName(detected)} but credits a ${languageName(version)} version`,
      ...traces(clues, version),
    ],
  };
  return [...(first ? [first] : []), human, machine];
}
