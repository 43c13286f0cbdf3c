import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { makeCheck, type CheckNeeds } from '#client/editor/proofing/make-check.ts';
import {
  findingAt,
  findingsOf,
  proofWith,
  type ProofSettings,
} from '#client/editor/proofing/proofing-state.ts';
import { compileRules } from '#contract/house-style/compile-rule.ts';
import { aStyleRule } from '#tests/house-style/a-style-rule.ts';
import { paragraph, Pad } from '../editor/support/pad.ts';

const RULE = aStyleRule({ id: 'r1', pattern: 'utilise', replacement: 'use' });

/** Words that a dictionary of three pages has; all others are wrong. */
const RIGHT = new Set('they utilise the ferry sail sails and nothing here was'.split(' '));

type Proofed = { pad: Pad; checked: () => number; settings: ProofSettings; news: () => void };

function proofed(
  texts: readonly string[],
  needs: Partial<CheckNeeds> & { onAsk?: ProofSettings['onAsk'] } = {},
): Proofed {
  const content = texts.map((text, n) => paragraph(`p${String(n)}`, text));
  const pad = new Pad({ type: 'doc', content });
  let count = 0;
  const listeners = new Set<() => void>();
  const check = makeCheck({
    language: 'en',
    rules: compileRules([RULE]),
    speller: { isRight: (word) => RIGHT.has(word.toLowerCase()) },
    words: [],
    names: [],
    isIgnored: () => false,
    ...needs,
  });
  const settings: ProofSettings = {
    spells: true,
    check: (block, cursor) => {
      count += 1;
      return check(block, cursor);
    },
    onNews: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onFound: () => undefined,
    onAsk: needs.onAsk ?? (() => undefined),
  };
  proofWith(pad.view, settings);
  const checked = (): number => {
    const before = count;
    count = 0;
    return before;
  };
  return { pad, checked, settings, news: () => listeners.forEach((tell) => tell()) };
}

/** Lets the time pass in which nobody types. */
async function rest(): Promise<void> {
  await jest.advanceTimersByTimeAsync(3_000);
}

const found = ({ view }: Pad): string[] =>
  findingsOf(view.state).map(({ finding }) => `${finding.weight}:${finding.words}`);

describe('underlining', () => {
  jest.useFakeTimers();
  afterEach(() => {
    document.body.replaceChildren();
  });

  it('shows findings and changes not a letter', async () => {
    const { pad } = proofed(['They utilise the ferrry.', 'Nothing here.']);
    const before = pad.state.doc;
    await rest();
    expect(found(pad)).toEqual(['advice:utilise', 'spelling:ferrry']);
    expect(pad.state.doc).toBe(before);
    const underlined = [...pad.view.dom.querySelectorAll('[data-proof]')];
    expect(underlined.map(({ textContent }) => textContent)).toEqual(['utilise', 'ferrry']);
    expect(pad.view.dom.getAttribute('spellcheck')).toBe('false');
  });

  it('leaves spelling to the browser when it is switched off, and takes every line away', async () => {
    const { pad } = proofed(['They utilise the ferrry.']);
    await rest();
    proofWith(pad.view, null);
    expect(pad.view.dom.querySelectorAll('[data-proof]')).toHaveLength(0);
    expect(pad.view.dom.getAttribute('spellcheck')).toBe('true');
  });

  it('follows the words through typing, and looks only changed blocks through again', async () => {
    const { pad, checked } = proofed([
      'They utilise the ferry.',
      ...Array.from({ length: 2_000 }, () => 'Nothing here.'),
    ]);
    await rest();
    await rest();
    expect(checked()).toBe(2_001);
    pad.at('They').type('And ');
    expect(findingsOf(pad.state).map(({ from }) => from)).toEqual([10]);
    await rest();
    expect(checked()).toBe(1);
    expect(found(pad)).toEqual(['advice:utilise']);
  });

  it('keeps the findings of a block that is moved, cut off and brought back', async () => {
    const { pad, checked } = proofed(['They utilise the ferry.', 'Nothing here.']);
    await rest();
    checked();
    pad.at('They').do('moveDown');
    expect(found(pad)).toEqual(['advice:utilise']);
    pad.view.dispatch(pad.state.tr.delete(0, pad.state.doc.content.size));
    expect(found(pad)).toEqual([]);
    pad.do('undo');
    expect(found(pad)).toEqual(['advice:utilise']);
  });

  it('takes a line away once the words are right', async () => {
    const { pad } = proofed(['They utilise the ferrry.']);
    await rest();
    pad.view.dispatch(pad.state.tr.insertText('ferry', 18, 24));
    // At once, and not only when the block has its turn.
    expect(found(pad)).toEqual(['advice:utilise']);
    await rest();
    expect(found(pad)).toEqual(['advice:utilise']);
  });

  it('does not blame a word that is still being written', async () => {
    const { pad } = proofed(['They sail', 'Nothing here.']);
    jest.spyOn(pad.view, 'hasFocus').mockReturnValue(true);
    pad.behind('sail').type('ng');
    await rest();
    expect(found(pad)).toEqual([]);
    pad.at('Nothing');
    await rest();
    expect(found(pad)).toEqual(['spelling:sailng']);
  });

  it('underlines a word once it has been looked up', async () => {
    const known = new Map<string, boolean>([['they', true]]);
    const { pad, news } = proofed(['They dislyke.'], {
      speller: { isRight: (word) => known.get(word.toLowerCase()) },
    });
    await rest();
    expect(found(pad)).toEqual([]);
    known.set('dislyke', false);
    news();
    await rest();
    expect(found(pad)).toEqual(['spelling:dislyke']);
  });

  it('takes names of the credits and the newsroom’s words as right, in any guise', async () => {
    const { pad } = proofed(['Okafor’s Almira was here and Ines-Maria was here.'], {
      names: ['Ines Okafor', 'Maria Vale'],
      words: [
        { word: 'Almira', language: 'en' },
        { word: 'ferrry', language: 'fr' },
      ],
    });
    await rest();
    expect(found(pad)).toEqual(['spelling:Ines-Maria']);
  });

  it('reads a passage in its own language, and what is proposed to go not at all', async () => {
    const schema = { type: 'language', attrs: { lang: 'fr', dir: 'ltr' } };
    const asked: string[] = [];
    const content = [
      {
        type: 'paragraph',
        attrs: { id: 'p' },
        content: [
          { type: 'text', text: 'The ' },
          { type: 'text', text: 'bateau', marks: [schema] },
          { type: 'text', text: ' sails' },
        ],
      },
    ];
    const pad = new Pad({ type: 'doc', content });
    const check = makeCheck({
      language: 'en',
      rules: [],
      speller: {
        isRight: (word, language) => {
          asked.push(`${language}:${word}`);
          return true;
        },
      },
      words: [],
      names: [],
      isIgnored: () => false,
    });
    check(pad.state.doc.firstChild ?? pad.state.doc, null);
    expect(asked).toEqual(['en:The', 'fr:bateau', 'en:sails']);
  });

  it('leaves out what somebody ignores', async () => {
    const { pad } = proofed(['They utilise the ferrry.'], {
      isIgnored: ({ kind }, blockId) => kind === 'spelling' && blockId === 'p0',
    });
    await rest();
    expect(found(pad)).toEqual(['advice:utilise']);
  });

  it('asks by Ctrl and full stop about the words at the cursor, else about the next', async () => {
    const asked: (string | undefined)[] = [];
    const { pad } = proofed(['They utilise the ferrry.'], {
      onAsk: (one) => asked.push(one?.finding.words),
    });
    await rest();
    const press = (): void => {
      const event = new KeyboardEvent('keydown', { key: '.', ctrlKey: true });
      pad.view.someProp('handleKeyDown', (handle) => handle(pad.view, event));
    };
    pad.at('They');
    press();
    pad.at('ferrry');
    press();
    pad.behind('ferrry.');
    press();
    expect(asked).toEqual(['utilise', 'ferrry', 'utilise']);
    expect(findingAt(pad.state, pad.state.selection.head)?.finding.words).toBe('utilise');
  });
});
