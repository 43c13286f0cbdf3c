import type { Plugin } from 'prosemirror-state';
import { finding } from './find/finding.ts';
import { embedOffer } from './insert/embed-offer.ts';
import { slash } from './insert/slash.ts';
import { linkByPaste } from './link/link-by-paste.ts';
import { tools } from './tools.ts';
import { typographic } from './typography/typographic.ts';

/** What makes writing comfortable: search, menus, marks of the language, links and embeds from what is pasted. */
export function manners(): Plugin[] {
  return [tools(), ...typographic(), slash(), linkByPaste(), embedOffer(), finding()];
}
