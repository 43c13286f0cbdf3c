import type { Node } from 'prosemirror-model';
import { dressLine } from './line-view.ts';

/** Words that blocks without running text show about themselves. */
export type LeafWords = Readonly<
  Record<'image' | 'embed' | 'readMore' | 'altMissing' | 'attribution', string>
>;

function text(node: Node, name: string): string {
  const value: unknown = node.attrs[name];
  return typeof value === 'string' ? value : '';
}

function line(tag: string, words: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = words;
  element.dir = 'auto';
  return element;
}

function linesOf(node: Node, words: LeafWords): HTMLElement[] {
  if (node.type.name === 'image') {
    const alt = text(node, 'alt');
    return [
      line('p', text(node, 'caption')),
      line('p', alt === '' ? words.altMissing : alt),
      line('small', text(node, 'credit')),
    ];
  }
  if (node.type.name === 'embed')
    return [line('p', text(node, 'title')), line('small', text(node, 'url'))];
  return [line('p', text(node, 'text')), line('small', text(node, 'href'))];
}

/** A card for a picture, embed or read-more link: what it is and what readers will read of it. */
export function leafCard(node: Node, words: LeafWords): HTMLElement {
  const card = document.createElement('figure');
  card.dataset['kind'] = node.type.name;
  dressLine(card, node);
  card.contentEditable = 'false';
  const name = node.type.name as 'image' | 'embed' | 'readMore';
  card.append(
    line('b', words[name]),
    ...linesOf(node, words).filter((each) => each.textContent !== ''),
  );
  return card;
}

/** The nodes that are shown as cards. */
export const LEAVES = ['image', 'embed', 'readMore'] as const;
