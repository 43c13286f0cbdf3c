import { describe, it, expect } from '@jest/globals';
import { blocksOf, plainText, wordCount } from '#contract/body/blocks.ts';
import { bodyFromParagraphs, emptyBody } from '#contract/body/make-body.ts';
import { bodyOf, counter, paragraph, sound } from './body-builders.ts';

const story = sound(
  bodyOf(
    { type: 'subhead', attrs: { id: 'b1' }, content: [{ type: 'text', text: 'What is closed' }] },
    {
      type: 'bulletList',
      attrs: { id: 'b2' },
      content: [
        { type: 'listItem', attrs: { id: 'b3' }, content: [paragraph('b4', 'The outer pier')] },
      ],
    },
    {
      type: 'image',
      attrs: { id: 'b5', asset: 'a1', alt: 'A wave', caption: 'The pier on Tuesday.' },
    },
    { type: 'sectionBreak', attrs: { id: 'b6' } },
    {
      type: 'pullQuote',
      attrs: { id: 'b7', attribution: 'Ines Calder' },
      content: [
        { type: 'text', text: 'Safety first' },
        { type: 'hardBreak' },
        { type: 'text', text: 'always' },
      ],
    },
  ),
);

describe('the blocks of a body', () => {
  it('are listed in reading order with what a reader reads in each', () => {
    expect(blocksOf(story)).toEqual([
      { id: 'b1', type: 'subhead', text: 'What is closed', path: 'body.content[0]', within: [] },
      {
        id: 'b4',
        type: 'paragraph',
        text: 'The outer pier',
        path: 'body.content[1].content[0].content[0]',
        within: ['bulletList', 'listItem'],
      },
      {
        id: 'b5',
        type: 'image',
        text: 'The pier on Tuesday.',
        path: 'body.content[2]',
        within: [],
      },
      { id: 'b6', type: 'sectionBreak', text: '', path: 'body.content[3]', within: [] },
      {
        id: 'b7',
        type: 'pullQuote',
        text: 'Safety first\nalways\nInes Calder',
        path: 'body.content[4]',
        within: [],
      },
    ]);
  });

  it('make one plain text, a block a line', () => {
    expect(plainText(story)).toBe(
      'What is closed\nThe outer pier\nThe pier on Tuesday.\nSafety first\nalways\nInes Calder',
    );
  });

  it.each([
    ['The mayor’s 200,000 boats can’t sail.', 6],
    ['М’які правила — це обов’язок.', 4],
    ['أغلقت هيئة الميناء الرصيف.', 4],
    ['港湾当局は閉鎖', 7],
    ['— … !', 0],
    ['', 0],
  ])('are counted in words: %s', (text, words) => {
    expect(wordCount(bodyOf(paragraph('b1', text)))).toBe(words);
  });
});

describe('a body made from plain copy', () => {
  it('keeps paragraphs, lines inside them, subheads and breaks', () => {
    const body = bodyFromParagraphs(
      [
        'First.',
        { type: 'sectionBreak' },
        { type: 'subhead', text: 'The\npier' },
        'One line\nand the next.',
      ],
      counter(),
    );
    expect(sound(body)).toEqual(body);
    expect(blocksOf(body).map(({ id, type, text }) => [id, type, text])).toEqual([
      ['n1', 'paragraph', 'First.'],
      ['n2', 'sectionBreak', ''],
      ['n3', 'subhead', 'The pier'],
      ['n4', 'paragraph', 'One line\nand the next.'],
    ]);
  });

  it('leaves blank pieces out, and is one empty paragraph when nothing is left', () => {
    expect(bodyFromParagraphs(['', ' \n', { type: 'subhead', text: ' ' }], counter())).toEqual(
      emptyBody(counter()),
    );
    expect(sound(emptyBody(counter()))).toEqual(bodyOf(paragraph('n1')));
  });
});
