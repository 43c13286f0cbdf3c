import { describe, expect, it } from '@jest/globals';
import { GUEST_LINK_STATES } from '#contract/vocabulary.ts';
import { formFields, GUEST_FORMS, tokenIn } from '#server/sign-off/guest-form.ts';
import { digestOfCode, newCode } from '#server/sign-off/guest-secrets.ts';
import { gonePage, guestDoor, movedPage } from '#server/sign-off/render/guest-door.ts';
import { fill } from '#server/sign-off/render/guest-layout.ts';
import { guestLanguage } from '#server/sign-off/render/guest-words.ts';
import { codeLetter, linkLetter } from '#server/sign-off/rules/guest-letters.ts';
import { whyClosed } from '#server/sign-off/rules/guest-links.ts';
import { guestTime } from '#server/sign-off/rules/guest-times.ts';

const form = (text: string) =>
  formFields({
    bytes: Buffer.from(text),
    type: 'application/x-www-form-urlencoded',
    charset: null,
  });

describe('what an outside reader hands in', () => {
  it('is read once a field, with line breaks as typed and nothing that cannot be kept', () => {
    expect(form('text=one%0D%0Atwo%00&text=second&about=')).toEqual({
      text: 'one\ntwo',
      about: '',
    });
    expect(GUEST_FORMS.comment.safeParse(form('text=%20%20')).success).toBe(false);
    expect(GUEST_FORMS.signature.parse(form('name=Lena&reason=ok&code=12%203%20456'))).toEqual({
      name: 'Lena',
      reason: 'ok',
      code: '123456',
    });
    for (const code of ['12345', '1234567', 'abcdef', '١٢٣٤٥٦'])
      expect(GUEST_FORMS.signature.safeParse({ name: 'Lena', reason: 'ok', code }).success).toBe(
        false,
      );
  });

  it('may be a whole link or only its secret', () => {
    const token = `wtg_${'a'.repeat(43)}`;
    expect(tokenIn(` https://courier.example/guest#${token} `)).toBe(token);
    expect(tokenIn('https://courier.example/guest')).toBe('');
  });
});

describe('a code', () => {
  it('is six digits, and its digest is of the visit that asked for it', () => {
    for (let made = 0; made < 200; made += 1) expect(newCode()).toMatch(/^\d{6}$/u);
    expect(digestOfCode('wtv_one', '123456')).not.toEqual(digestOfCode('wtv_two', '123456'));
  });
});

describe('the words of outside readers', () => {
  it('carry names as they are, never as HTML, never as a place to fill', () => {
    expect(fill('For {name} by {by}', { name: '{by} <b>', by: 'Ines' })).toBe(
      'For <bdi>{by} &lt;b&gt;</bdi> by <bdi>Ines</bdi>',
    );
    const about = { newsroom: 'The\r\nCourier', by: 'A <i>', url: 'https://x/guest#t', until: 'x' };
    for (const language of ['en', 'fr', 'ar', 'uk']) {
      const letter = linkLetter(about, language);
      expect(letter.subject).not.toMatch(/[\r\n]/u);
      expect(letter.html).not.toContain('<i>');
      expect(letter.text).toContain(about.url);
      expect(codeLetter({ newsroom: 'Courier', code: '012345' }, language).subject).toContain(
        '012345',
      );
    }
    expect(linkLetter(about, 'ar').html).toContain('dir="rtl"');
  });

  it('are in the text’s language where we write it, else in English', () => {
    expect(['fr-CA', 'ar', 'uk'].map(guestLanguage)).toEqual(['fr', 'ar', 'en']);
    const at = new Date('2026-11-23T12:31:00Z');
    expect(guestTime(at, { language: 'en', zone: 'Europe/Paris' })).toBe(
      '23 November 2026 at 13:31 CET',
    );
    expect(guestTime(at, { language: 'ar', zone: 'Africa/Casablanca' })).toMatch(/12:31|13:31/u);
  });

  it('say of what opens nothing no more than that, in three languages', () => {
    for (const page of [gonePage(), movedPage(), guestDoor()])
      expect(page).toContain('<meta name="robots" content="noindex, nofollow, noarchive">');
    for (const language of ['lang="en"', 'lang="fr"', 'lang="ar" dir="rtl"']) {
      expect(gonePage()).toContain(language);
      expect(movedPage()).toContain(language);
    }
  });

  it('tell only a moved text from all other ends', () => {
    expect(GUEST_LINK_STATES.map((state) => whyClosed({ state }))).toEqual([
      null,
      'text-moved-on',
      ...['link-ended', 'link-ended', 'link-ended', 'link-ended'],
    ]);
  });
});
