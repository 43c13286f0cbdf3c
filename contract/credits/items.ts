import type { Group } from './groups.ts';
import { isAgency, isAgencyAfterName } from './organisations.ts';
import { findAt, isSmall } from './phrases.ts';
import { SEAL, normalise } from './tokens.ts';
import type { Line, Token } from './tokens.ts';

/** One entry of a list of names: its own words, the place after a preposition, and what stood in brackets. */
export type Item = {
  before: 'start' | 'comma' | 'and';
  name: Token[];
  preposition: string;
  place: Token[];
  inPlace: boolean;
  notes: Token[][];
};

function newItem(before: Item['before']): Item {
  return { before, name: [], preposition: '', place: [], inPlace: false, notes: [] };
}

/** Arabic names that begin with waw, which elsewhere is "and" glued to the next word. */
const WAW_NAMES = new Set(
  (
    'وليد وائل وسام وفاء وجدي وحيد وفيق ودود وهيب وهبه وديع ورد ورده وسيم وصفي ولاء وداد واصف وهبي وجيه وسن وجدان وعد وفا واثق ' +
    'وردي والي وضاح واكد وهدان وافي ولي وزير وشاح وطفي وادي وانغ وو وونغ وارن والتر وليام ويليام ويلسون ووكر وايت واتسون وود واشنطن'
  )
    .split(' ')
    .map(normalise),
);

function gluedAnd(group: Group, token: Token, item: Item): boolean {
  if (group.book.language.tag !== 'ar' || token.kind !== 'word') return false;
  if (token.norm[0] !== 'و' || token.norm.length < 3) return false;
  const isFull = item.inPlace ? item.place.length > 0 : item.name.length > 0;
  if (!isFull) return item.before === 'comma' && !item.inPlace && !WAW_NAMES.has(token.norm);
  return token.norm[1] === 'و' || !WAW_NAMES.has(token.norm);
}

function isJoiner(line: Line, group: Group, token: Token): boolean {
  if (token.kind === 'and') return true;
  if (token.kind !== 'word' || !group.book.joiners.has(token.norm)) return false;
  return isSmall(line, token) || token.norm.length > 2 || group.book.language.direction === 'rtl';
}

/** Cuts a group at commas and joiners and sets places and brackets apart. */
export function itemsOf(line: Line, group: Group): Item[] {
  const { tokens } = group;
  let item = newItem('start');
  const items = [item];
  const next = (before: Item['before']): void => {
    item = newItem(before);
    items.push(item);
  };
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    if (token.kind === 'open') {
      const end = closing(tokens, at);
      item.notes.push(tokens.slice(at + 1, end));
      at = end;
    } else if (token.kind === 'comma') next('comma');
    else if (token.kind === 'slash' && !(item.inPlace && isTight(line, token))) next('comma');
    else if (isJoiner(line, group, token)) next('and');
    else if (gluedAnd(group, token, item)) {
      next('and');
      item.name.push({ ...token, start: token.start + 1, norm: token.norm.slice(1) });
    } else at += takeWord(line, { group, item, at });
  }
  return items;
}

/** A slash between two places of one entry ("Tel Aviv/Jaffa") stands without spaces. */
function isTight(line: Line, token: Token): boolean {
  return !/\s/u.test(line.text[token.end] ?? '') && !/\s/u.test(line.text[token.start - 1] ?? '');
}

function closing(tokens: readonly Token[], from: number): number {
  let depth = 0;
  for (let at = from; at < tokens.length; at += 1) {
    if (tokens[at]?.kind === 'open') depth += 1;
    if (tokens[at]?.kind === 'close') depth -= 1;
    if (depth === 0) return at;
  }
  return tokens.length;
}

/** Puts a word with its item's name or place; answers how many tokens more it took. */
function takeWord(line: Line, taking: { group: Group; item: Item; at: number }): number {
  const { group, item, at } = taking;
  const token = group.tokens[at] as Token;
  const preposition = item.inPlace ? undefined : placeAt(line, group, at);
  if (preposition !== undefined) {
    item.inPlace = true;
    item.preposition = group.tokens
      .slice(at, at + preposition)
      .map(({ norm }) => norm)
      .join(' ');
    return preposition - 1;
  }
  const isName = token.kind === 'word' || token.kind === 'sealed';
  if (isName || (item.inPlace && token.kind === 'slash')) {
    (item.inPlace ? item.place : item.name).push(token);
  }
  return 0;
}

/** How many tokens of preposition stand here, when a place follows them. */
function placeAt(line: Line, group: Group, at: number): number | undefined {
  const { tokens, book } = group;
  const token = tokens[at] as Token;
  if (token.kind !== 'word' || !(isSmall(line, token) || book.language.direction === 'rtl'))
    return undefined;
  const small = book.language.direction === 'ltr';
  const found = findAt(line, token.at, { index: book.places, book, small });
  if (!found) return undefined;
  const length = found.end - token.at;
  const next = tokens[at + length];
  if (!next || next.at !== found.end) return undefined;
  const isPlace =
    next.kind === 'sealed' || (next.kind === 'word' && (!next.small || line.shouting));
  return isPlace ? length : undefined;
}

/** The words of some tokens as they stand in the line, without invisible isolates. */
export function written(line: Line, tokens: readonly Token[]): string {
  const first = tokens[0];
  const last = tokens.at(-1);
  if (!first || !last) return '';
  return line.text
    .slice(first.start, last.end)
    .replaceAll(SEAL.open, '')
    .replaceAll(SEAL.close, '');
}

/** Words in the longest agency name with its "of the". */
const LONGEST_AGENCY = 6;

const OF = new Set(
  "of for at from de da do del di dell' d' l' von der pour para per für из из від от".split(' '),
);

/** "JANE DOE Associated Press" and "Jane Doe of Reuters": an agency we know may follow a name without a comma. */
export function splitAgency(
  line: Line,
  tokens: readonly Token[],
): { name: readonly Token[]; agency: string | null } {
  const whole = { name: tokens, agency: null };
  if (isAgency(written(line, tokens))) return whole;
  for (let at = Math.max(2, tokens.length - LONGEST_AGENCY); at < tokens.length; at += 1) {
    const agency = written(line, tokens.slice(at));
    const isOf = OF.has(tokens[at - 1]?.norm ?? '');
    if (!(isOf ? isAgency(agency) : isAgencyAfterName(agency, line.shouting))) continue;
    let end = at;
    while (end > 1 && OF.has(tokens[end - 1]?.norm ?? '')) end -= 1;
    if (end >= 2) return { name: tokens.slice(0, end), agency };
  }
  return whole;
}
