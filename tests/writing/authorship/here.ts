import type { Transform } from 'prosemirror-transform';
import type { Letter, Model } from './naive-model.ts';
import type { Play } from './play.ts';
import { blocksIn } from './shared-text.ts';

/** What fast-check draws: what to do, who does it, and where. */
export type Draw = { kind: number; who: number; a: number; b: number; n: number };

/** Somebody about to do something. */
export type Here = { play: Play; draw: Draw; who: string; model: Model; tr: Transform };
export type Block = { id: string; text: string; at: number };

export function blockAt({ play }: Here, place: number): Block {
  const blocks = blocksIn(play.text.doc);
  return blocks[place % blocks.length] ?? { id: 'b0', text: '', at: 1 };
}

export function stretch(
  { draw }: Here,
  { text }: Block,
  most: number,
): { from: number; to: number } {
  const from = draw.b % (text.length + 1);
  return { from, to: Math.min(text.length, from + 1 + (draw.n % most)) };
}

/** Nothing is proposed about it, and nobody else has the same letter. */
export const isPlain = ({ proposed, struck, moved }: Letter): boolean =>
  proposed === null && struck === null && !moved;
