import type { StaleSave } from '#contract/api/writing.ts';
import type { Content } from '#contract/content.ts';
import type { Sending } from '#client/features/writing/article/saving/save-state.ts';

export type Reply =
  | { type: 'acknowledged'; position: number; savedAt: string }
  | { type: 'stale'; stale: StaleSave }
  | { type: 'signed-out' }
  | { type: 'carried-out' };

/**
 * What the staff API promises about saves, in memory: a save builds on a position or is refused with what stands now, and
 * one key is carried out once. tests/client/article/saving-journey.test.ts holds the same against the real server.
 */
export class PretendServer {
  position = 0;
  content: Content;
  signedIn = true;
  /** Which keys were carried out, in order: a save must never be carried out behind a later one. */
  readonly carriedOut: string[] = [];
  private readonly history = new Map<number, Content>();
  private readonly answers = new Map<string, Reply>();
  private readonly lost = new Set<string>();
  private changes: (StaleSave['changes'][number] & { position: number })[] = [];

  constructor(content: Content) {
    this.content = content;
    this.history.set(0, content);
  }

  /** Carries a request out, or says why not. */
  take({ key, position, fields, content }: Sending): Reply {
    if (!this.signedIn) return { type: 'signed-out' };
    const before = this.answers.get(key);
    if (before !== undefined) return this.lost.has(key) ? { type: 'carried-out' } : before;
    if (position !== this.position) return { type: 'stale', stale: this.staleSave(position) };
    for (const field of fields) this.content = { ...this.content, [field]: content[field] };
    if (fields.length > 0) this.move('me', [...fields]);
    this.carriedOut.push(key);
    const reply: Reply = {
      type: 'acknowledged',
      position: this.position,
      savedAt: '2026-11-23T10:00:00Z',
    };
    this.answers.set(key, reply);
    return reply;
  }

  /** Somebody else saves. */
  otherSaves(content: Content): void {
    this.content = content;
    this.move('other', ['body']);
  }

  /** The answers are not kept for ever; and a crash can lose one. */
  forgetAnswers(): void {
    this.answers.clear();
    this.lost.clear();
  }

  /** The answers are gone, but it is known that there were some. */
  loseAnswers(): void {
    for (const key of this.answers.keys()) this.lost.add(key);
  }

  private move(name: string, fields: StaleSave['changes'][number]['fields']): void {
    this.position += 1;
    this.history.set(this.position, this.content);
    this.changes = [
      { by: { id: name, name }, at: '2026-11-23T10:00:00Z', fields, position: this.position },
      ...this.changes,
    ];
  }

  private staleSave(position: number): StaleSave {
    return {
      position: this.position,
      content: this.content,
      base: this.history.get(position) ?? null,
      changes: this.changes.filter((each) => each.position > position),
    };
  }
}
