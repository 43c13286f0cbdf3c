import type { EditorState, Plugin, Transaction } from 'prosemirror-state';
import type { Caret, ServerFrame } from '#contract/api/collab.ts';
import { Conversation } from './conversation.ts';
import { heldFirst, heldKept, unsavedWords, type Held } from './incoming.ts';
import { Journal } from './journal.ts';
import { Outbox } from './outbox.ts';
import { Pauses } from './pauses.ts';
import { caretToTell, placeOnScreen } from './places.ts';
import { deedNumbers, unconfirmedPlugin, unconfirmedSteps } from './unconfirmed.ts';
import { unconfirmedFields, type FieldValues, type SharedField } from './shared-fields.ts';
import type { SharedNeeds } from './shared-needs.ts';
import { isSameView, type NewNotice, type SharedNotice, type SharedView } from './shared-view.ts';
import { Waiters } from './waiters.ts';

/** A pause in typing a field; how long a caret rests before it is told; when nothing need be kept any more. In ms. */
const FIELD_PAUSE = 300;
const CARET_PAUSE = 150;
const TIDY_PAUSE = 2_000;
/** How often it is looked whether a letter is still being composed, in milliseconds. */
const BUSY_PAUSE = 100;

/**
 * One article’s text as several people write in it: an editor’s state, the fields, and the line to the server. What is
 * typed is on the screen at once, kept on this computer, sent, and acknowledged; what others do comes in between. Knows no
 * browser, so that tests run many of them.
 */
export class SharedText {
  private readonly needs: SharedNeeds;
  private readonly held: Held;
  private readonly journal: Journal;
  private readonly outbox: Outbox;
  private readonly talk: Conversation;
  private readonly waiters: Waiters;
  private readonly listeners = new Set<() => void>();
  private readonly pauses: Pauses;
  private show: ((state: EditorState) => void) | null = null;
  private isBusy: () => boolean = () => false;
  private unheard: ServerFrame[] = [];
  private notices: readonly SharedNotice[] = [];
  private lastNotice = 0;
  private current: SharedView;

  constructor(needs: SharedNeeds) {
    this.needs = needs;
    this.pauses = new Pauses(needs.later);
    const { kept, first, clientId, newId, language, line, onNews } = needs;
    this.held = kept === null ? heldFirst(first) : heldKept(kept);
    this.outbox = new Outbox((frame) => line.send(frame));
    this.journal = new Journal({
      store: needs.store,
      snapshot: () => this.snapshot(),
      onCleared: () => this.held.confirmed.forgetBase(),
      onWritten: () => {
        this.talk.pump();
        this.renewView();
      },
    });
    this.waiters = new Waiters(needs.later);
    this.talk = new Conversation({
      line,
      clientId,
      held: this.held,
      outbox: this.outbox,
      journal: this.journal,
      taking: {
        clientId,
        language,
        newId,
        sentValue: (field) => this.outbox.sentValue(field),
      },
      ready: kept !== null,
      onChange: ({ text, notices }) => this.heard(text, notices),
      onNews,
    });
    this.notices = (kept?.work.aside ?? []).map((text) =>
      this.numbered({ about: 'refused', text, code: '', detail: '' }),
    );
    this.current = this.look();
  }

  /** Begins to listen to the line. */
  open(): void {
    this.needs.line.listen({
      up: () => this.talk.hail(),
      frame: (frame) => {
        this.unheard.push(frame);
        this.hearAll();
      },
      down: (end) => {
        this.unheard = [];
        this.talk.fallSilent(end);
      },
    });
  }

  readonly view = (): SharedView => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  /** This tab’s name among the people. */
  get clientId(): string {
    return this.needs.clientId;
  }

  /** The body as it stands on the screen. */
  get state(): EditorState {
    return this.held.editor;
  }

  /** Whether something can be typed. */
  get isOpen(): boolean {
    return this.talk.ready && this.talk.mayEdit;
  }

  /** Shows each new state of the body somewhere; null ends that. */
  showIn(show: ((state: EditorState) => void) | null): void {
    this.show = show;
  }

  /** Gives the body what typing needs; plug-ins that it had under the same key keep their state. */
  equip(plugins: readonly Plugin[]): void {
    this.held.editor = this.held.editor.reconfigure({
      plugins: [...plugins, unconfirmedPlugin()],
    });
  }

  /** Does something to the body: typing, commands, selecting. What changes a text that is not open is left out. */
  readonly dispatch = (tr: Transaction): void => {
    if (tr.docChanged && !this.isOpen) return;
    this.held.editor = this.held.editor.apply(tr);
    this.show?.(this.held.editor);
    if (tr.docChanged) this.typed();
  };

  /** Some fields as they read now. */
  readonly typeFields = (part: Partial<FieldValues>): void => {
    if (!this.isOpen) return;
    const { confirmed, mine } = this.held.fields;
    this.held.fields = { confirmed, mine: { ...mine, ...part } };
    for (const field of Object.keys(part) as SharedField[]) {
      this.outbox.rest(field, true);
      this.pauses.after(`field ${field}`, FIELD_PAUSE, () => {
        this.outbox.rest(field, false);
        this.talk.pump();
      });
    }
    this.typed();
  };

  /** Tells the others where the caret is, null when nowhere; places in the body are those of the state on the screen. */
  readonly caretAt = (caret: Omit<Caret, 'position'> | null): void => {
    this.pauses.after('caret', CARET_PAUSE, () => {
      if (!this.talk.isLive) return;
      this.needs.line.send({
        type: 'caret',
        caret: caret === null ? null : caretToTell(caret, this.held),
      });
    });
  };

  /** Where a place in the body that was told at a position of the log is on the screen; null when nobody can say. */
  placeOf(place: number, position: number): number | null {
    return placeOnScreen({ place, position }, this.held);
  }

  /** Waits until all is acknowledged; rejects with NotSaved when that cannot be now. */
  readonly settle = (): Promise<{ position: number }> => {
    const settled = this.waiters.add();
    this.hurry();
    this.answerWaiters();
    return settled;
  };

  /** Sends what is typed without a pause, and tries the line at once. */
  readonly hurry = (): void => {
    this.outbox.hurry();
    if (!this.talk.isUp) this.needs.line.wake();
    this.talk.pump();
  };

  /** While somebody composes a letter, nothing of others comes in. */
  holdWhile(isBusy: () => boolean): void {
    this.isBusy = isBusy;
  }

  /** A person has seen a notice. */
  readonly dismiss = (id: number): void => {
    this.notices = this.notices.filter((notice) => notice.id !== id);
    this.journal.touch();
    this.renewView();
  };

  /** All words that the server has not, to be copied. */
  readonly unsavedWords = (): string => unsavedWords(this.held);

  /** Nobody needs this text any more; what is not acknowledged stays kept. */
  close(): void {
    this.needs.line.close();
    this.pauses.end();
    this.waiters.fail('closed');
    this.tidy();
    this.listeners.clear();
    this.show = null;
  }

  private hearAll(): void {
    if (this.isBusy()) {
      this.pauses.after('busy', BUSY_PAUSE, () => this.hearAll());
      return;
    }
    for (let frame = this.unheard.shift(); frame !== undefined; frame = this.unheard.shift()) {
      this.talk.hear(frame);
    }
  }

  private heard(text: boolean, notices: readonly NewNotice[]): void {
    this.notices = [...this.notices, ...notices.map((notice) => this.numbered(notice))];
    if (notices.some(({ about }) => about === 'refused')) this.journal.touch();
    if (text) this.show?.(this.held.editor);
    this.renewView();
  }

  private typed(): void {
    this.journal.touch();
    this.talk.pump();
    this.renewView();
  }

  private numbered(notice: NewNotice): SharedNotice {
    this.lastNotice += 1;
    return { ...notice, id: this.lastNotice };
  }

  private snapshot(): ReturnType<ConstructorParameters<typeof Journal>[0]['snapshot']> {
    const { editor, fields, confirmed } = this.held;
    const { base, tail } = confirmed.keepFrom(fields.confirmed);
    return {
      base,
      steps: [...tail, ...unconfirmedSteps(editor)],
      deeds: deedNumbers(tail.length, editor),
      fields: fields.mine,
      aside: this.notices.flatMap((notice) => (notice.about === 'refused' ? notice.text : [])),
    };
  }

  private look(): SharedView {
    const { editor, fields, confirmed } = this.held;
    const steps = unconfirmedSteps(editor);
    const { ready, isLive, end, mayEdit, suggests, people, savedAt } = this.talk;
    return {
      ...{ ready, end, mayEdit, suggests, people, savedAt },
      live: isLive,
      pending: steps.length > 0 || unconfirmedFields(fields).length > 0 || !this.outbox.isEmpty,
      kept: this.journal.keeps(steps, fields.mine),
      position: confirmed.position,
      fields: fields.mine,
      notices: this.notices,
    };
  }

  private renewView(): void {
    const next = this.look();
    // Those who draw it ask whether it is another one.
    if (!isSameView(next, this.current)) this.current = next;
    this.answerWaiters();
    if (this.current.live && !this.current.pending) {
      this.pauses.after('tidy', TIDY_PAUSE, () => this.tidy());
    }
    for (const listener of this.listeners) listener();
  }

  private answerWaiters(): void {
    const { pending, ready, end, live, mayEdit, position } = this.current;
    if (!pending) this.waiters.settle(ready ? position : this.needs.first.position);
    else if (end !== null) this.waiters.fail(end);
    else if (live && !mayEdit) this.waiters.fail('closed');
  }

  /** Nothing that is kept is needed any more. */
  private tidy(): void {
    const { pending, ready, notices } = this.current;
    if (!ready || pending || notices.some(({ about }) => about === 'refused')) return;
    this.journal.clear();
  }
}

/** Opens a text for writing together and begins to listen. */
export function openShared(needs: SharedNeeds): SharedText {
  const text = new SharedText(needs);
  text.open();
  return text;
}
