import type { Node } from 'prosemirror-model';
import { Mapping, Step, type StepMap } from 'prosemirror-transform';
import type { ToldStep, WorkingCopyView } from '#contract/api/collab.ts';
import { isSameJson } from '#contract/body/changed-fields.ts';
import { copySchema } from '#contract/body/copy-schema.ts';
import type { BodyJson } from '#contract/content.ts';
import { bodyOfDoc } from '../body-of-doc.ts';
import type { PendingBase } from './pending.ts';
import type { FieldValues } from './shared-fields.ts';

/** How many steps back a caret can be followed. */
const REMEMBERED = 1_000;
/** After how many own steps what is kept on this computer begins anew. */
const LONGEST_TAIL = 300;

/** Steps of one tab that follow one another in the log; or one field’s new value. */
export type ToldRun =
  | { field: 'body'; clientId: string; by: ToldStep['by']; steps: Step[]; position: number }
  | { field: Exclude<ToldStep['field'], 'body'>; told: ToldStep };

/** What was told as runs: others’ steps are taken in run by run, because own ones among them are told by their tab. */
export function runsOf(told: readonly ToldStep[]): ToldRun[] {
  const runs: ToldRun[] = [];
  for (const each of told) {
    const { field, clientId, by, position } = each;
    if (field !== 'body') {
      runs.push({ field, told: each });
      continue;
    }
    const step = Step.fromJSON(copySchema, each.change);
    const last = runs.at(-1);
    if (last?.field === 'body' && last.clientId === clientId) {
      last.steps.push(step);
      last.position = position;
    } else runs.push({ field, clientId, by, steps: [step], position });
  }
  return runs;
}

/** How many steps of a run are the own ones that wait for confirmation, word for word. */
export function oursAmong(steps: readonly Step[], unconfirmed: readonly Step[]): number {
  let ours = 0;
  for (const step of steps) {
    const own = unconfirmed[ours];
    if (own === undefined || !isSameJson(own.toJSON(), step.toJSON())) break;
    ours += 1;
  }
  return ours;
}

/** The text as the server has it, as far as we were told; and where the work that is kept here begins. */
export class ConfirmedText {
  position: number;
  body: Node;
  private base: { position: number; body: Node; fields: FieldValues } | null = null;
  /** Own steps since the base: they will be told again to whoever goes on from it. */
  private tail: Step[] = [];
  private readonly recent: { position: number; map: StepMap }[] = [];

  constructor(position: number, body: Node) {
    this.position = position;
    this.body = body;
  }

  /** A text that comes whole. */
  static of({
    position,
    body,
  }: Pick<WorkingCopyView, 'position'> & { body: BodyJson }): ConfirmedText {
    return new ConfirmedText(position, copySchema.nodeFromJSON(body));
  }

  /** Takes steps of the log. Throws a RangeError when they do not fit: what we have is not what the server has. */
  take(steps: readonly Step[], { position, own }: { position: number; own: boolean }): void {
    for (const step of steps) {
      const { doc, failed } = step.apply(this.body);
      if (doc === null) throw new RangeError(failed ?? 'The step does not fit.');
      this.body = doc;
      this.recent.push({ position, map: step.getMap() });
    }
    this.recent.splice(0, this.recent.length - REMEMBERED);
    this.position = position;
    if (own) this.tail.push(...steps);
    else this.base = null;
    if (this.tail.length > LONGEST_TAIL) this.base = null;
  }

  /** A field has come: what is kept begins behind it. */
  skip(position: number, own: boolean): void {
    this.position = position;
    if (!own) this.base = null;
  }

  /** Follows a place in the body at a position of the log to the body as it is confirmed now; null when it is too long ago. */
  follow(place: number, position: number): number | null {
    if (position > this.position) return null;
    const maps = this.recent.filter((each) => each.position > position).map(({ map }) => map);
    if (place < 0) return null;
    return Math.min(new Mapping(maps).map(place, -1), this.body.content.size);
  }

  /** Where the kept work begins, null when that has been written before; and the own steps since. */
  keepFrom(fields: FieldValues): { base: PendingBase | null; tail: readonly Step[] } {
    if (this.base !== null) return { base: null, tail: this.tail };
    this.base = { position: this.position, body: this.body, fields };
    this.tail = [];
    return {
      base: { position: this.position, body: bodyOfDoc(this.body), fields },
      tail: this.tail,
    };
  }

  /** What was kept is gone. */
  forgetBase(): void {
    this.base = null;
  }
}
