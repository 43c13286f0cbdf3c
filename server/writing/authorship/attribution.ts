import type { Node } from 'prosemirror-model';
import type { Passage } from './passage.ts';
import { unitOf, type Unit } from './units.ts';

/** Something a person did to the text that leaves no character: it counts for whoever read it between two positions. */
export type Act = { from: number; at: number };

/** A line of text with what is known of each of its UTF-16 units. */
export type Line = { text: string; units: Unit[] };

/**
 * Who brought each character of a working copy, as at a position of its log. It is moved forward in place, step by
 * step, by `advanceBody` and `advanceField`.
 */
export type Attribution = {
  position: number;
  /** A person’s id, `wire:<id>` for an import, `engine:<name>` for a machine; the first is nobody, ''. */
  makers: string[];
  /** Steps that are one save: who made it, its name, and its first step. */
  save: { maker: string; name: string; first: number };
  /** One unit for each place of the working body. */
  body: Unit[];
  /** The fields beside the body, and the words in blocks’ attributes under `<block id> <attribute>`. */
  lines: Map<string, Line>;
  /** What attributes that hold no words said when last seen, by block id: pictures’ crops, embeds’ addresses. */
  looks: Map<string, string>;
  /** Passages that were taken out, the newest first. */
  graveyard: Passage[];
  /** By maker. */
  acts: Map<number, Act[]>;
  /** Who proposed to remove text, by the id of the proposal. */
  strikers: Map<string, number[]>;
};

/** The attribution of a log that has no step yet, over the body that it starts from. */
export function newAttribution(body: Node): Attribution {
  return {
    position: 0,
    makers: [''],
    save: { maker: '', name: '', first: 0 },
    body: new Array<Unit>(body.content.size).fill(unitOf({ step: 0, by: 0 })),
    lines: new Map(),
    looks: new Map(),
    graveyard: [],
    acts: new Map(),
    strikers: new Map(),
  };
}

/** The number of a maker in the attribution’s list, where it is put when it is new. */
export function makerNumber(attribution: Attribution, maker: string): number {
  const known = attribution.makers.indexOf(maker);
  if (known >= 0) return known;
  return attribution.makers.push(maker) - 1;
}

/** Whether a maker is a person, and not an import, a machine or nobody. */
export function isPerson(maker: string): boolean {
  return maker !== '' && !maker.includes(':');
}

/** Acts of one person are told apart only so far; beyond, the oldest are taken for one that counts for longer. */
const MOST_ACTS = 16;

/**
 * Notes that somebody changed the text without leaving a character: readers of what stood at a position from `from`
 * on and before `at` see the difference.
 */
export function noteAct(attribution: Attribution, by: number, { from, at }: Act): void {
  if (by === 0 || from >= at) return;
  const acts = attribution.acts.get(by) ?? [];
  // An act that counts from earlier on and until later covers the others.
  const covered = acts.some((act) => act.from <= from && act.at >= at);
  if (covered) return;
  const kept = acts.filter((act) => act.from < from || act.at > at);
  kept.push({ from, at });
  kept.sort((one, other) => one.from - other.from);
  const [first, second] = kept;
  if (kept.length > MOST_ACTS && first !== undefined && second !== undefined) {
    kept.splice(0, 2, { from: first.from, at: Math.max(first.at, second.at) });
  }
  attribution.acts.set(by, kept);
}
