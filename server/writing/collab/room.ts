import { COLLAB_CLOSE, type ClientFrame, type ToldStep } from '#contract/api/collab.ts';
import type { Actor } from '#server/kit/actor.ts';
import { systemClock } from '#server/kit/clock.ts';
import { explainFault } from '#server/kit/database/explain-fault.ts';
import { Refused } from '#server/kit/refused.ts';
import { serial } from '#server/kit/serial.ts';
import type { Services } from '#server/kit/services.ts';
import { authenticate } from '#server/accounts/queries/authenticate.ts';
import { appendBodySteps, type KnownBody } from '../commands/append-body-steps.ts';
import { appendField } from '../commands/append-field.ts';
import type { Standing } from '../rules/standing.ts';
import { readWorking } from '../queries/read-working.ts';
import { stepsSince } from '../queries/steps-since.ts';
import { GOING, type Seat } from './seat.ts';
import { Turns } from './turns.ts';

type Written = Extract<ClientFrame, { type: 'steps' | 'field' }>;

/** A step may take a second to and fro over a bad line; whoever does not take their turn is not waited for again at once. */
const TURNS = { lease: 1_000, most: 5_000, pardon: 5_000 };

/** Whoever is further behind than this gets the text whole. */
const FAR_BEHIND = 5_000;
/** Steps that are read from the log at once. */
const PAGE = 250;

/** What a frame added to the log: the steps as they are told, and the position after them. */
type Added = { steps: readonly ToldStep[]; position: number };

/**
 * One article that somebody has open: it takes what its people send into the log, one piece after the other, and
 * tells everybody what stands there, without a gap. What it remembers is only ever a shortcut to the database.
 */
export class Room {
  readonly articleId: string;
  readonly seats = new Set<Seat>();
  readonly #services: Services;
  readonly #work = serial();
  readonly #turns = new Turns<Seat>(TURNS);
  /** Up to where its people have been told. */
  #reached: number;
  /** The last body step that they were told; steps that follow an earlier body cannot be taken any more. */
  #bodyAt = 0;
  #body: KnownBody | null = null;
  /** Up to where the log is said to go. */
  #hint = 0;

  constructor(
    services: Services,
    { articleId, position }: Pick<Standing, 'articleId' | 'position'>,
  ) {
    this.#services = services;
    this.articleId = articleId;
    this.#reached = position;
  }

  /** Somebody has opened the text, knowing it up to a position or not at all; told how they stand, then what they missed. */
  async open(seat: Seat, position: number | null): Promise<void> {
    await this.#work.do(async () => {
      await this.#catchUp();
      const from = await this.#welcome(seat, position);
      if (from === null) return;
      seat.told = from;
      while (seat.told < this.#reached) {
        const steps = await this.#read(seat.told);
        if (steps.length === 0) break;
        this.#tellSeat(seat, steps);
      }
    });
  }

  /** Somebody has hung up. */
  leave(seat: Seat): void {
    this.seats.delete(seat);
    this.#turns.done(seat);
  }

  /** Takes body steps or a field into the log and answers whoever sent them. */
  async take(seat: Seat, frame: Written): Promise<void> {
    if (this.#isBehind(frame)) {
      this.#tooLate(seat, frame);
      return;
    }
    if (frame.type === 'steps') await this.#turns.mayGo(seat);
    // Asked while others are at it: who may write at this moment may have written this.
    const asked = authenticate(this.#services, seat.guest.token).then(
      (actor) => ({ actor }),
      (error: unknown) => ({ error }),
    );
    await this.#work.do(async () => {
      if (this.#isBehind(frame)) {
        this.#tooLate(seat, frame);
        return;
      }
      try {
        const answer = await asked;
        if ('error' in answer) throw answer.error;
        await this.#takeFrom(seat, answer.actor, frame);
      } catch (error) {
        // What was remembered may be of a transaction that never was.
        this.#body = null;
        await this.#answerError(seat, frame, error);
      }
    });
  }

  /** The log stands at a position, somebody says: tells what is there beyond what was told. */
  heardOf(position: number): void {
    if (position <= Math.max(this.#reached, this.#hint)) return;
    this.#hint = position;
    this.readAgain();
  }

  /** Looks into the log, for news may have been missed. */
  readAgain(): void {
    void this.#work
      .do(async () => this.#catchUp())
      .catch((error: unknown) => {
        this.#hint = 0;
        this.#services.log.info({ err: error }, 'A text could not be read again; it will be');
      });
  }

  /** Resolves when all that was begun has ended. */
  async idle(): Promise<void> {
    await this.#work.idle();
  }

  /** Whether somebody was first, and has been told so already: no need to ask the database. */
  #isBehind(frame: Written): boolean {
    return frame.type === 'steps' && frame.position < this.#bodyAt;
  }

  #tooLate(seat: Seat, { type, request }: Written): void {
    if (type === 'steps') this.#turns.cameLate(seat);
    seat.send({ type: 'behind', request });
  }

  async #takeFrom(seat: Seat, actor: Actor | null, frame: Written): Promise<void> {
    if (actor === null) {
      seat.close(COLLAB_CLOSE.signedOut);
      return;
    }
    const { steps, position } = await this.#append(seat, actor, frame);
    this.#turns.done(seat);
    if (steps[0]?.position === this.#reached + 1) this.#tell(steps);
    else await this.#catchUp();
    const at = steps.at(-1)?.at ?? systemClock.now().toISOString();
    seat.send({ type: 'accepted', request: frame.request, position, at });
  }

  async #read(position: number): Promise<ToldStep[]> {
    return stepsSince(this.#services, this.articleId, { position, most: PAGE });
  }

  /** Tells everybody what the log has beyond what they were told. */
  async #catchUp(): Promise<void> {
    for (;;) {
      const steps = await this.#read(this.#reached);
      if (steps.length === 0) return;
      this.#tell(steps);
      if (steps.length < PAGE) return;
    }
  }

  /** Greets whoever opened the text; gives the position they know it at now, or null when there is no such text. */
  async #welcome(seat: Seat, position: number | null): Promise<number | null> {
    const { guest, mayEdit, suggests } = seat;
    const you = { person: guest.person, mayEdit, suggests };
    const behind = position === null ? Infinity : this.#reached - position;
    if (position !== null && behind >= 0 && behind <= FAR_BEHIND) {
      seat.send({ type: 'welcome', you, position: this.#reached, copy: null });
      return position;
    }
    const copy = await readWorking(this.#services, this.articleId);
    if (copy === null) {
      seat.close(COLLAB_CLOSE.gone);
      return null;
    }
    seat.send({ type: 'welcome', you, position: copy.position, copy });
    return copy.position;
  }

  async #append(seat: Seat, actor: Actor, frame: Written): Promise<Added> {
    const { articleId } = this;
    const clientId = seat.clientId ?? '';
    if (frame.type === 'field') {
      const { change } = frame;
      return appendField(this.#services, actor, { articleId, clientId, change });
    }
    const { position, steps } = frame;
    const sent = { articleId, clientId, position, steps, cache: this.#body };
    const added = await appendBodySteps(this.#services, actor, sent);
    this.#body = added.cache;
    return { steps: added.steps, position: added.cache.position };
  }

  /** Says what became of a frame that was not taken; where that is not known, they come back and see. */
  async #answerError(seat: Seat, frame: Written, error: unknown): Promise<void> {
    const refused = error instanceof Refused ? error : explainFault(error);
    if (refused === null) {
      this.#services.log.error({ err: error }, 'What somebody wrote could not be taken');
      seat.close(GOING.broken);
    } else if (refused.status === 503) {
      seat.close(GOING.later);
    } else if (refused.code === 'stale-position') {
      await this.#catchUp();
      this.#tooLate(seat, frame);
    } else {
      this.#turns.done(seat);
      const { request } = frame;
      const { code, message: detail } = refused;
      const issues = refused.issues.map(({ at, code: what, message }) => ({
        at,
        code: what,
        message,
      }));
      seat.send({ type: 'refused', request, code, detail, issues });
    }
  }

  #tell(steps: readonly ToldStep[]): void {
    const first = steps[0];
    const last = steps.at(-1);
    if (first === undefined || last === undefined) return;
    if (first.position !== this.#reached + 1) throw new Error('The log has a gap.');
    this.#reached = last.position;
    this.#bodyAt = steps.findLast(({ field }) => field === 'body')?.position ?? this.#bodyAt;
    const text = JSON.stringify({ type: 'steps', steps });
    for (const seat of this.seats) {
      if (seat.told === null) continue;
      if (seat.told === first.position - 1 && !steps.some((step) => isImpostor(step, seat))) {
        seat.told = last.position;
        seat.sendText(text);
      } else this.#tellSeat(seat, steps);
    }
  }

  #tellSeat(seat: Seat, steps: readonly ToldStep[]): void {
    const told = seat.told ?? 0;
    const news = steps.filter(({ position }) => position > told);
    const last = news.at(-1);
    if (last === undefined) return;
    seat.told = last.position;
    seat.send({
      type: 'steps',
      // Nobody is told somebody else’s step as their own, whatever the other tab calls itself.
      steps: news.map((step) => (isImpostor(step, seat) ? { ...step, clientId: '' } : step)),
    });
  }
}

function isImpostor(step: ToldStep, seat: Seat): boolean {
  return step.clientId === seat.clientId && step.by?.id !== seat.guest.person.id;
}
