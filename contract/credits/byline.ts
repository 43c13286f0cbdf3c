import type { CreditRow } from '../content.ts';
import { cleanLine } from './clean.ts';
import type { Group } from './groups.ts';
import { itemsOf, splitAgency, written } from './items.ts';
import type { Item } from './items.ts';
import { creditLanguage, readingOrder } from './languages.ts';
import { calmName, calmOrganisation, isPlausibleName } from './names.ts';
import { looksLikeOrganisation } from './organisations.ts';
import { isSmall, phrasebook } from './phrases.ts';
import type { Phrasebook } from './phrases.ts';
import { form, joinNames } from './render.ts';
import { rolePhraseAt } from './role-phrase.ts';
import { printReadably, sealName } from './seal.ts';
import { normalise, tokenise } from './tokens.ts';
import type { Line, Token } from './tokens.ts';

/** What stands over a story: its people in order, their agency, and a title ("AP Business Writer") as printed. */
export type Byline = { people: { name: string }[]; org?: string; title?: string };

const TITLE_WORDS = new Set(
  (
    'writer writers reporter reporters correspondent correspondents editor editors chief columnist analyst bureau journalist photographer staff contributor ' +
    'producer director specialist korrespondent korrespondentin redakteur redakteurin reporterin chefredakteur journaliste journalistes correspondant ' +
    'correspondante envoye envoyee redacteur redactrice reportere corresponsal corresponsales redactor redactora periodista enviado enviada correspondente ' +
    'jornalista reporter repórter corrispondente inviato inviata giornalista redattore redattrice корреспондент корреспондентка журналист журналистка обозреватель ' +
    'редактор спецкор кореспондент кореспондентка журналіст журналістка оглядач редакторка مراسل مراسله صحفي صحفيه محرر الصحفي المراسل'
  )
    .split(' ')
    .map(normalise),
);

/** Longest byline that is read, in UTF-16 units. */
const LONGEST_LINE = 10_000;

/**
 * Reads the line over a story ("By A and B, AP Business Writer", "Von A, dpa", "Текст: А"), in capitals or not, with or without
 * its "By". Never throws; what is neither a person, an agency nor a title is left out.
 */
export function parseByline(text: string, language: string): Byline {
  const { text: cleaned } = cleanLine(text);
  const byline: Byline = { people: [] };
  if (cleaned.length > LONGEST_LINE) return byline;
  const line = tokenise(cleaned);
  const languages = readingOrder(language);
  const start = line.tokens.findIndex(({ kind }) => kind === 'word' || kind === 'sealed');
  if (start === -1) return byline;
  const { book, from } = opening(line, start, languages.map(phrasebook));
  const tokens = line.tokens.slice(from).map((token) => asSeparator(line, token));
  const group: Group = {
    roles: [],
    printed: true,
    oblique: false,
    hasAgent: true,
    place: [],
    book,
    tokens,
  };
  for (const item of itemsOf(line, group)) readItem(line, { item, book, byline });
  return byline;
}

/** "Par A avec AFP": the word that leads the agency in parts it from the name, as a stop or dash does. */
const LEADS_AGENCY = new Set('avec with con com mit'.split(' '));

function asSeparator(line: Line, token: Token): Token {
  const leadsIn = token.kind === 'word' && LEADS_AGENCY.has(token.norm) && isSmall(line, token);
  return token.kind === 'hard' || leadsIn ? { ...token, kind: 'comma' } : token;
}

/** Steps over "By", "Von", "Текст:" in whatever language it stands. */
function opening(
  line: Line,
  start: number,
  books: readonly Phrasebook[],
): { book: Phrasebook; from: number } {
  const own = books[0] as Phrasebook;
  const first = line.tokens[start];
  for (const book of books) {
    if (first && book.authors.has(first.norm)) {
      const hasColon = line.tokens[start + 1]?.kind === 'colon';
      return { book, from: start + (hasColon ? 2 : 1) };
    }
  }
  if (first?.norm === 'من') return { book: own, from: start + 1 };
  const phrase = rolePhraseAt(
    line,
    start,
    books.map(({ language }) => language),
  );
  const isLong = phrase !== undefined && phrase.end - start > 1;
  return phrase !== undefined && (phrase.strong || isLong)
    ? { book: phrase.book, from: phrase.end }
    : { book: own, from: start };
}

const isTitle = ({ norm }: Token): boolean => TITLE_WORDS.has(norm);

function readItem(
  line: Line,
  { item, book, byline }: { item: Item; book: Phrasebook; byline: Byline },
): void {
  const { title, own } = splitTitle(line, item.name, book);
  if (title !== '') byline.title ??= title;
  const { name, agency } = splitAgency(line, own);
  const isSealed = name.length === 1 && name[0]?.kind === 'sealed';
  const text = written(line, name);
  if (agency !== null) byline.org ??= calmOrganisation(agency);
  if (looksLikeOrganisation(text, line.shouting || isSealed)) byline.org ??= calmOrganisation(text);
  else if (isSealed) byline.people.push({ name: text });
  else if (text !== '' && isPlausibleName(text)) {
    byline.people.push({ name: calmName(text, book.language.tag) });
  }
  for (const note of item.notes) {
    const inBrackets = written(line, note);
    if (looksLikeOrganisation(inBrackets, line.shouting)) byline.org ??= inBrackets;
    else if (note.some(isTitle)) byline.title ??= inBrackets;
  }
}

/** "AP Business Writer" is a title; in "AP Business Writer A" the name follows it. */
function splitTitle(
  line: Line,
  tokens: readonly Token[],
  book: Phrasebook,
): { title: string; own: readonly Token[] } {
  const last = tokens.findLastIndex(isTitle);
  if (last === -1) return { title: '', own: tokens };
  const own = tokens.slice(last + 1);
  if (own.length < 2 || own[0]?.small === true) return { title: written(line, tokens), own: [] };
  const first = tokens[0]?.small === true && book.articles.has(tokens[0].norm) ? 1 : 0;
  return { title: written(line, tokens.slice(first, last + 1)), own };
}

/** Roles that stand over a story, in the order of their claim to it. */
const BYLINE_ROLES = ['author', 'writing', 'reporting', 'compiling'] as const;

/**
 * The line over a story ("By A and B") in a language: whoever reported or wrote it, in the rows' order and once each; '' when
 * none of them may be printed. Translators and editors stand in the credit line, not here.
 */
export function renderByline(rows: readonly CreditRow[], language: string): string {
  const grammar = creditLanguage(language);
  const roles: readonly string[] = BYLINE_ROLES;
  const names = rows
    .filter((row) => !row.withheld && roles.includes(row.role))
    .map((row) => row.name);
  const once = [...new Set(names)];
  if (once.length === 0) return '';
  return printReadably({
    items: once,
    grammar,
    print: (items, seals) =>
      form(grammar.printing.byline, items.length).replace('{n}', () =>
        joinNames(
          items.map((name) => sealName(name, seals)),
          grammar,
        ),
      ),
    namesOf: (name) => [name],
    readsBack: (line, items) => {
      const { people } = parseByline(line, language);
      return people.length === items.length && people.every(({ name }, at) => name === items[at]);
    },
  });
}
