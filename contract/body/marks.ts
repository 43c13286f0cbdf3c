import type { Attrs, MarkSpec } from 'prosemirror-model';
import { attributeSpecs } from './attributes.ts';
import { MARK_ATTRIBUTES, type MarkName } from './mark-attributes.ts';

function text(attrs: Attrs, name: string): string {
  const value: unknown = attrs[name];
  return typeof value === 'string' ? value : '';
}

/** Languages written from right to left; a pasted span says its language more often than its direction. */
const RIGHT_TO_LEFT =
  /^(?:ar|arc|ckb|dv|fa|he|ks|ps|sd|syr|ug|ur|yi)(?:-|$)|-(?:Arab|Hebr|Thaa|Syrc)(?:-|$)/iu;

/** The direction in which a language is written. */
function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.test(language) ? 'rtl' : 'ltr';
}

/**
 * The marks of the body, in the order in which they nest when printed. Stored marks keep this order, so an editor
 * must register them in it.
 */
export const marks = {
  link: {
    attrs: attributeSpecs(MARK_ATTRIBUTES.link),
    inclusive: false,
    parseDOM: [
      {
        tag: 'a[href]',
        getAttrs: (element) => {
          const href = element.getAttribute('href');
          return MARK_ATTRIBUTES.link.href.fault(href) === null ? { href } : false;
        },
      },
    ],
    toDOM: (mark) => ['a', { href: text(mark.attrs, 'href') }, 0],
  },
  language: {
    attrs: attributeSpecs(MARK_ATTRIBUTES.language),
    parseDOM: [
      {
        tag: 'span[lang]',
        getAttrs: (element) => {
          const lang = element.getAttribute('lang') ?? '';
          if (MARK_ATTRIBUTES.language.lang.fault(lang) !== null) return false;
          const dir = element.getAttribute('dir');
          return { lang, dir: dir === 'ltr' || dir === 'rtl' ? dir : directionOf(lang) };
        },
      },
    ],
    toDOM: (mark) => ['span', { lang: text(mark.attrs, 'lang'), dir: text(mark.attrs, 'dir') }, 0],
  },
  bold: {
    parseDOM: [
      { tag: 'strong' },
      // Google Docs wraps whole pastes in <b style="font-weight: normal">.
      { tag: 'b', getAttrs: (element) => element.style.fontWeight !== 'normal' && null },
      {
        style: 'font-weight',
        getAttrs: (value) => /^(?:bold(?:er)?|[6-9]00)$/u.test(value) && null,
      },
    ],
    toDOM: () => ['strong', 0],
  },
  italic: {
    parseDOM: [{ tag: 'em' }, { tag: 'i' }, { style: 'font-style=italic' }],
    toDOM: () => ['em', 0],
  },
} satisfies Record<MarkName, MarkSpec>;
