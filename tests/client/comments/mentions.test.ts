import { describe, expect, it } from '@jest/globals';
import {
  askedName,
  calledIn,
  peopleFor,
  piecesOf,
  withName,
} from '#client/features/writing/article/comments/mentions.ts';

const ANA = { id: '1', name: 'Ana' };
const ANA_MARIA = { id: '2', name: 'Ana María Núñez' };
const IDRIS = { id: '3', name: 'Idris Bell' };
const PEOPLE = [ANA, ANA_MARIA, IDRIS];

describe('a name behind an @', () => {
  it.each([
    ['@', { at: 0, words: '' }],
    ['See @an', { at: 4, words: 'an' }],
    ['See @ana mar', { at: 4, words: 'ana mar' }],
    ['(@id', { at: 1, words: 'id' }],
    ['قال @أن', { at: 4, words: 'أن' }],
    ['name@example', null],
    ['@one\ntwo', null],
    ['nothing', null],
  ])('is found in %j', (text, expected) => {
    expect(askedName(text, text.length)).toEqual(expected);
  });

  it('is looked for where the cursor is', () => {
    expect(askedName('@id and more', 3)).toEqual({ at: 0, words: 'id' });
  });

  it('finds people by the beginning of any of their names, without accents', () => {
    const found = (words: string) => peopleFor(PEOPLE, { at: 0, words }).map(({ id }) => id);
    expect(found('')).toEqual(['1', '2', '3']);
    expect(found('ana')).toEqual(['1', '2']);
    expect(found('NUN')).toEqual(['2']);
    expect(found('be')).toEqual(['3']);
    expect(found('ris')).toEqual([]);
  });

  it('becomes the whole name, with a space where words would touch', () => {
    expect(withName('See @id', { at: 4, words: 'id' }, IDRIS)).toEqual({
      text: 'See @Idris Bell ',
      cursor: 16,
    });
    expect(withName('@id, you?', { at: 0, words: 'id' }, IDRIS).text).toBe('@Idris Bell, you?');
  });
});

describe('the people whom a comment calls', () => {
  it('are those chosen whose names are still there', () => {
    expect(calledIn('@Idris Bell and Ana', [IDRIS, ANA, IDRIS])).toEqual(['3']);
  });

  it('stand out, the longest name first', () => {
    expect(piecesOf('Hi @Ana María Núñez, @Ana!', ['Ana', 'Ana María Núñez'])).toEqual([
      { text: 'Hi ', isName: false },
      { text: '@Ana María Núñez', isName: true },
      { text: ', ', isName: false },
      { text: '@Ana', isName: true },
      { text: '!', isName: false },
    ]);
    expect(piecesOf('', [])).toEqual([]);
  });
});
