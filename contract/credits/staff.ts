import type { Group } from './groups.ts';
import { written } from './items.ts';
import { isAgency, isAgencyAfterName, looksLikeOrganisation } from './organisations.ts';
import { normalise } from './tokens.ts';
import type { Line, Token } from './tokens.ts';

/** A small article before a name in capitals is grammar ("da Reuters"); before a small word it is part of the name. */
export function withoutArticle(group: Group, text: string): string {
  const elided = /^(?:l|d|dell|all|dall)['’](?=\p{Lu})/u.exec(text)?.[0].length ?? 0;
  if (elided > 0 && looksLikeOrganisation(text.slice(elided))) return text.slice(elided);
  const [first = '', second = ''] = text.split(' ', 2);
  const isArticle = /^\p{Ll}/u.test(first) && group.book.articles.has(normalise(first));
  return isArticle && /^\p{Lu}/u.test(second) ? text.slice(first.length + 1) : text;
}

/** Takes "Associated Press writers" or "correspondent" from before a name. */
export function withoutStaffWords(
  line: Line,
  group: Group,
  tokens: readonly Token[],
): { tokens: readonly Token[]; organisation: string | null } {
  const owner = possessor(line, tokens);
  if (owner !== null) return { tokens: tokens.slice(1), organisation: owner };
  const at = tokens.slice(0, -1).findLastIndex((token) => group.book.staff.has(token.norm));
  if (at === -1) return withoutOwnAgency(line, tokens);
  const after = leadingAgency(line, tokens.slice(at + 1));
  if (after) return after;
  const prefixes = Array.from({ length: at }, (_, taken) =>
    withoutArticle(group, written(line, tokens.slice(0, at - taken))),
  );
  const organisation =
    prefixes.find(isAgency) ?? prefixes.find((text) => looksLikeOrganisation(text, line.shouting));
  return { tokens: tokens.slice(at + 1), organisation: organisation ?? null };
}

/** "ТАСС Иван Петров": an agency whose one word nobody bears, straight before a whole name. */
function withoutOwnAgency(
  line: Line,
  tokens: readonly Token[],
): { tokens: readonly Token[]; organisation: string | null } {
  const first = written(line, tokens.slice(0, 1));
  const isPrefix = tokens.length > 2 && isAgencyAfterName(first, line.shouting);
  return isPrefix
    ? { tokens: tokens.slice(1), organisation: first }
    : { tokens, organisation: null };
}

/** "CNN's A": the agency as the owner of the name. */
function possessor(line: Line, tokens: readonly Token[]): string | null {
  const [, owner] = /^(.+)['’]s$/u.exec(written(line, tokens.slice(0, 1))) ?? [];
  return owner !== undefined && tokens.length > 1 && looksLikeOrganisation(owner) ? owner : null;
}

/** "periodistas de Associated Press A": the agency may stand between staff and name. */
function leadingAgency(
  line: Line,
  tokens: readonly Token[],
): { tokens: readonly Token[]; organisation: string } | undefined {
  const from = tokens.findIndex((token) => !token.small);
  for (let end = Math.min(tokens.length - 1, from + 4); from >= 0 && end > from; end -= 1) {
    const organisation = written(line, tokens.slice(from, end));
    if (isAgency(organisation)) return { tokens: tokens.slice(end), organisation };
  }
  return undefined;
}

/** Words that open contact details and routing lines, not names. */
const CONTACT_WORDS = new Set(
  'tel telefon telephone phone tlf mobil mobile fax twitter x e-mail email mail tel. telefono telefone тел телефон هاتف keywords messaging mesa'.split(
    ' ',
  ),
);

/** Whether words open contact details or a routing line. */
export function isContact(text: string): boolean {
  const [first = ''] = normalise(text).split(' ', 1);
  return CONTACT_WORDS.has(first) || /^reuters messaging\b/iu.test(text);
}
