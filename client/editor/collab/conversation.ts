import type { Present, ServerFrame } from '#contract/api/collab.ts';
import type { Refusal } from '#contract/vocabulary.ts';
import {
  rollBack,
  takeTold,
  takeWhole,
  unconfirmedWords,
  type Held,
  type Taking,
} from './incoming.ts';
import type { Journal } from './journal.ts';
import type { Line, LineEnd } from './line.ts';
import type { Outbox } from './outbox.ts';
import { unconfirmedSteps } from './unconfirmed.ts';
import type { NewNotice } from './shared-view.ts';

type Frame<Type extends ServerFrame['type']> = ServerFrame & { type: Type };

export type ConversationNeeds = {
  line: Line;
  clientId: string;
  held: Held;
  outbox: Outbox;
  journal: Journal;
  taking: Taking;
  /** The text was kept on this computer: it can be gone on with before the server says anything. */
  ready: boolean;
  /** Something is other than before: what stands where, who is here, what one may do. */
  onChange: (what: { text: boolean; notices: readonly NewNotice[] }) => void;
  onNews: (topic: 'comments' | 'article') => void;
};

/** After so many times too late in a row, what we know is not what the server knows. */
const MOST_BEHIND = 40;

/** Refusals that are about who may write, not about what was written. */
const ABOUT_RIGHTS: ReadonlySet<string> = new Set([
  'not-signed-in',
  'right-missing',
  'not-on-this-desk',
  'story-killed',
  'story-merged',
  'story-spiked',
] satisfies Refusal[]);

/** What is said over the line, and what follows from it. */
export class Conversation {
  private readonly needs: ConversationNeeds;
  ready: boolean;
  end: LineEnd = null;
  mayEdit = true;
  suggests = false;
  people: readonly Present[] = [];
  savedAt: string | null = null;
  private up = false;
  private welcomed = false;
  /** The text is asked for whole. */
  private doubts = false;
  private caughtUpAt = 0;
  private behind = 0;

  constructor(needs: ConversationNeeds) {
    this.needs = needs;
    this.ready = needs.ready;
  }

  /** Whether all that happened before the line came up has come in. */
  get isLive(): boolean {
    return this.welcomed && this.needs.held.confirmed.position >= this.caughtUpAt;
  }

  /** The line is up: says who we are and what we have. */
  hail(): void {
    const { line, clientId, held } = this.needs;
    this.up = true;
    this.end = null;
    const position = this.ready && !this.doubts ? held.confirmed.position : null;
    line.send({ type: 'open', clientId, position });
  }

  get isUp(): boolean {
    return this.up;
  }

  /** The line is down; with an end it stays so. */
  fallSilent(end: LineEnd): void {
    this.up = false;
    this.welcomed = false;
    this.end = end;
    this.people = [];
    this.needs.outbox.forget();
    this.tell(false);
  }

  /** Sends what can be sent now. */
  pump(): void {
    if (!this.isLive || !this.mayEdit || this.doubts) return;
    const { outbox, journal, held } = this.needs;
    const result = outbox.pump({
      position: held.confirmed.position,
      steps: unconfirmedSteps(held.editor),
      fields: held.fields,
      journal,
    });
    if (result === 'unwritten') journal.touch();
    if (result === 'too-large') this.giveUp('too-large', '');
  }

  /** Hears one frame. */
  hear(frame: ServerFrame): void {
    switch (frame.type) {
      case 'welcome':
        this.welcome(frame);
        break;
      case 'steps':
        this.take(() => takeTold(this.needs.held, frame.steps, this.needs.taking));
        break;
      case 'accepted':
        this.needs.outbox.answered(frame.request);
        this.savedAt = frame.at;
        this.behind = 0;
        this.tell(false);
        break;
      case 'behind':
        this.tooLate(frame);
        break;
      case 'refused':
        this.refused(frame);
        break;
      case 'people':
        this.people = frame.people;
        this.tell(false);
        break;
      case 'rights':
        this.mayEdit = frame.mayEdit;
        this.suggests = frame.suggests;
        this.tell(false);
        break;
      case 'news':
        this.needs.onNews(frame.topic);
        break;
    }
    this.pump();
  }

  private tell(text: boolean, notices: readonly NewNotice[] = []): void {
    this.needs.onChange({ text, notices });
  }

  private welcome({ you, position, copy }: Frame<'welcome'>): void {
    this.mayEdit = you.mayEdit;
    this.suggests = you.suggests;
    this.caughtUpAt = position;
    this.welcomed = true;
    this.take(() => (copy === null ? [] : takeWhole(this.needs.held, copy, this.needs.taking)));
    if (copy !== null) this.doubts = false;
    this.ready = true;
    this.tell(true);
  }

  private take(how: () => NewNotice[]): void {
    try {
      const notices = how();
      if (unconfirmedSteps(this.needs.held.editor).length > 0) this.needs.journal.touch();
      this.tell(true, notices);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      this.startAnew();
    }
  }

  private startAnew(): void {
    this.doubts = true;
    this.behind = 0;
    this.needs.outbox.forget();
    this.needs.line.renew();
  }

  private tooLate({ request }: Frame<'behind'>): void {
    if (this.needs.outbox.answered(request) === null) return;
    this.behind += 1;
    if (this.behind > MOST_BEHIND) this.startAnew();
    this.tell(false);
  }

  private refused({ request, code, detail, issues }: Frame<'refused'>): void {
    const sent = this.needs.outbox.answered(request);
    // Without the right to write nothing is given up: it may come back, and until then the words stand here.
    if (ABOUT_RIGHTS.has(code)) this.mayEdit = false;
    if (sent === null || !this.mayEdit) {
      this.tell(false);
      return;
    }
    const reason = [detail, ...issues.map(({ message }) => message)].filter((text) => text !== '');
    if (sent.of === 'body') this.giveUp(code, reason.join(' '));
    else this.giveUpField(sent.of, { code, detail: reason.join(' ') });
  }

  private giveUp(code: string, detail: string): void {
    const { held } = this.needs;
    const text = unconfirmedWords(held.editor);
    rollBack(held);
    this.tell(true, [{ about: 'refused', text, code, detail }]);
  }

  private giveUpField(
    field: keyof Held['fields']['mine'],
    { code, detail }: { code: string; detail: string },
  ): void {
    const { held } = this.needs;
    const { confirmed, mine } = held.fields;
    const value = mine[field];
    const text = typeof value === 'string' ? value : value.map(({ name }) => name).join(', ');
    held.fields = { confirmed, mine: { ...mine, [field]: confirmed[field] } };
    this.tell(true, [{ about: 'refused', text, code, detail }]);
  }
}
