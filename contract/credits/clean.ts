import { SEAL } from './tokens.ts';

/** A line ready to be cut into pieces; `hadContacts` when telephone numbers, addresses or handles were taken out. */
export type CleanLine = { text: string; hadContacts: boolean };

const CONTACTS = [
  /\[[^[\]]{0,200}\]/gu,
  /<[^<>]{0,200}>/gu,
  /https?:\/\/\S{1,500}/giu,
  /\bwww\.\S{1,200}/giu,
  /(?<![\p{L}\p{N}.])@[\w.]{2,40}/gu,
  /(?<![\p{L}\p{N}])(?:\+|00)?\d[\d ()./-]{5,30}\d/gu,
];

const ADDRESS_CHARACTER = /[\p{L}\p{N}._%+-]/u;

/** E-mail addresses are found from their @ outward, so that a megabyte without one costs nothing. */
function withoutAddresses(text: string): string {
  let out = '';
  let from = 0;
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    let start = at;
    let end = at + 1;
    while (start > from && at - start < 64 && ADDRESS_CHARACTER.test(text[start - 1] ?? ''))
      start -= 1;
    while (end - at < 200 && ADDRESS_CHARACTER.test(text[end] ?? '')) end += 1;
    if (start === at || end === at + 1) continue;
    out += `${text.slice(from, start)} `;
    from = end;
  }
  return out + text.slice(from);
}

/**
 * Joins hard-wrapped lines (a break may fall inside a name, or after a hyphen in one), drops direction marks and zero-width
 * characters (but not the isolates that hold one name together) and takes out contact details. Nothing else changes.
 */
export function cleanLine(raw: string): CleanLine {
  const joined = raw
    .replace(/[\u200b\u200e\u200f\u061c\u202a-\u202e\u2066\u2067\ufeff\u00ad\p{Cc}]/gu, (mark) =>
      /[\t\n\v\f\r\u0085]/u.test(mark) ? mark : '',
    )
    .replace(/(?<=\p{L}-)[\t ]{0,9}\r?\n\s{0,99}(?=\p{L})/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  const line = /^\[[^[\]]*\]$/u.test(joined) ? joined.slice(1, -1) : joined;
  const bare = line.split(SEALED).map(withoutContacts).join('');
  const text = bare.replace(FURNITURE, ' ').replace(/\s+/gu, ' ').trim();
  return { text, hadContacts: bare !== line };
}

/** A contact block in double brackets, and everything after "Keywords:" or "Our Standards:"; desk initials at the end. */
const FURNITURE =
  /(?<=[\p{L})].{0,2})\(\([^()]{0,400}\)\)|\b(?:Key ?words|Our Standards):.*$|(?<=\))\s*\p{Lu}{3,10}(?: \p{Lu}{2,4})+\s*$/gu;

/** What isolates hold together is a name, whatever it looks like. */
const SEALED = /(\u2068[^\u2068\u2069]{1,400}\u2069)/u;

function withoutContacts(part: string): string {
  if (part.startsWith(SEAL.open)) return part;
  return CONTACTS.reduce((text, contact) => text.replace(contact, ' '), withoutAddresses(part));
}
