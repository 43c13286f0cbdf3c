import { cleanHeadline, withoutSite } from './clean-headline.ts';
import { matchEnd } from './end-of-line.ts';
import { tagInFront } from './headline-tags.ts';
import { FLAG_WORD_SOURCE, flagTypeOf } from './words/flag-words.ts';
import type { FlagType } from './words/flag-words.ts';

/** One flag: what it says, its number, and whether the source itself erred. */
export type Flag = { type: FlagType; n?: number; official?: true };

/** A headline without its flags, in the corpus' shape. */
export type FlaggedHeadline = {
  flags: Flag[];
  headline: string;
  tags?: string[];
  instruments?: string[];
};

/** Headlines are short; in what is longer nothing is searched. */
const LONGEST = 600;
/** How many flags and tags are taken off one headline. */
const MOST_STRIPS = 6;

const BEFORE_NUMBER =
  '(?:(?<ordinal>(?<before>\\d{1,2}) ?(?:st|nd|rd|th|\\.|[ºª°]|er|e|ème|:?[ae])?)[ -]{0,2})?';
const AFTER_NUMBER =
  '(?:(?: ?(?:No\\.? ?|nº ?|# ?|№ ?)?|\\. ?|-(?=\\d{1,2}-))(?<after>\\d{1,2})(?![\\d.,:%]\\d|\\d|%))?';
const OFFICIAL = '(?<official> ?-? ?[(\\[]OFFI(?:CIAL|CIEL|ZIELL|CIALE)[)\\]])?';
const ELEMENT = `${BEFORE_NUMBER}(?:${FLAG_WORD_SOURCE})(?![\\p{L}\\p{M}])${AFTER_NUMBER}\\.?${OFFICIAL}`;
const BARE = new RegExp(
  `^[*+= ]{0,5}${ELEMENT}(?<sep> ?[+*]{2,3}(?= |$)| ?(?:\\.? ?[-–—:：/|]|\\.-|(?<=\\.)(?= )){1,3} ?|[!！] ?| (?:ET|AND|UND|Y|E|EN|OG|OCH|VE|JA|И|ТА|&|\\+) (?=\\p{Lu}{3})| (?=\\p{Lu})| ?$)`,
  'iu',
);
const BRACKETED = new RegExp(
  `^[*+= ]{0,5}[([［【〔（「《＜<](?: ?${ELEMENT})(?:[:：] ?\\d{1,2}[:.h]\\d{2})? ?[)\\]］】〕）」》＞>](?<sep> ?[-–—:：/|]? ?)`,
  'iu',
);
const LIST = /^[([（](?<list>[^()[\]（）]{2,60})[)\]）] ?[-–—:]? ?/u;
const CASELESS =
  /[\p{Script=Arabic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const TITLE_WITH_COLON = /^\p{Lu}[\p{L}\p{M}]+(?: \p{L}[\p{L}\p{M}’']*){0,3}$/u;
/** `+++ Fähre gesunken +++` and `++ Traghetto incagliato ++` cry the whole headline out. */
const TICKER = /^\+{2,3} ?(?=[^+])(?<cried>[^+]{3,200}?) ?\+{2,3}$/u;
/** Flags that wires set before a headline with nothing but a space. */
const STANDS_ALONE = /^(?:URGENTE?|EIL|EILMELDUNG|CORRECTING (?:AND|and) REPLACING)$/u;
/** In front of a headline these are series; only in lists and slugs do they mark assets. */
const ASSETS: ReadonlySet<FlagType> = new Set<FlagType>(['PIX', 'MEDIA']);

type Step = { flags: Flag[]; tags: string[]; length: number };

/** The number that makes a plain (LEAD) the first one. */
function flagOf(type: FlagType, groups: Readonly<Record<string, string | undefined>>): Flag {
  const printed = groups['after'] ?? groups['before'];
  const first = type === 'LEAD' || type === 'WRITETHRU' ? 1 : undefined;
  const n = printed === undefined ? first : Number(printed);
  return {
    type,
    ...(n !== undefined && { n }),
    ...(groups['official'] !== undefined && { official: true as const }),
  };
}

/** A bare word is a flag in capitals; in sentence case only with a number or a colon. */
function isPrintedAsFlag(
  word: string,
  groups: Readonly<Record<string, string | undefined>>,
  next: string,
): boolean {
  const sep = groups['sep'] ?? '';
  const numbered = groups['after'] !== undefined || groups['before'] !== undefined;
  if (CASELESS.test(word)) return numbered || /[-–—:：/|]/u.test(sep) || next === '';
  const capitals = word === word.toLocaleUpperCase('tr') || word === word.toUpperCase();
  const ordinal = /\D/u.test(groups['ordinal'] ?? '');
  if (sep === ' ' && next !== '')
    return STANDS_ALONE.test(word) || (capitals && (ordinal || flagStep(next) !== null));
  const tight = /^[-–—/]$/u.test(sep);
  if (capitals) return numbered || !tight || !/^\p{Ll}/u.test(next);
  if (/[:：]/u.test(sep)) return TITLE_WITH_COLON.test(word) || numbered;
  return (
    numbered &&
    sep !== '' &&
    !/^ ?$/u.test(sep) &&
    /^\p{Lu}|^\d/u.test(word + (groups['before'] ?? ''))
  );
}

function flagStep(text: string): Step | null {
  const bracketed = BRACKETED.exec(text);
  const match = bracketed ?? BARE.exec(text);
  const groups = match?.groups;
  const type = groups && flagTypeOf(groups);
  if (!match || !groups || !type) return null;
  if (bracketed === null && ASSETS.has(type)) return null;
  const word = groups[type] ?? '';
  const next = text.slice(match[0].length);
  if (bracketed === null && !isPrintedAsFlag(word, groups, next)) return null;
  return { flags: [flagOf(type, groups)], tags: [], length: match[0].length };
}

const WHOLE_ELEMENT = new RegExp(`^ ?${ELEMENT} ?$`, 'iu');

/** The flags named in a list such as `UPDATE 1, PIX, CORRECTED`; words that are none are tags. */
export function flagsInList(list: string): { flags: Flag[]; tags: string[] } {
  const flags: Flag[] = [];
  const tags: string[] = [];
  for (const part of list.split(/\s*[,;/]\s*/u).filter((each) => each !== '')) {
    const groups = WHOLE_ELEMENT.exec(part)?.groups;
    const type = groups && flagTypeOf(groups);
    if (groups && type) flags.push(flagOf(type, groups));
    else tags.push(part);
  }
  return { flags, tags };
}

function listStep(text: string): Step | null {
  const match = LIST.exec(text);
  const list = match?.groups?.['list'];
  if (match === null || list === undefined || !/[,;]/u.test(list)) return null;
  const read = flagsInList(list);
  return read.flags.length > 0 && read.tags.length === 0
    ? { ...read, length: match[0].length }
    : null;
}

function tagStep(text: string): Step | null {
  const found = tagInFront(text);
  return found && { flags: [], tags: [found.tag], length: found.length };
}

function leading(text: string): Step {
  const all: Step = { flags: [], tags: [], length: 0 };
  for (let strip = 0; strip < MOST_STRIPS; strip += 1) {
    const rest = text.slice(all.length);
    const step = flagStep(rest) ?? listStep(rest) ?? tagStep(rest);
    if (step === null) break;
    all.flags.push(...step.flags);
    all.tags.push(...step.tags);
    all.length += step.length;
  }
  return all;
}

const VERSION = / ?[([（](\d{1,2})[)\]）]$/u;
const PAGE = / ?-(\d{1,2})-$/u;
const STARRED = new RegExp(` ?[*+=]{2,3} ?${ELEMENT} ?[*+=]{2,3}$`, 'iu');
const TRAILING = new RegExp(
  `(?: ?[([（【]${ELEMENT}[)\\]）】]| (?:--?|[–—|/+]{1,3}) ?${ELEMENT}|(?<=[\\p{L}»”])\\. (?=\\p{Lu})${ELEMENT})$`,
  'iu',
);

type Cut = { flag: Flag; text: string };

function numberedTail(text: string): Cut | null {
  const version = VERSION.exec(text);
  if (version)
    return { flag: { type: 'VERSION', n: Number(version[1]) }, text: text.slice(0, version.index) };
  const page = PAGE.exec(text);
  return (
    page && { flag: { type: 'CONTINUATION', n: Number(page[1]) }, text: text.slice(0, page.index) }
  );
}

const TRAILING_TYPES: ReadonlySet<FlagType> = new Set<FlagType>([
  'UPDATE',
  'CORRECTED',
  'REFILE',
  'REPEAT',
  'LEAD',
  'WRITETHRU',
  'AMPLIFICATION',
  'MACHINE_TRANSLATED',
  'VERSION',
  'CONTINUATION',
  'ROUNDUP',
  'WITHDRAWN',
  'URGENT',
]);

function trailingFlag(text: string): Cut | null {
  for (const pattern of [STARRED, TRAILING]) {
    const match = matchEnd(pattern, text);
    const groups = match?.groups;
    const type = groups && flagTypeOf(groups);
    if (!match || !groups || !type || !TRAILING_TYPES.has(type)) continue;
    return { flag: flagOf(type, groups), text: text.slice(0, match.index) };
  }
  return null;
}

function trailing(text: string): { flags: Flag[]; text: string } {
  const flags: Flag[] = [];
  let rest = text;
  for (let strip = 0; strip < 3; strip += 1) {
    const cut = numberedTail(rest) ?? trailingFlag(rest);
    if (cut === null || cut.text.trim() === '') break;
    flags.unshift(cut.flag);
    rest = cut.text.trimEnd();
  }
  return { flags, text: rest };
}

const FLAG_LINES = new RegExp(`^ ?${ELEMENT} ?[-:]?$`, 'iu');

/** Flags on their own lines between slug and headline. */
function onlyFlagLines(text: string): Flag[] | null {
  const lines = text
    .split(/\r\n|\n|\r/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length < 2) return null;
  const flags = lines.map((line) => {
    const groups = FLAG_LINES.exec(line)?.groups;
    const type = groups && flagTypeOf(groups);
    return type && line === line.toUpperCase() ? flagOf(type, groups) : null;
  });
  return flags.every((flag) => flag !== null) ? flags : null;
}

/**
 * Takes flags, series tags, instrument codes and the site's name off a headline (standards §7.1). Flags
 * stand in printed order; a word in sentence case that merely begins a headline is not one.
 */
export function readHeadlineFlags(text: string): FlaggedHeadline {
  if (text.length > LONGEST) return { flags: [], headline: text.trim() };
  const lines = onlyFlagLines(text);
  if (lines !== null) return { flags: lines, headline: '' };
  const { text: printed, instruments } = cleanHeadline(text);
  const cried = TICKER.exec(printed)?.groups?.['cried'];
  const clean = cried ?? printed;
  const front = leading(clean);
  if (cried !== undefined && front.flags.every(({ type }) => type !== 'URGENT'))
    front.flags.unshift({ type: 'URGENT' });
  const back = trailing(withoutSite(clean.slice(front.length)).trim());
  return {
    flags: [...front.flags, ...back.flags],
    headline: back.text.trim(),
    ...(front.tags.length > 0 && { tags: front.tags }),
    ...(instruments.length > 0 && { instruments }),
  };
}
