import { describe, expect, it } from '@jest/globals';
import type { BodyJson } from '#contract/content.ts';
import {
  findingIn,
  withAllReplaced,
  withNext,
  withoutFinding,
  withQuery,
  withReplaced,
} from '#client/editor/find/finding.ts';
import type { Query } from '#client/editor/find/matches.ts';
import { paragraph, Pad, threeParagraphs } from './support/pad.ts';

function looking(pad: Pad, words: string, how: Partial<Query> = {}): Pad {
  const query = { words, matchCase: false, wholeWord: false, loose: true, ...how };
  pad.view.dispatch(withQuery(pad.state, query));
  return pad;
}

function found(pad: Pad): string[] {
  const { matches } = findingIn(pad.state);
  return matches.map(({ from, to }) => pad.state.doc.textBetween(from, to, '\n', '\n'));
}

function written(...lines: string[]): Pad {
  return new Pad({
    type: 'doc',
    content: lines.map((text, n) => paragraph(`p${String(n)}`, text)),
  });
}

const current = (pad: Pad): number => findingIn(pad.state).at;

describe('finding words in a text', () => {
  it('finds all of them, begins at the one behind the cursor, and goes round in both directions', () => {
    const pad = threeParagraphs().at('The second');
    looking(pad, 'paragraph');
    expect(found(pad)).toHaveLength(3);
    expect(current(pad)).toBe(1);
    pad.view.dispatch(withNext(pad.state, 1));
    pad.view.dispatch(withNext(pad.state, 1));
    expect(current(pad)).toBe(0);
    pad.view.dispatch(withNext(pad.state, -1));
    expect(current(pad)).toBe(2);
    expect(pad.view.dom.querySelectorAll('.found')).toHaveLength(3);
    expect(pad.view.dom.querySelectorAll('.found[data-current]')).toHaveLength(1);
  });

  it.each<[string, string, Partial<Query>, string[]]>([
    ['capitals unless they are asked for', 'THE', {}, ['the', 'The']],
    ['capitals when they are asked for', 'The', { matchCase: true }, ['The']],
  ])('minds %s', (_, words, how, expected) => {
    expect(found(looking(written('of the port', 'The port'), words, how))).toEqual(expected);
  });

  it('takes whole words as its language writes them, and parts of words otherwise', () => {
    const pad = written('L’eau du seau; eaux et eau.');
    expect(found(looking(pad, 'eau', { wholeWord: true }))).toEqual(['eau', 'eau']);
    expect(found(looking(pad, 'eau'))).toHaveLength(4);
  });

  it('reads over accents, vowel signs and kinds of quotation marks, unless told to be strict', () => {
    const pad = written('L’été à Orléans', "l'ete", 'قال الوزيرُ', 'قال الوزير', 'cœur', 'Straße');
    expect(found(looking(pad, "l'ete"))).toEqual(['L’été', "l'ete"]);
    expect(found(looking(pad, "l'ete", { loose: false }))).toEqual(["l'ete"]);
    expect(found(looking(pad, 'الوزير'))).toEqual(['الوزيرُ', 'الوزير']);
    expect(found(looking(pad, 'coeur'))).toEqual(['cœur']);
    expect(found(looking(pad, 'strasse'))).toEqual(['Straße']);
    expect(found(looking(pad, 'e\u0301te\u0301'))).toEqual(['été', 'ete']);
  });

  it('reads over plain, no-break and narrow spaces alike', () => {
    expect(found(looking(written('10\u00A0000 euros, 10\u202F000'), '10 000'))).toHaveLength(2);
  });

  it('finds across bold and links, never across two blocks', () => {
    const bold = (text: string): BodyJson => ({ type: 'text', text, marks: [{ type: 'bold' }] });
    const pad = new Pad({
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          attrs: { id: 'a' },
          content: [{ type: 'text', text: 'har' }, bold('bour')],
        },
        paragraph('b', 'har'),
        paragraph('c', 'bour'),
      ],
    });
    expect(found(looking(pad, 'harbour'))).toEqual(['harbour']);
  });

  it('leaves the cursor where it was, unless somebody went to a match', () => {
    const pad = threeParagraphs().at('The second');
    const before = pad.state.selection;
    looking(pad, 'third');
    pad.view.dispatch(withoutFinding(pad.state));
    expect(pad.state.selection.eq(before)).toBe(true);
    expect(pad.view.dom.querySelectorAll('.found')).toHaveLength(0);
    looking(pad, 'paragraph');
    pad.view.dispatch(withNext(pad.state, 1));
    pad.view.dispatch(withoutFinding(pad.state));
    const { from, to } = pad.state.selection;
    expect(pad.state.doc.textBetween(from, to)).toBe('paragraph');
    expect(pad.state.selection.$from.parent.textContent).toBe('The third paragraph');
  });

  it('keeps up with what is typed meanwhile', () => {
    const pad = looking(threeParagraphs().behind('The first'), 'first');
    pad.type('first');
    expect(found(pad)).toEqual(['first', 'first']);
  });

  it('says so when there is nothing', () => {
    const pad = looking(threeParagraphs(), 'nowhere');
    expect(findingIn(pad.state)).toMatchObject({ matches: [], at: -1 });
    const before = pad.state.doc;
    pad.view.dispatch(withNext(pad.state, 1));
    pad.view.dispatch(withReplaced(pad.state, 'x'));
    expect(pad.state.doc.eq(before)).toBe(true);
  });
});

describe('putting other words in their place', () => {
  it('goes one by one, and never into the words just put there', () => {
    const pad = looking(written('port and port'), 'port');
    pad.view.dispatch(withReplaced(pad.state, 'seaport'));
    expect(pad.blocks()).toEqual(['paragraph:seaport and port']);
    expect(current(pad)).toBe(1);
    pad.view.dispatch(withReplaced(pad.state, 'seaport'));
    expect(pad.blocks()).toEqual(['paragraph:seaport and seaport']);
    pad.do('undo');
    expect(pad.blocks()).toEqual(['paragraph:seaport and port']);
  });

  it('changes all in one step of undo, apart from what was typed before', () => {
    const pad = written('port, port', 'the port').behind('the port').type('s');
    looking(pad, 'port');
    pad.view.dispatch(withAllReplaced(pad.state, 'quay'));
    expect(pad.blocks()).toEqual(['paragraph:quay, quay', 'paragraph:the quays']);
    pad.do('undo');
    expect(pad.blocks()).toEqual(['paragraph:port, port', 'paragraph:the ports']);
    expect(pad.ids()).toEqual(['p0', 'p1']);
  });

  it('keeps bold and links on the new words, and can replace by nothing', () => {
    const marks = [{ type: 'link', attrs: { href: 'https://example.org' } }, { type: 'bold' }];
    const pad = new Pad({
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          attrs: { id: 'a' },
          content: [
            { type: 'text', text: 'To the ' },
            { type: 'text', text: 'port', marks },
            { type: 'text', text: ' now' },
          ],
        },
      ],
    });
    looking(pad, 'port');
    pad.view.dispatch(withReplaced(pad.state, 'quay'));
    expect(pad.body.content?.[0]?.content?.[1]).toMatchObject({ text: 'quay', marks });
    looking(pad, 'quay ');
    pad.view.dispatch(withReplaced(pad.state, ''));
    expect(pad.blocks()).toEqual(['paragraph:To the now']);
  });
});
