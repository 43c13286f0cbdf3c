import { describe, expect, it } from '@jest/globals';
import type {
  SpellingAnswer,
  SpellingQuestion,
} from '#client/editor/proofing/spelling/messages.ts';
import { Speller, type SpellingWorker } from '#client/editor/proofing/spelling/speller.ts';

/** A worker that knows one word, answers a moment later, and tells what it was asked. */
class OneWordWorker extends EventTarget {
  readonly asked: SpellingQuestion[] = [];
  terminated = false;
  readonly isBroken: boolean;

  constructor({ isBroken = false } = {}) {
    super();
    this.isBroken = isBroken;
  }

  postMessage(question: SpellingQuestion): void {
    this.asked.push(question);
    const words =
      question.ask === 'wrong' ? question.words.filter((word) => word !== 'ferry') : ['ferry'];
    const data: SpellingAnswer = { id: question.id, words: this.isBroken ? null : [...words] };
    setTimeout(() => this.dispatchEvent(new MessageEvent('message', { data })), 1);
  }

  terminate(): void {
    this.terminated = true;
  }
}

function spellerWith(worker: OneWordWorker): { speller: Speller; news: () => Promise<void> } {
  const speller = new Speller(() => worker as SpellingWorker);
  const news = async (): Promise<void> =>
    new Promise((resolve) => {
      const stop = speller.onNews(() => {
        stop();
        resolve();
      });
    });
  return { speller, news };
}

describe('the speller', () => {
  it('asks for all words of a moment together, and for none twice', async () => {
    const worker = new OneWordWorker();
    const { speller, news } = spellerWith(worker);
    expect(worker.asked).toEqual([]);
    expect(speller.isRight('ferry', 'en')).toBeUndefined();
    expect(speller.isRight('ferrry', 'en')).toBeUndefined();
    expect(speller.isRight('ferrry', 'en')).toBeUndefined();
    await news();
    expect(worker.asked.map((question) => 'words' in question && question.words)).toEqual([
      ['ferry', 'ferrry'],
    ]);
    expect([speller.isRight('ferry', 'en'), speller.isRight('ferrry', 'en')]).toEqual([
      true,
      false,
    ]);
    expect(worker.asked).toHaveLength(1);
  });

  it('keeps languages apart, and says nothing of one without a dictionary', async () => {
    const { speller, news } = spellerWith(new OneWordWorker());
    speller.isRight('bateau', 'fr');
    await news();
    expect(speller.isRight('bateau', 'fr')).toBe(false);
    expect(speller.isRight('bateau', 'en')).toBeUndefined();
    expect(speller.isRight('سفينة', 'ar')).toBe(true);
    expect(speller.spells('ar')).toBe(false);
    expect(await speller.spellings('سفينة', 'ar')).toEqual([]);
  });

  it('proposes spellings', async () => {
    const { speller } = spellerWith(new OneWordWorker());
    expect(await speller.spellings('ferrry', 'en')).toEqual(['ferry']);
  });

  it('leaves a language to the browser when its dictionary cannot be had', async () => {
    const { speller, news } = spellerWith(new OneWordWorker({ isBroken: true }));
    speller.isRight('ferry', 'en');
    await news();
    expect(speller.spells('en')).toBe(false);
    expect([...speller.lost]).toEqual(['en']);
    expect(speller.isRight('ferrry', 'en')).toBe(true);
  });

  it('tells whoever waits when the worker cannot be started at all, and ends it when it is closed', async () => {
    const worker = new OneWordWorker();
    worker.postMessage = () => worker.dispatchEvent(new Event('error'));
    const { speller, news } = spellerWith(worker);
    speller.isRight('ferry', 'en');
    await news();
    expect(speller.spells('en')).toBe(false);
    speller.close();
    expect(worker.terminated).toBe(true);
  });
});
