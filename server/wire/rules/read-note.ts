import { readCorrectionNote, readUpdateNote } from './change-notes.ts';
import type { ChangeNote } from './change-notes.ts';
import { readReaderNotice } from './reader-notices.ts';
import type { Unit } from './source-units.ts';
import { findChangeVerbs } from './words/change-verbs.ts';
import type { FoundVerb } from './words/change-verbs.ts';
import { addressesEditors, LEADING_WITH, unwrapNote } from './words/note-words.ts';
import type { ReadNote } from './wire-reading.ts';

const LONGEST = 900;
const BRACKETED = /^[(（【[][\s\S]*[)）】\]]\s*<?$/u;
/** Japanese wires put a starred line about the change at the end. */
const STARRED = /^[*＊※] ?[^\s]{2,40}(?:追加|更新|修正|訂正|加筆)[^\s]{0,12}$/u;
const STORY_LEAD =
  /^(?:in (?:an? )?[^,]{0,40}(?:story|item|report)[^,]{0,30}, |this [^,]{0,24}(?:story|item|report|version|article) (?=corrects|updates|adds|clarifies|removes|restores|refiles))/iu;

/** What may stand before the verb of a note: nothing, or that the whole text is meant. */
const SCOPE_ONLY = /^(?:(?:throughout|durchgehend|intégralement|integralmente|íntegramente) )?$/iu;

/** A clause with a subject of its own after the comma. */
const OWN_SUBJECT = /^[^,.;:]{1,80}, (?:the|an?|it|he|she|they|this|that|its|his|her|their) /iu;

/** `(Adding insult to injury, the bus was late.)` is a sentence of the text in brackets. */
function isSentence(told: string, verb: FoundVerb): boolean {
  if (!/[.!?]$/u.test(told)) return false;
  return /ing$/iu.test(verb.printed) || (/ed$/iu.test(verb.printed) && OWN_SUBJECT.test(told));
}

/** `(Zusammenfassung, Zitate ergänzt)`: in German and its neighbours the verb closes the note. */
function verbCloses(told: string): boolean {
  const last = told.length > 100 ? undefined : findChangeVerbs(told).at(-1);
  return last?.end === told.length && /t$|en$/u.test(last.printed) && /^\p{Lu}/u.test(told);
}

/** Whether a bracketed or addressed line speaks of the text itself: its verb comes first. */
function isNote(text: string): boolean {
  if (addressesEditors(text.replace(/^[(（[]/u, ''))) return true;
  if (STARRED.test(text)) return true;
  if (!BRACKETED.test(text)) return false;
  const { inner } = unwrapNote(text);
  const told = inner.replace(STORY_LEAD, '');
  const first = findChangeVerbs(told.slice(0, 80))[0];
  if (
    first !== undefined &&
    SCOPE_ONLY.test(told.slice(0, first.start)) &&
    !isSentence(told, first)
  )
    return true;
  if (verbCloses(told)) return true;
  return LEADING_WITH.test(told) && !/[.!?]$/u.test(told);
}

function readChange(text: string): ChangeNote | null {
  if (!isNote(text)) {
    const notice = readReaderNotice(text, 'strict');
    const told = notice?.changeType === 'correction' ? readCorrectionNote(text) : null;
    return told?.was === undefined ? notice : told;
  }
  const update = readUpdateNote(text.replace(/^[*＊※] ?/u, ''));
  return update?.changeType === 'correction' ? readCorrectionNote(text) : update;
}

/** `UPDATES with arrest`: a verb in capitals under the headline, the rest in small letters. */
const SHOUTED = /^\p{Lu}{4,}(?: ?[,;]| \p{Ll})/u;

/** `Mise à jour avec …`, `Updated with …`: no full stop, and what is new led in by "with". */
const LINKED = /^ (?:with|avec|con|com|mit) \p{L}/iu;

/** Whether a line without brackets, directly under a headline, is a note: its verb in capitals, or "with" after it. */
export function isShoutedNote(text: string): boolean {
  const verb = text.length <= 200 ? findChangeVerbs(text)[0] : undefined;
  if (verb?.start !== 0) return false;
  const rest = text.slice(verb.end);
  return SHOUTED.test(text) || (LINKED.test(rest) && !/[.!?]$/u.test(text));
}

/** Reads a unit as a note about the text, or says `null` when it is text itself; `shouted` when its capitals have said so. */
export function readNote(unit: Unit, shouted = false): ReadNote | null {
  if (unit.text.length > LONGEST) return null;
  const note = shouted ? readUpdateNote(unit.text) : readChange(unit.text);
  if (note === null) return null;
  return {
    raw: unit.text,
    line: unit.lines[0] ?? 0,
    lines: unit.lines,
    changeType: note.changeType,
    verb: note.verbs?.[0] ?? null,
    verbs: note.verbs ?? [],
    detail: note.detail ?? null,
    was: note.was ?? [],
    now: note.now ?? [],
    impliesRevisionAtLeast:
      note.changeType === 'none' || note.changeType === 'editors_note' ? 1 : 2,
    audience: STARRED.test(unit.text) ? 'public' : (note.audience ?? 'public'),
    supportingParagraphs: [],
    supportingWhy: null,
  };
}
