import type { BodyJson } from '#contract/content.ts';
import { SCOPES, type Scope } from '#contract/vocabulary.ts';
import { bodyOf } from '#tests/support/article.ts';

export const WORDS: readonly Scope[] = ['editorial', 'legal', 'language'];
export const ALL: readonly Scope[] = SCOPES;
const PHOTO: readonly Scope[] = ['photo'];
const NONE: readonly Scope[] = [];

const PICTURE = {
  id: 'x1',
  asset: 'asset-1',
  alt: 'A ferry',
  caption: 'The ferry at dawn',
  credit: 'Mara Okafor',
  crop: null,
  rights: 'Ours',
};

export function aPicture(more: object = {}): BodyJson {
  return { type: 'image', attrs: { ...PICTURE, ...more } };
}

export function aBody(...more: BodyJson[]): BodyJson {
  const body = bodyOf('Le ferry est parti.', 'Il faisait froid.');
  return { ...body, content: [...(body.content ?? []), ...more] };
}

/** The words of a paragraph change, the picture stays. */
function lateBody(): BodyJson {
  const [, ...rest] = aBody(aPicture()).content ?? [];
  return { type: 'doc', content: [...(bodyOf('Le ferry est parti tard.').content ?? []), ...rest] };
}

/** A change of one field: which scopes it voids, what is sent through the API, and the same as SQL. */
export type Change = {
  voids: readonly Scope[];
  by: 'content' | 'article' | 'story';
  send: object;
  /** For content: which part gets which value at which path. For the rest: the column with its value. */
  sql: { part: string; path?: string; value: unknown };
};

function ofWords(field: string): Change {
  const value = `Autre ${field}`;
  return {
    voids: WORDS,
    by: 'content',
    send: { [field]: value },
    sql: { part: 'words', path: `{${field}}`, value },
  };
}

function ofPicture(
  name: string,
  { voids, part, value }: { voids: readonly Scope[]; part: string; value: unknown },
): Change {
  return {
    voids,
    by: 'content',
    send: { body: aBody(aPicture({ [name]: value })) },
    sql: { part, path: `{x1,${name}}`, value },
  };
}

function ofRow(by: 'article' | 'story', name: string, sent: unknown, column = name): Change {
  return {
    voids: NONE,
    by,
    send: { [name]: sent },
    sql: { part: column, value: sent },
  };
}

const CREDIT = { role: 'reporting', name: 'Ada Reed' };
const inCaptions = { voids: ALL, part: 'captions' };
const inPictures = { voids: PHOTO, part: 'pictures' };

/** Every field of an article and its story, by name; those of a picture begin with `image.` (DESIGN §3.4). */
export const TABLE: Record<string, Change> = {
  headline: ofWords('headline'),
  standfirst: ofWords('standfirst'),
  dateline: ofWords('dateline'),
  updateNote: ofWords('updateNote'),
  body: {
    voids: WORDS,
    by: 'content',
    send: { body: lateBody() },
    sql: { part: 'words', path: '{body,content,0,content,0,text}', value: 'Le ferry est resté.' },
  },
  credits: {
    voids: ['editorial', 'legal'],
    by: 'content',
    send: { credits: [CREDIT] },
    sql: { part: 'credits', path: '{0,name}', value: 'Ada Bell' },
  },
  'image.alt': ofPicture('alt', { ...inCaptions, value: 'Another ferry' }),
  'image.caption': ofPicture('caption', { ...inCaptions, value: 'At noon' }),
  'image.asset': ofPicture('asset', { ...inPictures, value: 'asset-2' }),
  'image.credit': ofPicture('credit', { ...inPictures, value: 'Idris Bell' }),
  'image.crop': ofPicture('crop', {
    ...inPictures,
    value: { x: 0, y: 0, width: 5000, height: 5000 },
  }),
  'image.rights': ofPicture('rights', { ...inPictures, value: 'Once only' }),
  slug: ofRow('article', 'slug', 'un-autre-nom'),
  sectionId: ofRow('article', 'sectionId', null, 'section_id'),
  'article.flags': ofRow('article', 'flags', ['sensitive']),
  commissionedWords: ofRow('article', 'commissionedWords', 400, 'commissioned_words'),
  // What is required may follow from it; what was signed stands.
  form: ofRow('article', 'form', 'developing'),
  slugline: ofRow('story', 'slugline', 'ferry-again'),
  urgency: ofRow('story', 'urgency', 2),
  topics: ofRow('story', 'topics', []),
  genre: ofRow('story', 'genre', 'Feature'),
  place: ofRow('story', 'place', 'Calais'),
  priority: ofRow('story', 'priority', 3),
  'story.flags': ofRow('story', 'flags', ['sensitive']),
  noteToEditors: ofRow('story', 'noteToEditors', 'Mind the name.', 'note_to_editors'),
};
