import type { Node } from 'prosemirror-model';
import type { CompiledRule } from '#contract/house-style/compile-rule.ts';
import { findInText } from '#contract/house-style/find-in-text.ts';
import { holdsFor } from '#contract/house-style/rule.ts';
import { readBlock, type BlockText } from './block-text.ts';
import type { BlockMarks, Marked, TextFinding } from './finding.ts';
import type { Speller } from './spelling/speller.ts';
import { wordsToLookUp } from './spelling/words.ts';

/** What a text is looked through with. */
export type CheckNeeds = {
  /** BCP 47 tag of the article. */
  language: string;
  rules: readonly CompiledRule[];
  /** Null leaves spelling to the browser. */
  speller: Pick<Speller, 'isRight'> | null;
  /** Words of the newsroom’s list that are right in their languages. */
  words: readonly { word: string; language: string }[];
  /** Names that are right in any language: those of the credits. */
  names: readonly string[];
  /** Whether this person does not want to hear of it again in this article. */
  isIgnored: (finding: TextFinding, blockId: string) => boolean;
};

const plain = (word: string): string => word.replaceAll('’', "'");

function styleMarks(text: BlockText, rules: readonly CompiledRule[], language: string): Marked[] {
  return findInText(rules, text).map(({ rule, from, to, words, replacement }) => ({
    from: text.place(from, 'from'),
    to: text.place(to, 'to'),
    finding: {
      kind: 'style',
      key: `${rule.id} ${words}`,
      words,
      advice: rule.advice,
      replacement,
      weight: rule.severity,
      language: rule.language ?? language,
    },
  }));
}

/** Says of a word whether it is right without being looked up. */
function knownWords({ words, names }: CheckNeeds): (word: string, language: string) => boolean {
  const anywhere = new Set(names.flatMap((name) => plain(name).split(/[\s-]+/u)));
  const listed = new Map<string, string[]>();
  for (const { word, language } of words) {
    const key = plain(word);
    listed.set(key, [...(listed.get(key) ?? []), language]);
  }
  const isKnown = (word: string, language: string): boolean =>
    anywhere.has(word) ||
    (listed.get(word) ?? listed.get(word.toLowerCase()) ?? []).some((tag) =>
      holdsFor(tag, language),
    );
  return (word, language) =>
    isKnown(word, language) ||
    // Its genitive in English, and behind an article in French, is the same word.
    isKnown(word.replace(/'s$/iu, ''), language) ||
    isKnown(word.replace(/^(?:[cdjlmnst]|qu)'/iu, ''), language);
}

/** Makes what looks one block through: house style at once, spelling as words have been looked up. */
export function makeCheck(needs: CheckNeeds): (block: Node, cursor: number | null) => BlockMarks {
  const { language, rules, speller, isIgnored } = needs;
  const isKnown = knownWords(needs);
  return (block, cursor) => {
    const text = readBlock(block, language);
    const id: unknown = block.attrs['id'];
    const blockId = typeof id === 'string' ? id : '';
    const marks = styleMarks(text, rules, language);
    let awaits: BlockMarks['awaits'] = 'nothing';
    for (const spelt of speller === null ? [] : wordsToLookUp(text)) {
      const { word, from: begin, to: end } = spelt;
      const at = { from: text.place(begin, 'from'), to: text.place(end, 'to') };
      const isRight = isKnown(word, spelt.language) || speller?.isRight(word, spelt.language);
      if (isRight === undefined) awaits = 'words';
      if (isRight !== false) continue;
      if (cursor === at.to) {
        // Still being written.
        awaits = awaits === 'words' ? awaits : 'cursor';
        continue;
      }
      const finding: TextFinding = {
        kind: 'spelling',
        key: `spelling ${spelt.language} ${word}`,
        words: text.text.slice(begin, end),
        advice: '',
        replacement: null,
        weight: 'spelling',
        language: spelt.language,
      };
      marks.push({ ...at, finding });
    }
    return { marks: marks.filter(({ finding }) => !isIgnored(finding, blockId)), awaits };
  };
}
