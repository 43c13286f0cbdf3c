import { describe, it, expect } from '@jest/globals';
import fc from 'fast-check';
import { embedProviderOf } from '#contract/body/embed-providers.ts';
import { isSafeUrl, urlForHtml } from '#contract/body/safe-url.ts';

describe('links that may stand in an article', () => {
  it.each([
    'https://example.org/',
    'http://example.org/a?b=c&d=e#f',
    'HTTPS://EXAMPLE.ORG/Path',
    'https://uk.wikipedia.org/wiki/Київ',
    'https://مثال.إختبار/خبر',
    'https://social.example/@port/1093',
    'mailto:desk@example.org',
    'mailto:desk@example.org?subject=Correction',
    'tel:+44-20-7946-0000',
    '/en/news/storm-closes-pier-12',
  ])('lets %s through', (url) => {
    expect(isSafeUrl(url)).toBe(true);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    'java\r\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    ' javascript:alert(1)',
    '\u00a0javascript:alert(1)',
    '\ufeffjavascript:alert(1)',
    'java\u200bscript:alert(1)',
    'javascript&colon;alert(1)',
    '&#106;avascript:alert(1)',
    '&#x6A;&#x61;vascript:alert(1)',
    'java&Tab;script:alert(1)',
    'javascript%3Aalert(1)',
    'jav\0ascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'DATA:text/html;base64,PHNjcmlwdD4=',
    'vbscript:msgbox(1)',
    'file:///etc/passwd',
    'blob:https://example.org/x',
    'view-source:https://example.org',
    'https:',
    'https://',
    'https:///evil.example',
    'https:evil.example',
    'https:\\\\evil.example',
    'https://example.org\\@evil.example',
    'https://user:secret@example.org/',
    'https://bank.example@evil.example/',
    '//evil.example/x',
    '/\\evil.example',
    '/\t/evil.example',
    'evil.example',
    '#top',
    '',
    'https://example.org/a b',
    'https://example.org/\ud800',
    'https://example.org/\u202egnp.exe',
    'mailto:',
    'tel:',
    `https://example.org/${'a'.repeat(2100)}`,
  ])('refuses %j', (url) => {
    expect(isSafeUrl(url)).toBe(false);
  });

  it.each([
    null,
    undefined,
    7,
    {},
    ['https://example.org'],
    { toString: () => 'https://example.org' },
  ])('refuses what is no text: %p', (value) => {
    expect(isSafeUrl(value)).toBe(false);
  });

  it('lets only schemes on the list through, whatever the text (any text)', () => {
    const hostile = fc.tuple(
      fc.constantFrom(
        'javascript:',
        'data:',
        'vbscript:',
        'JAVASCRIPT:',
        ' javascript:',
        '\tdata:',
      ),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          hostile.map((parts) => parts.join('')),
        ),
        (text) => {
          if (!isSafeUrl(text)) return;
          const { protocol, origin } = new URL(text, 'https://own.example');
          expect(['http:', 'https:', 'mailto:', 'tel:']).toContain(protocol);
          if (text.startsWith('/')) expect(origin).toBe('https://own.example');
        },
      ),
    );
  });

  it('writes characters that HTML does not want in an address with percent signs', () => {
    expect(urlForHtml('https://example.org/a|b?c="<d>"&e=100%')).toBe(
      'https://example.org/a%7Cb?c=%22%3Cd%3E%22&e=100%25',
    );
    expect(urlForHtml('https://example.org/%D0%9A?q=Київ')).toBe(
      'https://example.org/%D0%9A?q=Київ',
    );
  });
});

describe('whose embeds may stand in an article', () => {
  it.each([
    ['https://www.youtube.com/watch?v=abc', 'youtube'],
    ['https://youtu.be/abc', 'youtube'],
    ['https://x.com/port/status/1', 'x'],
    ['https://bsky.app/profile/port/post/1', 'bluesky'],
  ])('knows %s', (url, provider) => {
    expect(embedProviderOf(url)).toBe(provider);
  });

  it.each([
    'http://www.youtube.com/watch?v=abc',
    'https://www.youtube.com:8443/watch?v=abc',
    'https://www.youtube.com.evil.example/watch',
    'https://evil.example/?www.youtube.com',
    'https://youtube.com@evil.example/',
    'javascript:https://www.youtube.com/',
    '/www.youtube.com',
    null,
  ])('refuses %j', (url) => {
    expect(embedProviderOf(url)).toBeNull();
  });
});
