import { matchEnd } from './end-of-line.ts';
import { isAgency } from './words/agencies.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  gt: '>',
  lt: '<',
  amp: '&',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};
const HTML_TAG = /<\/?(?:b|i|em|strong|u|span|mark|br|p|font|small|a|h\d)(?: [^<>]{0,80})?\/?>/giu;
const INSTRUMENT = /\s?<([A-Z0-9.^=][A-Za-z0-9.^=/-]{0,20})>/gu;
const SITE = /\s+[|]\s+[\p{Lu}\d][\p{L}\p{M}\d.&’' -]{1,40}$/u;
const AGENCY_SITE = /\s+[-–—]\s+([\p{Lu}][\p{L}\p{M}. -]{1,30})$/u;

function decodeEntities(text: string): string {
  return text
    .replace(/&#(\d{2,5});/gu, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(gt|lt|amp|quot|apos|nbsp);/gu, (_, name: string) => ENTITIES[name] ?? '');
}

/** The headline without the name of the site or agency that a page title ends with. */
export function withoutSite(text: string): string {
  const site = matchEnd(SITE, text);
  if (site) return text.slice(0, site.index);
  const agency = matchEnd(AGENCY_SITE, text);
  return agency && isAgency(agency[1] ?? '') ? text.slice(0, agency.index) : text;
}

const LETTER_SPACED = /^(?<slash>\/)?(?<word>(?:\p{Lu} ){4,14}\p{Lu})(?= )/u;

/** `/C O R R E C T I O N -- …/` is a word and a headline. */
function closeLetters(text: string): string {
  const groups = LETTER_SPACED.exec(text)?.groups;
  if (groups === undefined) return text;
  const rest = text.slice((groups['slash'] ?? '').length + (groups['word'] ?? '').length);
  const closed = groups['slash'] === undefined ? rest : rest.replace(/\/$/u, '');
  return (groups['word'] ?? '').replaceAll(' ', '') + closed;
}

/** A headline without mark-up, entities and instrument codes, which are listed. */
export function cleanHeadline(text: string): { text: string; instruments: string[] } {
  const instruments: string[] = [];
  const plain = decodeEntities(text)
    .replace(HTML_TAG, '')
    .replace(INSTRUMENT, (_, code: string) => {
      instruments.push(code);
      return '';
    })
    .replace(/\s+/gu, ' ')
    .replace(/[<=]+$/u, '')
    .trim();
  return { text: closeLetters(plain), instruments };
}
