import { describe, expect, it } from '@jest/globals';
import { linkAdvice, type LinkAdvice } from '#client/editor/link/link-advice.ts';
import { saysNothing } from '#client/editor/link/empty-words.ts';
import { wordsOfLink, withLink } from '#client/editor/mark-passage.ts';
import { threeParagraphs } from './support/pad.ts';

function advice(typed: string, words = 'the inquiry'): LinkAdvice {
  return linkAdvice({
    typed,
    words,
    siteUrl: 'https://courier.example',
    deskOrigin: 'https://desk.example',
  });
}

describe('advice about a link', () => {
  it('finds nothing in a plain one, and adds what a typed address lacks', () => {
    expect(advice('example.org/report')).toEqual({
      address: 'https://example.org/report',
      better: null,
      remarks: [],
    });
    expect(advice('desk@example.org').address).toBe('mailto:desk@example.org');
    expect(advice('javascript:alert(1)')).toEqual({ address: null, better: null, remarks: [] });
  });

  it.each<[string, string, LinkAdvice['remarks'], string | null]>([
    ['https://example.org/a?utm_source=x&p=2', 'a', ['tracking'], 'https://example.org/a?p=2'],
    [
      'https://www.google.com/url?q=https://example.org/a',
      'a',
      ['tracking'],
      'https://example.org/a',
    ],
    ['https://example.org/a', 'https://example.org/a', ['bare'], null],
    ['https://example.org/a', 'example.org', ['bare'], null],
    ['https://example.org/a', 'here', ['empty'], null],
    ['https://example.org/a', 'Cliquez  ICI !', ['empty'], null],
    ['http://example.org/a', 'a', ['insecure'], null],
    ['https://desk.example/desk/articles/1', 'a', ['desk'], null],
    ['/desk/articles/1', 'a', ['desk'], null],
    [
      'https://courier.example/en/city/port-1?utm_medium=m',
      'a',
      ['ownSite', 'tracking'],
      '/en/city/port-1',
    ],
    ['/en/city/port-1', 'a', [], null],
    ['mailto:desk@example.org', 'desk@example.org', [], null],
  ])('about %s on “%s”', (typed, words, remarks, better) => {
    expect(advice(typed, words)).toMatchObject({ remarks, better });
  });

  it('knows empty words in every language of the house, and lets words that say something be', () => {
    for (const words of [
      'click here',
      'ici',
      'hier',
      'aquí',
      'aqui',
      'qui',
      'тут',
      'здесь',
      'هنا',
    ]) {
      expect(saysNothing(words)).toBe(true);
    }
    for (const words of ['the report', 'here in Almira', 'le rapport', '']) {
      expect(saysNothing(words)).toBe(false);
    }
  });
});

describe('the words of a link', () => {
  it('are the selected ones, those around the cursor, or ones that are asked for', () => {
    const pad = threeParagraphs().at('second', true);
    expect(wordsOfLink(pad.state)).toBe('second');
    pad.view.dispatch(withLink(pad.state, 'https://example.org'));
    expect(wordsOfLink(pad.at('cond').state)).toBe('second');
    pad.behind('The third paragraph');
    expect(wordsOfLink(pad.state)).toBeNull();
    pad.view.dispatch(withLink(pad.state, 'https://example.org', ' of the report'));
    expect(pad.blocks()[2]).toBe('paragraph:The third paragraph of the report');
  });
});
