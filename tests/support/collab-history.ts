import type { Node } from 'prosemirror-model';
import { Step } from 'prosemirror-transform';
import { copySchema } from '#contract/body/copy-schema.ts';
import type { BodyJson } from '#contract/content.ts';

/** A step as the log has it. */
export type LoggedBodyStep = { position: number; field: string; change: Record<string, unknown> };

/** Letters that somebody was told to be safe, and the position that they were told. */
export type Acknowledged = { letters: string; position: number };

/** What people wrote together, as all who took part in it have it. Letters stand for words: each is typed once, by one person. */
export type History = {
  /** The body as it was at a position, before anybody began. */
  start: { position: number; body: BodyJson };
  log: readonly LoggedBodyStep[];
  /** How the text reads in the end, by who reads it. */
  readers: Readonly<Record<string, BodyJson>>;
  acknowledged: readonly Acknowledged[];
  /** Letters that somebody took away with their own hands. */
  takenAway: ReadonlySet<string>;
};

const LETTER = /[\u4E00-\u9FFF]/gu;

/** The letters in a text, in order. */
export function lettersOf(text: string): string[] {
  return text.match(LETTER) ?? [];
}

function idsOf(doc: Node): string[] {
  const ids: string[] = [];
  doc.descendants((node) => {
    if (node.isText || !('id' in node.attrs)) return false;
    ids.push(String(node.attrs['id']));
    return !node.isTextblock;
  });
  return ids;
}

function twice(values: readonly string[]): string[] {
  const seen = new Set<string>();
  return values.filter((value) => seen.size === seen.add(value).size);
}

/** The text after a step, or why it does not fit. */
function applied(doc: Node, change: LoggedBodyStep['change']): Node | string {
  try {
    const { doc: after, failed } = Step.fromJSON(copySchema, change).apply(doc);
    after?.check();
    return after ?? failed ?? '';
  } catch (error) {
    return String(error);
  }
}

type Replay = { doc: Node | null; faults: string[]; firstSeen: Map<string, number> };

/** Goes through the log from the start: without a gap, each step fits, and each text is one that may be. */
function replay({ start, log }: History): Replay {
  const faults: string[] = [];
  const firstSeen = new Map<string, number>();
  let doc = copySchema.nodeFromJSON(start.body);
  let position = start.position;
  for (const letter of lettersOf(doc.textContent)) firstSeen.set(letter, position);
  for (const logged of log) {
    position += 1;
    if (logged.position !== position) {
      faults.push(`the log has ${logged.position} where ${position} should be`);
      return { doc: null, faults, firstSeen };
    }
    if (logged.field !== 'body') continue;
    const after = applied(doc, logged.change);
    if (typeof after === 'string') {
      faults.push(`step ${position} does not fit: ${after}`);
      return { doc: null, faults, firstSeen };
    }
    doc = after;
    for (const letter of lettersOf(JSON.stringify(logged.change['slice'] ?? ''))) {
      if (!firstSeen.has(letter)) firstSeen.set(letter, position);
    }
  }
  return { doc, faults, firstSeen };
}

function acknowledgedFaults(history: History, { doc, firstSeen }: Replay): string[] {
  const counts = new Map<string, number>();
  for (const letter of lettersOf(doc?.textContent ?? '')) {
    counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  const faults = [...counts].flatMap(([letter, count]) =>
    count > 1 ? [`${letter} stands ${count} times`] : [],
  );
  const wanted = new Set<string>();
  for (const { letters, position } of history.acknowledged) {
    for (const letter of lettersOf(letters)) {
      wanted.add(letter);
      const first = firstSeen.get(letter) ?? Infinity;
      if (first > position) faults.push(`${letter} was acknowledged at ${position}, not logged`);
    }
  }
  for (const letter of wanted) {
    if (!counts.has(letter) && !history.takenAway.has(letter)) faults.push(`${letter} is lost`);
  }
  return faults;
}

/**
 * Everything that is wrong with what people wrote together; nothing when each acknowledged letter is there once,
 * every reader reads what the log leads to, and every block has an id of its own.
 */
export function faultsOf(history: History): string[] {
  const played = replay(history);
  const { doc, faults } = played;
  if (doc === null) return faults;
  for (const [name, body] of Object.entries(history.readers)) {
    if (!copySchema.nodeFromJSON(body).eq(doc)) faults.push(`${name} reads something else`);
  }
  const ids = idsOf(doc);
  for (const id of twice(ids)) faults.push(`block ${id} stands twice`);
  if (ids.includes('null')) faults.push('a block has no id');
  return [...faults, ...acknowledgedFaults(history, played)];
}
