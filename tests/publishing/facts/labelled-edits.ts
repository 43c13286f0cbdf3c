import type { BlockBeside } from '#contract/facts/changed-facts.ts';
import { sentencesOf } from '#contract/facts/sentences.ts';
import type { FactKind } from '#contract/vocabulary.ts';
import { ARABIC, ARABIC_HELD_OUT } from './corpus/ar.ts';
import { ENGLISH, ENGLISH_HELD_OUT } from './corpus/en.ts';
import { FRENCH, FRENCH_HELD_OUT } from './corpus/fr.ts';
import { changed, readMarked, type Marked } from './marked.ts';
import { Seeded } from './seeded.ts';

/** What was done to a published text, and therefore what should be noticed. */
export type Label = FactKind | 'removal' | 'addition' | 'style';
export type Labelled = {
  language: string;
  heldOut: boolean;
  label: Label;
  how: string;
  blocks: BlockBeside[];
};

type Paragraph = { id: string; text: string };

const CORPUS = {
  en: { tuned: ENGLISH, heldOut: ENGLISH_HELD_OUT },
  fr: { tuned: FRENCH, heldOut: FRENCH_HELD_OUT },
  ar: { tuned: ARABIC, heldOut: ARABIC_HELD_OUT },
};

/** What else happens to a text while a fact of it is changed. */
const COMPANIONS = [
  'alone',
  'moved',
  'split',
  'joined',
  'pasted again',
  'with an addition',
] as const;

function beside(before: readonly Paragraph[], after: readonly Paragraph[]): BlockBeside[] {
  const was = new Map(before.map(({ id, text }) => [id, text]));
  const is = new Map(after.map(({ id, text }) => [id, text]));
  return [...new Set([...is.keys(), ...was.keys()])].map((id) => ({
    id,
    before: was.get(id) ?? null,
    after: is.get(id) ?? null,
  }));
}

class Editing {
  readonly #chance: Seeded;
  readonly #all: readonly Marked[];

  constructor(all: readonly Marked[], seed: number) {
    this.#all = all;
    this.#chance = new Seeded(seed);
  }

  /** The article that a paragraph stands in: it and three others. */
  article(at: number): Paragraph[] {
    return [0, 1, 2, 3].map((n) => ({
      id: `p${String(n)}`,
      text: this.#all[(at + n * 7) % this.#all.length]?.text ?? '',
    }));
  }

  /** A paragraph of the corpus that the article does not have. */
  stranger(at: number): string {
    return this.#all[(at + 3) % this.#all.length]?.text ?? '';
  }

  #split(paragraphs: readonly Paragraph[]): Paragraph[] {
    return paragraphs.flatMap((paragraph, at) => {
      const [first, ...rest] = sentencesOf(paragraph.text);
      if (at !== 0 || first === undefined || rest.length === 0) return [paragraph];
      const others = paragraph.text.slice(first.from + first.text.length).trim();
      return [
        { id: paragraph.id, text: first.text },
        { id: 'new', text: others },
      ];
    });
  }

  #joined([first, second, ...rest]: readonly Paragraph[]): Paragraph[] {
    if (first === undefined || second === undefined) return [];
    return [{ id: first.id, text: `${first.text} ${second.text}` }, ...rest];
  }

  accompanied(how: (typeof COMPANIONS)[number], paragraphs: Paragraph[], at: number): Paragraph[] {
    if (how === 'moved') return this.#chance.shuffled(paragraphs);
    if (how === 'split') return this.#split(paragraphs);
    if (how === 'joined') return this.#joined(paragraphs);
    if (how === 'pasted again')
      return paragraphs.map(({ id, text }) => ({ id: `${id}-again`, text }));
    if (how === 'with an addition') return this.inserted(paragraphs, at);
    return paragraphs;
  }

  inserted(paragraphs: readonly Paragraph[], at: number): Paragraph[] {
    const place = this.#chance.below(paragraphs.length + 1);
    return paragraphs.toSpliced(place, 0, { id: 'new', text: this.stranger(at) });
  }

  companion(): (typeof COMPANIONS)[number] {
    return this.#chance.pick(COMPANIONS.slice(1));
  }

  /** Two letters of a long plain word changed places; null when there is no such word. */
  misspelt({ text, marks }: Marked): string | null {
    const words = [
      ...text.matchAll(/(?<![\p{L}\p{N}])[\p{Ll}\p{Lo}]{7,}(?![\p{L}\p{N}])/gu),
    ].filter(({ index }) =>
      marks.every(({ at, was }) => index >= at + was.length || index + 7 <= at),
    );
    if (words.length === 0) return null;
    const { 0: word, index } = this.#chance.pick(words);
    const letter = 2 + this.#chance.below(word.length - 4);
    const slip =
      word.slice(0, letter) +
      word.charAt(letter + 1) +
      word.charAt(letter) +
      word.slice(letter + 2);
    return slip === word ? null : text.slice(0, index) + slip + text.slice(index + word.length);
  }
}

type Made = Pick<Labelled, 'label' | 'how' | 'blocks'>;

function withFirst(article: readonly Paragraph[], text: string): Paragraph[] {
  return article.map((paragraph, at) => (at === 0 ? { ...paragraph, text } : paragraph));
}

function factEdits(editing: Editing, marked: Marked, at: number): Made[] {
  const article = editing.article(at);
  return marked.marks
    .filter(({ kind }) => kind !== 'style')
    .flatMap((mark) =>
      (['alone', editing.companion()] as const).map((how): Made => {
        const edited = withFirst(article, changed(marked, mark));
        const after = editing.accompanied(how, edited, at);
        return {
          label: mark.kind === 'style' ? 'style' : mark.kind,
          how,
          blocks: beside(article, after),
        };
      }),
    );
}

/** Sentences that state something of the labelled kinds, taken out. */
function removals(editing: Editing, marked: Marked, at: number): Made[] {
  const article = editing.article(at);
  return sentencesOf(marked.text)
    .filter(({ from, text }) =>
      marked.marks.some(
        (mark) =>
          mark.kind !== 'style' &&
          mark.kind !== 'negation' &&
          mark.at >= from &&
          mark.at < from + text.length,
      ),
    )
    .map(({ from, text }) => {
      const rest = `${marked.text.slice(0, from)}${marked.text.slice(from + text.length)}`.trim();
      const after = withFirst(article, rest).filter((paragraph) => paragraph.text !== '');
      return { label: 'removal', how: 'a sentence', blocks: beside(article, after) };
    });
}

const QUOTED: Readonly<Record<string, string>> = {
  en: '“We will look at all 17 of them again in June,” said Hugo Lamberts of Ardvale.',
  fr: '« Nous reverrons les 17 dossiers en juin », a promis Hugo Lambert, d’Ardevale.',
  ar: 'وقال السيد هوغو لامبرت: «سننظر في الملفات السبعة عشر في يونيو».',
};
const DENIAL: Readonly<Record<string, string>> = {
  en: 'No reason was given, and nobody answered the telephone.',
  fr: 'Aucune raison n’a été donnée et personne n’a répondu.',
  ar: 'ولم يذكر أي سبب ولا أحد يرد على الهاتف.',
};
const AGE: Readonly<Record<string, string>> = {
  en: ', now in its 52nd year,',
  fr: ', 52 ans,',
  ar: ' (52 عاما)',
};

/** A sentence put behind the first one. */
function inTheMiddle({ text }: Marked, sentence: string): string {
  const first = sentencesOf(text)[0]?.text ?? '';
  return `${first} ${sentence}${text.slice(first.length)}`;
}

function additions(editing: Editing, marked: Marked, { at, language }: Where): Made[] {
  const article = editing.article(at);
  const sentences = sentencesOf(editing.stranger(at));
  const sentence = sentences.at(-1)?.text ?? '';
  const texts: [string, string][] = [
    ['a quotation', inTheMiddle(marked, QUOTED[language] ?? '')],
    ['a denial', inTheMiddle(marked, DENIAL[language] ?? '')],
    ...marked.marks
      .filter(({ kind }) => kind === 'name')
      .map(({ at: place, was }): [string, string] => [
        'an age',
        marked.text.slice(0, place + was.length) +
          (AGE[language] ?? '') +
          marked.text.slice(place + was.length),
      ]),
    ...marked.additions.map(({ at: place, words }): [string, string] => [
      'a clause',
      marked.text.slice(0, place) + words + marked.text.slice(place),
    ]),
    ['a sentence behind', `${marked.text} ${sentence}`],
    ['a sentence before', `${sentence} ${marked.text}`],
  ];
  return [
    ...texts.map(([how, text]): Made => ({
      label: 'addition',
      how,
      blocks: beside(article, withFirst(article, text)),
    })),
    {
      label: 'addition',
      how: 'a paragraph',
      blocks: beside(article, editing.inserted(article, at)),
    },
  ];
}

function styleEdits(editing: Editing, marked: Marked, at: number): Made[] {
  const article = editing.article(at);
  const slip = editing.misspelt(marked);
  const made = (how: string, before: readonly Paragraph[], after: readonly Paragraph[]): Made => ({
    label: 'style',
    how,
    blocks: beside(before, after),
  });
  return [
    ...marked.marks
      .filter(({ kind }) => kind === 'style')
      .map((mark) => made('a synonym', article, withFirst(article, changed(marked, mark)))),
    ...(slip === null ? [] : [made('a slip put right', withFirst(article, slip), article)]),
    ...(['moved', 'split', 'joined', 'pasted again'] as const).map((how) =>
      made(how, article, editing.accompanied(how, article, at)),
    ),
  ];
}

type Where = { at: number; language: string };

function editsOf(language: string, heldOut: boolean, sources: readonly string[]): Labelled[] {
  const all = sources.map(readMarked);
  const editing = new Editing(all, 20261123);
  return all.flatMap((marked, at) =>
    [
      ...factEdits(editing, marked, at),
      ...removals(editing, marked, at),
      ...additions(editing, marked, { at, language }),
      ...styleEdits(editing, marked, at),
    ].map((made) => ({ language, heldOut, ...made })),
  );
}

/** Every labelled edit, the same in every run. */
export function labelledEdits(): Labelled[] {
  return Object.entries(CORPUS).flatMap(([language, { tuned, heldOut }]) => [
    ...editsOf(language, false, tuned),
    ...editsOf(language, true, heldOut),
  ]);
}
