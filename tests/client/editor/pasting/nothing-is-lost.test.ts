import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { outline, pasteInto } from '../support/pasted.ts';
import { Pad, paragraph } from '../support/pad.ts';

const HOLDERS =
  'p div span b font i u a h1 h5 ul ol li blockquote pre section dl dd center td tr tbody table th sup o:p figure form'.split(
    ' ',
  );
const STYLES = [
  '',
  ' style="font-weight:700"',
  ' style="mso-bidi-font-style:normal;font-style:italic"',
  ' style="white-space:pre-wrap"',
  ' style="border:none"',
  ' class="MsoTitle"',
  ' lang="fr"',
  ' role="presentation"',
  ' colspan="2" rowspan="3"',
  ' href="https://example.org/"',
];

/** Copied HTML as badly nested as a program may write it; every word in it is another. */
const page = fc.letrec<{ tree: string; leaf: string }>((tie) => ({
  leaf: fc.oneof(
    { weight: 4, arbitrary: fc.constant(' word ') },
    fc.constantFrom('<br>', '<hr>', '\n', '&nbsp;', 'word'),
  ),
  tree: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    tie('leaf'),
    fc
      .tuple(
        fc.constantFrom(...HOLDERS),
        fc.constantFrom(...STYLES),
        fc.array(tie('tree'), { maxLength: 4 }),
      )
      .map(([tag, style, inside]) => `<${tag}${style}>${inside.join('')}</${tag}>`),
  ),
})).tree;

function numbered(html: string): string {
  let count = 0;
  return html.replace(/word/gu, () => `word${String((count += 1))}x`);
}

function wordsIn(text: string): string[] {
  return text.match(/word\d+x/gu) ?? [];
}

describe('pasting anything', () => {
  it('loses no word, changes no order, and makes a sound text with ids of its own', () => {
    fc.assert(
      fc.property(fc.array(page, { minLength: 1, maxLength: 4 }), (trees) => {
        const html = numbered(trees.join(''));
        const shown = new DOMParser().parseFromString(html, 'text/html').body.textContent;
        expect(wordsIn(pasteInto(html).join(' '))).toEqual(wordsIn(shown));
      }),
      { numRuns: 200 },
    );
  });

  it('loses no word of lists that are nested without end', () => {
    const html = numbered(`${'<ul><li>word'.repeat(60)}${'</li></ul>'.repeat(60)}`);
    expect(wordsIn(pasteInto(html).join(' '))).toHaveLength(60);
  });

  it('goes into the middle of a sentence without breaking it', () => {
    const pad = new Pad({ type: 'doc', content: [paragraph('a', 'One two')] }).at('two');
    pad.paste('<meta charset="utf-8"><div><span style="font-weight:700">and</span></div>');
    expect(outline(pad.body)).toEqual(['p(One bold[and]two)']);
  });
});
