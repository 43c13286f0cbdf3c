import { describe, expect, it } from '@jest/globals';
import { modelled, workedOut } from './both-sides.ts';
import { doDrawn } from './deeds.ts';
import { newPlay } from './play.ts';

/** A kind of deed, who does it, and where: `Draw` in its order. Every deed of these histories can be done. */
type Drawn = readonly [kind: number, who: number, a: number, b: number, n: number];

/** Histories at whose end words come back, by where they stood: the shortest ones in which that is hard to tell. */
const HISTORIES: readonly (readonly [where: string, history: readonly Drawn[]])[] = [
  [
    'behind the edge of a paragraph that was taken out and came back',
    [
      [2, 0, 0, 0, 6],
      [6, 0, 0, 91, 0],
      [0, 1, 0, 0, 0],
      [12, 0, 0, 0, 36],
      [21, 0, 9, 170, 21],
      [3, 0, 31, 0, 38],
      [3, 0, 0, 0, 0],
      [5, 0, 0, 0, 0],
      [23, 0, 0, 0, 0],
      [6, 0, 13, 0, 0],
      [25, 0, 14, 0, 0],
      [0, 0, 0, 0, 0],
    ],
  ],
  [
    'between letters that were taken out in two directions and came back one by one',
    [
      [0, 0, 0, 0, 18],
      [0, 0, 0, 0, 0],
      [0, 1, 0, 1, 0],
      [3, 0, 0, 31, 0],
      [3, 0, 0, 0, 7],
      [23, 0, 0, 0, 0],
      [25, 0, 0, 0, 0],
    ],
  ],
  [
    'within letters that were taken out from the left and came back',
    [
      [20, 0, 0, 0, 0],
      [10, 0, 0, 164, 0],
      [3, 0, 0, 0, 2],
      [23, 0, 0, 0, 0],
      [11, 0, 0, 0, 0],
    ],
  ],
  [
    'behind words that came back after a paragraph was split off there',
    [
      [0, 0, 0, 0, 5],
      [3, 0, 0, 155, 4],
      [3, 1, 0, 0, 0],
      [6, 0, 0, 0, 0],
      [25, 0, 0, 0, 0],
      [25, 1, 0, 0, 0],
    ],
  ],
  [
    'before words that went and came back, though a third word was typed between',
    [
      [0, 0, 0, 0, 0],
      [3, 0, 0, 0, 0],
      [0, 0, 0, 0, 0],
      [0, 0, 0, 0, 0],
      [3, 0, 0, 0, 31],
      [23, 0, 0, 0, 0],
      [6, 0, 0, 0, 0],
      [25, 1, 0, 0, 0],
    ],
  ],
  [
    'before a paragraph that others were joined to',
    [
      [20, 0, 0, 0, 0],
      [23, 0, 0, 0, 0],
      [19, 0, 0, 0, 0],
      [6, 0, 0, 0, 0],
      [5, 0, 13, 0, 0],
      [25, 0, 0, 0, 0],
    ],
  ],
  [
    'before the edge of a paragraph that went with them',
    [
      [19, 0, 0, 0, 9],
      [3, 0, 1, 0, 0],
      [3, 0, 5, 0, 0],
      [7, 0, 17, 0, 0],
      [8, 0, 37, 0, 0],
      [25, 0, 0, 0, 0],
    ],
  ],
  [
    'at the end of a paragraph whose words a save moved to another',
    [
      [20, 0, 0, 0, 21],
      [3, 0, 0, 25, 0],
      [7, 0, 0, 0, 0],
      [8, 0, 0, 0, 0],
      [25, 0, 0, 0, 0],
    ],
  ],
  [
    'where a paragraph is split anew, and no join is undone',
    [
      [6, 0, 0, 0, 0],
      [0, 1, 9, 0, 0],
      [8, 0, 0, 0, 0],
      [3, 0, 0, 0, 0],
      [6, 0, 0, 0, 0],
      [25, 0, 0, 0, 0],
    ],
  ],
  [
    'at the end of words that a save moved away and that were moved back',
    [
      [20, 0, 0, 0, 24],
      [3, 0, 0, 0, 0],
      [3, 0, 0, 56, 0],
      [7, 0, 0, 0, 0],
      [23, 0, 0, 0, 0],
      [25, 0, 0, 0, 0],
    ],
  ],
];

describe('words that come back', () => {
  it.each(HISTORIES)('are their author’s when they stood %s', (_, history) => {
    const play = newPlay();
    for (const [kind, who, a, b, n] of history) {
      expect(doDrawn(play, { kind, who, a, b, n })).toBe(true);
      expect(workedOut(play)).toBe(modelled(play));
    }
  });
});
