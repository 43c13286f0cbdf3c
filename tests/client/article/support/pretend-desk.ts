import { plainText } from '#contract/body/blocks.ts';
import type { BodyJson, Content } from '#contract/content.ts';
import type { SaveEffect, SaveEvent } from '#client/features/writing/article/saving/save-events.ts';
import { saveStep } from '#client/features/writing/article/saving/save-machine.ts';
import {
  draftOf,
  freshState,
  isSafe,
  type Draft,
  type SaveState,
  type Sending,
} from '#client/features/writing/article/saving/save-state.ts';
import { PretendServer, type Reply } from './pretend-server.ts';

const line = (id: string, text: string): BodyJson => ({
  type: 'paragraph',
  attrs: { id },
  content: [{ type: 'text', text }],
});

/** Four paragraphs of a few words. */
export function fourParagraphs(): Content {
  return {
    headline: 'Old headline',
    standfirst: '',
    dateline: '',
    updateNote: '',
    credits: [],
    body: {
      type: 'doc',
      content: ['a', 'b', 'c', 'd'].map((id) => line(id, `first words of ${id} and their end`)),
    },
  };
}

/** The text with a word more at the end or the beginning of one paragraph, or in the headline. */
export function withWord(content: Content, place: number, word: string): Content {
  const blocks = content.body.content ?? [];
  const at = place % (blocks.length + 1);
  if (at === blocks.length) return { ...content, headline: `${content.headline} ${word}` };
  const grown = blocks.map((block, index) => {
    if (index !== at) return block;
    const text = plainText(block);
    const id = String(block.attrs?.['id']);
    return line(id, place % 2 === 0 ? `${text} ${word}` : `${word} ${text}`);
  });
  return { ...content, body: { ...content.body, content: grown } };
}

/** Everything that can be read in a text, word by word. */
export function wordsIn(content: Content): Set<string> {
  return new Set(`${content.headline} ${plainText(content.body)}`.split(/\s+/u));
}

/** One person at one screen, with a network that does to requests and answers whatever a test wants. */
export class PretendDesk {
  readonly server = new PretendServer(fourParagraphs());
  state: SaveState;
  requests: Sending[] = [];
  replies: { key: string; reply: Reply }[] = [];
  /** Whether the machine has asked to be woken. */
  awake = false;
  /** What the browser has kept. */
  draft: Draft | null = null;
  /** After how many milliseconds it asked to be woken, each time. */
  readonly wishes: number[] = [];
  readonly typed: string[] = [];
  readonly others: string[] = [];
  readonly faults: string[] = [];
  private count = 0;

  constructor() {
    this.state = freshState({ position: 0, content: this.server.content }, '');
  }

  feed(event: SaveEvent): void {
    const tools = {
      newKey: () => `key${(this.count += 1)}`,
      newId: () => `new${(this.count += 1)}`,
      language: 'en',
    };
    const { state, effects } = saveStep(this.state, event, tools);
    this.state = state;
    this.draft = draftOf(state);
    for (const effect of effects) this.carryOut(effect);
  }

  private carryOut(effect: SaveEffect): void {
    if (effect.do === 'wake') {
      this.awake = true;
      this.wishes.push(effect.after);
    }
    if (effect.do === 'show' && effect.content !== this.state.mine) this.faults.push('shown other');
    if (effect.do === 'send') {
      if (!this.state.out) this.faults.push('sent without waiting for it');
      this.requests.push(effect.sending);
    }
  }

  type(place: number): void {
    const word = `mine${this.typed.length}x`;
    this.typed.push(word);
    this.feed({ type: 'typed', content: withWord(this.state.mine, place, word), at: this.count });
  }

  other(place: number): void {
    const word = `other${this.others.length}x`;
    this.others.push(word);
    this.server.otherSaves(withWord(this.server.content, place, word));
  }

  /** The server gets one of the requests on their way; it may get it again later. */
  arrive(which: number, again: boolean): void {
    const at = which % Math.max(1, this.requests.length);
    const request = this.requests[at];
    if (request === undefined) return;
    if (!again) this.requests.splice(at, 1);
    this.replies.push({ key: request.key, reply: this.server.take(request) });
  }

  /** One of the answers on their way comes to the screen. */
  answer(which: number): void {
    const at = which % Math.max(1, this.replies.length);
    const [answer] = this.replies.splice(at, 1);
    if (answer === undefined) return;
    const { key, reply } = answer;
    if (reply.type === 'signed-out' || reply.type === 'carried-out') {
      this.feed({ type: 'failed', key, failure: { fate: reply.type, sentence: '' } });
    } else this.feed({ ...reply, key });
  }

  /** Patience is over: the request may or may not have been carried out, now or later. */
  timeOut(): void {
    const { sending, out } = this.state;
    if (sending === null || !out) return;
    this.feed({ type: 'failed', key: sending.key, failure: { fate: 'unknown', sentence: '' } });
  }

  wake(): void {
    if (!this.awake) return;
    this.awake = false;
    this.feed({ type: 'due' });
  }

  news(): void {
    const { position, content } = this.server;
    this.feed({ type: 'news', standing: { position, content }, mayEdit: true });
  }

  /** The browser crashes and is opened again; requests and answers may still be under way. */
  crash(): void {
    const { draft } = this;
    this.awake = false;
    const { position, content } = this.server;
    this.state = freshState({ position, content }, '');
    this.draft = null;
    if (draft !== null) this.feed({ type: 'restored', ...draft, at: 0 });
  }

  /** Everything works again; goes on until nothing is left to save. */
  heal(): void {
    this.server.signedIn = true;
    for (let round = 0; round < 60; round += 1) {
      this.feed({ type: 'decided', choices: {} });
      this.feed({ type: 'hurry' });
      while (this.requests.length > 0) this.arrive(0, false);
      while (this.replies.length > 0) this.answer(0);
      this.timeOut();
      this.news();
      if (isSafe(this.state) && this.requests.length === 0) return;
    }
    this.faults.push('never came to rest');
  }
}
