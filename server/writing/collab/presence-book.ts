import type { Present } from '#contract/api/collab.ts';
import type { PersonRef } from '#contract/api/shapes.ts';
import { stopwatch } from '#server/kit/clock.ts';
import type { PresenceMessage, Seated, Sitting } from './presence-message.ts';

type Gone = PresenceMessage['gone'][number];
type Kept = { sitting: Sitting; from: string; heard: () => number };

/** A tab of a person; two people never share an entry, whatever their tabs call themselves. */
export function sittingKey({ articleId, clientId, personId }: Gone): string {
  return `${articleId} ${clientId} ${personId}`;
}

/** The name of an entry that is no more. */
export function goneOf({ articleId, clientId, person }: Seated): Gone {
  return { articleId, clientId, personId: person.id };
}

/** Who is at which article, and which process said so; in memory, for it is true for a moment only. */
export class PresenceBook {
  readonly #articles = new Map<string, Map<string, Kept>>();
  readonly #onChange: (articleId: string) => void;

  constructor(onChange: (articleId: string) => void) {
    this.#onChange = onChange;
  }

  put(sitting: Sitting, from: string): void {
    const { articleId } = sitting;
    const there = this.#articles.get(articleId) ?? new Map<string, Kept>();
    this.#articles.set(articleId, there);
    const key = sittingKey(goneOf(sitting));
    const before = there.get(key)?.sitting;
    there.set(key, { sitting, from, heard: stopwatch() });
    if (JSON.stringify(before) !== JSON.stringify(sitting)) this.#onChange(articleId);
  }

  /** Takes an entry out, unless another process has it by now: whoever came back there is there. */
  take(gone: Gone, from: string): void {
    const there = this.#articles.get(gone.articleId);
    const key = sittingKey(gone);
    if (there?.get(key)?.from !== from) return;
    there.delete(key);
    if (there.size === 0) this.#articles.delete(gone.articleId);
    this.#onChange(gone.articleId);
  }

  /** Takes out what other processes have not said again for that many milliseconds. */
  forgetUnheard(self: string, milliseconds: number): void {
    for (const { sitting, from, heard } of this.#all()) {
      if (from !== self && heard() >= milliseconds) this.take(goneOf(sitting), from);
    }
  }

  /** What one process said. */
  of(from: string): Sitting[] {
    return this.#all()
      .filter((kept) => kept.from === from)
      .map(({ sitting }) => sitting);
  }

  /** Everybody at an article, every tab of theirs. */
  at(articleId: string): Present[] {
    return [...(this.#articles.get(articleId)?.values() ?? [])].map(({ sitting }) => ({
      clientId: sitting.clientId,
      person: sitting.person,
      colour: sitting.colour,
      mayEdit: sitting.mayEdit,
      caret: sitting.caret,
    }));
  }

  /** Who is where, each person once an article. */
  everywhere(): { articleId: string; people: PersonRef[] }[] {
    return [...this.#articles.keys()].map((articleId) => {
      const people = new Map(this.at(articleId).map(({ person }) => [person.id, person]));
      return { articleId, people: [...people.values()] };
    });
  }

  #all(): Kept[] {
    return [...this.#articles.values()].flatMap((there) => [...there.values()]);
  }
}
