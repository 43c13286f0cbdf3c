import { findDates } from './dates.ts';
import { plainDigits } from './plain-digits.ts';
import { readNoteBody } from './note-body.ts';
import type { NoteBody, NoteDetail } from './note-body.ts';
import { findWasNow, proseCorrection } from './was-now.ts';
import type { ChangeVerb, FoundVerb } from './words/change-verbs.ts';
import { isDeveloping, THROUGHOUT, unwrapNote } from './words/note-words.ts';
import { findLocations, objectLocation } from './words/paragraph-words.ts';

/** What a note says happened to the story. */
export type ChangeType =
  'update' | 'correction' | 'replace' | 'retraction' | 'editors_note' | 'none';

/** A note that explains a change, in the corpus' shape. */
export type ChangeNote = {
  changeType: ChangeType;
  verbs?: ChangeVerb[];
  detail?: string;
  scope?: 'throughout';
  items?: string[];
  locations?: string[];
  assets?: string[];
  was?: string[];
  now?: string[];
  storyDate?: { month: number; day: number; year?: number };
  audience?: 'public' | 'editors';
  marker?: 'developing';
};

/** Notes are one or two lines; what is longer is an article. */
const LONGEST = 2000;

/** `reaction from France, Germany`: names after a preposition go on with it, they are no items. */
const FROM = /\s(?:from|of|by|in|with|von|aus|in|de|di|da|du|от|из|від|з|från|van|uit)\s/iu;
const CASED = /^(?:\p{Lu}[\p{L}.’-]*|\d\S*)(?: \p{Lu}[\p{L}.’-]*)*$/u;

function itemsOf(detail: string, sentences: number): string[] | undefined {
  if (sentences !== 1 || !/[,、،]/u.test(detail) || /^(?:to|pour|para|per|um)\s/iu.test(detail))
    return undefined;
  const items = detail
    .replace(/\.$/u, '')
    .split(
      /\s*[,、،;]\s*(?:and\s+|et\s+|y\s+|e\s+|und\s+)?|\s+(?:and|et|y|e|und|en|och|og|ja|ve|и|та|і)\s+/iu,
    )
    .filter((item) => item !== '');
  const short = items.every((item) => item.split(/\s+/u).length <= 6);
  const named = items.slice(1).some((item) => /^[\p{Lu}\d]/u.test(item) && CASED.test(item));
  const names = named && FROM.test(items[0] ?? '');
  const places = items.slice(1).some((item) => findLocations(item).includes(item));
  return short && !names && !places && items.length > 1 ? items : undefined;
}

function changeTypeOf(verbs: readonly ChangeVerb[]): ChangeType {
  // A refile mends a trifle and is never a correction to readers (standards §0.1 decision 3).
  if (verbs.includes('correct') && verbs[0] !== 'resend') return 'correction';
  if (verbs[0] === 'replace') return 'replace';
  return verbs.length === 0 ? 'none' : 'update';
}

function audienceOf(
  wrapper: 'editors' | 'public' | null,
  text: string,
  type: ChangeType,
): 'public' | 'editors' {
  if (wrapper !== null) return wrapper;
  return type !== 'correction' && /[.。]\s*$/u.test(text) ? 'editors' : 'public';
}

function scopeOf(detail: NoteDetail): boolean {
  return detail.throughout || THROUGHOUT.test(detail.text);
}

/** `(Zusammenfassung, Zitate ergänzt)`: the verb closes the note, what it adds stands before it. */
function closes(text: string, verbs: readonly FoundVerb[]): boolean {
  const last = verbs.at(-1);
  return last !== undefined && last.start > 0 && last.end >= text.replace(/[.!]$/u, '').length;
}

/** Reads an update note: parenthesised or bare, to readers or to editors. `null` when no change is named. */
export function readUpdateNote(text: string): ChangeNote | null {
  const joined = text.slice(0, LONGEST).replace(/\s+/gu, ' ').trim();
  const { inner, wrapper } = unwrapNote(joined);
  if (isDeveloping(inner)) return { marker: 'developing', changeType: 'update' };
  const { body, detail, names, verbs } = readNoteBody(inner, wrapper !== null);
  if (names.length === 0 && body.assets.length === 0) return null;
  const changeType = changeTypeOf(names);
  const items =
    names.length === 1 && changeType !== 'correction' && !closes(body.text, verbs)
      ? itemsOf(detail.text, body.sentences.length)
      : undefined;
  const locations = findLocations(detail.text);
  return {
    changeType,
    ...(names.length > 0 && { verbs: names }),
    ...(detail.text !== '' && names.length > 0 && { detail: detail.text }),
    ...(scopeOf(detail) && { scope: 'throughout' as const }),
    ...(items && { items }),
    ...(locations.length > 0 && { locations }),
    ...(body.assets.length > 0 && { assets: body.assets }),
    audience: audienceOf(wrapper, joined, changeType),
  };
}

const STORY_DATE =
  /^(?:in|dans|en|no|na|in der|im|nella|nel|в|у|i|in het)\s+[^,]{0,60}?(?:story|stories|item|report|article|version|dépêche|article|nota|noticia|matéria|texto|meldung|bericht|notizia|articolo|bericht|текст\p{L}*|новост\p{L}*|новин\p{L}*|bericht|artikel\p{L}*)[^,:]{0,40}(?:, \d{4})?[,:]\s*/iu;

const THIS_STORY = /^(?:this|the) (?<day>\p{L}+\.? \d{1,2}) (?:story|item|article|report)\s/iu;

/** `This June 2 story corrects …`: the story itself acts, and what follows is the note. */
const FINITE = /^(?:corrects|clarifies|updates|adds|removes|restores|amends) /iu;

function storyDateOf(
  inner: string,
): { lead: string; date: NonNullable<ChangeNote['storyDate']> } | null {
  const before = STORY_DATE.exec(inner)?.[0];
  const subject = THIS_STORY.exec(inner);
  const named = before ?? subject?.groups?.['day'];
  const date = named === undefined ? undefined : findDates(plainDigits(named))[0];
  if (date === undefined) return null;
  const { month, day, year } = date;
  const acts = subject !== null && FINITE.test(inner.slice(subject[0].length));
  return {
    lead: before ?? (acts ? subject[0] : ''),
    date: { month, day, ...(year === null ? {} : { year }) },
  };
}

/** Reads a correction: what was wrong, what is right, where, and in the story of which day. */
export function readCorrectionNote(text: string): ChangeNote | null {
  const joined = text.slice(0, LONGEST).replace(/\s+/gu, ' ').trim();
  const { inner, wrapper } = unwrapNote(joined);
  const prose = proseCorrection(inner);
  if (prose !== null) {
    const pair = { was: [prose.was], now: [prose.now] };
    return { changeType: 'correction', verbs: ['correct'], ...pair, audience: wrapper ?? 'public' };
  }
  const story = storyDateOf(inner);
  const { body, detail, names, verbs } = readNoteBody(
    story === null ? inner : inner.slice(story.lead.length),
    wrapper !== null,
  );
  const stripped = correctionDetail(detail.text, body, verbs);
  const pairs = findWasNow(stripped);
  const named = objectLocation(stripped);
  const locations = [...new Set([...(named === null ? [] : [named]), ...findLocations(stripped)])];
  return {
    changeType: 'correction',
    verbs: names.length === 0 ? ['correct'] : names,
    ...(stripped !== '' && { detail: stripped }),
    ...(locations.length > 0 && { locations }),
    ...(pairs.length > 0 && {
      was: pairs.map((pair) => pair.was),
      now: pairs.map((pair) => pair.now),
    }),
    ...(story && { storyDate: story.date }),
    audience: wrapper ?? 'public',
  };
}

const EARLIER_STORY =
  /^(?:[^:\d]{0,40}(?:story|stories|item|report|article|version|dépêche|nota|noticia|matéria|meldung|bericht|fassung|notizia|articolo|новост|новин|текст|материал|матеріал|uutis|juttu|juttua|artikel|artikkel|nyhet|haber|الخبر|記事|稿)[^:\d]{0,20}):\s+/iu;

/** A correction that names the story before a colon keeps only what follows it. */
function correctionDetail(detail: string, body: NoteBody, verbs: readonly FoundVerb[]): string {
  if (verbs[0]?.start !== 0) return detail;
  const lead = EARLIER_STORY.exec(detail)?.[0];
  return lead !== undefined && body.text.includes(lead) ? detail.slice(lead.length) : detail;
}
