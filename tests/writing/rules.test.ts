import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { articleChangeBody } from '#contract/api/writing.ts';
import { creditRowSchema } from '#contract/content.ts';
import { embargoInstant } from '#server/writing/rules/embargo-instant.ts';
import { cursorAfter, placeOf } from '#server/writing/rules/list-cursor.ts';
import { publicAddress } from '#server/writing/rules/public-address.ts';
import { slugFrom } from '#server/writing/rules/slug-from.ts';
import { changesWithheld } from '#server/writing/rules/withheld-credits.ts';

describe('the instant of an embargo', () => {
  it.each([
    ['2026-11-24T06:00', 'Europe/Paris', '2026-11-24T05:00:00.000Z'],
    ['2026-07-24T06:00', 'Europe/Paris', '2026-07-24T04:00:00.000Z'],
    ['2026-11-24T06:00', 'Asia/Kathmandu', '2026-11-24T00:15:00.000Z'],
    ['2026-11-24T06:00', 'UTC', '2026-11-24T06:00:00.000Z'],
  ])('is %s in %s', (local, zone, instant) => {
    expect(embargoInstant(local, zone)).toEqual({ instant: new Date(instant) });
  });

  it.each([
    ['2026-10-25T02:30', 'Europe/Paris', '2026-10-25T01:30:00.000Z'],
    ['2026-11-01T01:30', 'America/New_York', '2026-11-01T06:30:00.000Z'],
  ])('is the later of two when %s comes twice in %s', (local, zone, instant) => {
    expect(embargoInstant(local, zone)).toEqual({ instant: new Date(instant) });
  });

  it.each([
    ['2026-03-29T02:30', 'Europe/Paris'],
    ['2026-03-08T02:00', 'America/New_York'],
    ['2011-12-30T12:00', 'Pacific/Apia'],
  ])('is refused when the clocks skip %s in %s, saying so', (local, zone) => {
    const answer = embargoInstant(local, zone);
    expect(answer).toMatchObject({ fault: 'time-skipped' });
    expect(answer).toHaveProperty('sentence', expect.stringContaining(zone));
  });

  it.each(['Mars/Olympus', '+02:00', 'Europe', 'Europe/Paris ', '../etc', ''])(
    'is refused in the zone “%s”, which nobody knows',
    (zone) => {
      expect(embargoInstant('2026-11-24T06:00', zone)).toMatchObject({ fault: 'zone-unknown' });
    },
  );

  it.each(['2026-02-30T06:00', '2026-13-01T06:00', '2026-11-24T25:00'])(
    'is refused for %s, which is in no calendar',
    (local) => {
      expect(embargoInstant(local, 'Europe/Paris')).toMatchObject({ fault: 'time-unknown' });
    },
  );
});

describe('a slug', () => {
  it.each([
    ['Ferry returns to the harbour!', 'ferry-returns-to-the-harbour'],
    ['  L’État, c’est moi  ', 'l-état-c-est-moi'],
    ['Пором повернувся', 'пором-повернувся'],
    ['عادت العبّارة', 'عادت-العبارة'],
    ['港湾当局 2026', '港湾当局-2026'],
    ['!!!', ''],
  ])('of “%s” is “%s”', (text, slug) => {
    expect(slugFrom(text)).toBe(slug);
  });

  it('is always one that the contract takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const slug = slugFrom(text);
        fc.pre(slug !== '');
        expect(articleChangeBody.safeParse({ slug }).error).toBeUndefined();
      }),
    );
  });
});

describe('a place in the list', () => {
  const place = {
    touchedAt: '2026-11-22T17:59:00.123456Z',
    id: '019aab3c-0000-7000-8000-00000000000a',
  };

  it('survives the trip as a cursor', () => {
    expect(placeOf(cursorAfter(place))).toEqual(place);
  });

  it.each(['', 'x', '%%%', 'AAAA', btoa('2026-11-22T17:59:00.123456Z'), btoa(`soon ${place.id}`)])(
    'is not read from “%s”',
    (cursor) => {
      expect(placeOf(cursor)).toBeNull();
    },
  );

  it('is not read from anything made up', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (cursor) => {
        expect(placeOf(cursor)).toBeNull();
      }),
    );
  });
});

describe('a withheld name', () => {
  const open = creditRowSchema.parse({ role: 'reporting', name: 'Sana Idris' });
  const hidden = { ...open, withheld: true };
  const other = creditRowSchema.parse({ role: 'editing', name: 'Ines Halloran' });

  it.each([
    ['is hidden', [open, other], [hidden, other]],
    ['comes to light', [hidden, other], [open, other]],
    ['is taken out', [hidden, other], [other]],
    ['is added', [other], [hidden, other]],
    ['is changed', [hidden], [{ ...hidden, name: 'S. Idris' }]],
  ])('is touched when it %s', (_how, before, after) => {
    expect(changesWithheld(before, after)).toBe(true);
  });

  it.each([
    ['other names change', [hidden, other], [hidden, { ...other, name: 'Tomasz Reed' }]],
    ['the order changes', [hidden, other], [other, hidden]],
    ['nothing changes', [hidden], [hidden]],
  ])('is not touched when %s', (_how, before, after) => {
    expect(changesWithheld(before, after)).toBe(false);
  });
});

describe('the public address', () => {
  const at = {
    siteUrl: 'https://courier.example/',
    language: 'en',
    sectionSlug: 'city',
    number: 7,
  };

  it('ends with the number that finds the article whatever its slug says', () => {
    expect(publicAddress({ slug: 'ferry' }, at)).toBe('https://courier.example/en/city/ferry-7');
  });

  it('is that of the news where the article is in no section', () => {
    const nowhere = { ...at, sectionSlug: null };
    expect(publicAddress({ slug: 'ferry' }, nowhere)).toBe(
      'https://courier.example/en/news/ferry-7',
    );
  });

  it('is none while readers have nothing', () => {
    expect(publicAddress(null, at)).toBeNull();
  });
});
