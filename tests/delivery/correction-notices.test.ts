import { describe, expect, it } from '@jest/globals';
import { HOUSE_LANGUAGES } from '#contract/vocabulary.ts';
import type { PublicCorrection } from '#server/delivery/public-facts.ts';
import { correctionNotices, noticeHtml } from '#server/delivery/render/corrections.ts';
import { siteWords } from '#server/delivery/render/words.ts';

function row(change: Partial<PublicCorrection>): PublicCorrection {
  const ids = { id: 'c', articleId: 'a', publicationId: 'p' };
  const says = { was: 'Forty', now: 'Fifty', wording: '(Corrects the number)', blocks: [] };
  return { ...ids, ...says, at: new Date('2026-11-23T18:00:00Z'), ...change };
}

describe('what readers are told of corrections', () => {
  it.each([
    ['(Corrects the number)', 'Corrects the number'],
    ['[Corrects the number.]', 'Corrects the number.'],
    [' (Corrects the number (twice)) ', 'Corrects the number (twice)'],
    ['(Corrects) the (number)', '(Corrects) the (number)'],
    ['Corrects the number (twice)', 'Corrects the number (twice)'],
    ['(Corrects the number', '(Corrects the number'],
    ['()', '()'],
  ])('begins with the note %j without the brackets around the whole', (wording, sentence) => {
    expect(correctionNotices([row({ wording })])).toMatchObject([{ sentence }]);
  });

  it('is one sentence a publication, with its pairs in the order given', () => {
    const rows = [
      row({ id: 'c3', publicationId: 'p2', was: 'Cold' }),
      row({ id: 'c2', was: 'Second' }),
      row({ id: 'c1', was: 'First' }),
    ];
    expect(
      correctionNotices(rows).map(({ row: { publicationId }, pairs }) => [
        publicationId,
        ...pairs.map(({ was }) => was),
      ]),
    ).toEqual([
      ['p2', 'Cold'],
      ['p', 'First', 'Second'],
    ]);
  });

  it('leaves those of old the sentences that they had', () => {
    const rows = [row({ wording: 'It was fifty.' }), row({ wording: 'It was noon.' })];
    expect(correctionNotices(rows).map(({ sentence }) => sentence)).toEqual([
      'It was fifty.',
      'It was noon.',
    ]);
  });

  it.each(HOUSE_LANGUAGES)('says in %s that words were taken out', (language) => {
    const [notice] = correctionNotices([row({ now: '' })]);
    if (notice === undefined) throw new Error('One row is one notice.');
    const { takenOut, correctionWas } = siteWords(language);
    const html = noticeHtml(notice, { language, zone: 'UTC' });
    expect(html).toContain(`<dt>${correctionWas}</dt><dd>Forty</dd>`);
    expect(html).toContain(`<dd><em>${takenOut}</em></dd>`);
  });
});
