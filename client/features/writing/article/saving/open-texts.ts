import type { ArticleView } from '#contract/api/writing.ts';
import { collabLine } from '#client/api/collab-line.ts';
import { openShared, type SharedText } from '#client/editor/collab/shared-text.ts';
import { newBlockId } from '#client/editor/new-block-id.ts';
import { now } from '#client/ui/clock.ts';
import { keptWork } from './pending-in-browser.ts';

type NewsListener = (topic: 'comments' | 'article') => void;

function later(after: number, what: () => void): () => void {
  const timer = setTimeout(what, after);
  return () => clearTimeout(timer);
}

/** A text that is open in this tab: whoever looks at it, and until all of it is acknowledged when nobody does. */
class OpenedText {
  readonly onNews = new Set<NewsListener>();
  readonly opening: Promise<SharedText>;
  readonly #onClosed: () => void;
  #text: SharedText | null = null;
  #users = 0;
  #letGo: () => void = () => undefined;

  constructor(whose: { article: ArticleView; personId: string }, onClosed: () => void) {
    this.#onClosed = onClosed;
    this.opening = this.#open(whose);
  }

  /** The text once it is open; null for the moment in which it is looked what was kept. */
  get text(): SharedText | null {
    return this.#text;
  }

  /** Somebody looks at it; answers how to say that they do no more. */
  use(): () => void {
    this.#users += 1;
    return () => {
      this.#users -= 1;
      void this.opening.then((text) => {
        text.caretAt(null);
        text.hurry();
        text.subscribe(() => this.#closeWhenSafe(text));
        this.#closeWhenSafe(text);
      });
    };
  }

  async #open({
    article,
    personId,
  }: {
    article: ArticleView;
    personId: string;
  }): Promise<SharedText> {
    const kept = await keptWork({ personId, articleId: article.id }, { now, newId: newBlockId });
    this.#letGo = kept.letGo;
    this.#text = openShared({
      clientId: kept.clientId,
      language: article.language,
      line: collabLine(article.id),
      store: kept.store,
      first: { position: article.position, content: article.content },
      kept: kept.record,
      newId: newBlockId,
      later,
      onNews: (topic) => {
        for (const listener of this.onNews) listener(topic);
      },
    });
    return this.#text;
  }

  #closeWhenSafe(text: SharedText): void {
    if (this.#users > 0 || text.view().pending) return;
    this.#onClosed();
    text.close();
    this.#letGo();
  }
}

const open = new Map<string, OpenedText>();

/** The article’s text in this tab; whoever comes back to it finds the same one, with what is still on its way. */
export function openedText(article: ArticleView, personId: string): OpenedText {
  const key = `${personId} ${article.id}`;
  const known = open.get(key);
  if (known !== undefined) return known;
  const opened = new OpenedText({ article, personId }, () => open.delete(key));
  open.set(key, opened);
  return opened;
}
