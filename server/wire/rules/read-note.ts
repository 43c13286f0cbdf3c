import { readCorrectionNote, readUpdateNote } from './change-notes.ts';
import type { ChangeNote } from './change-notes.ts';
import { readReaderNotice } from './reader-notices.ts';
import type { Unit } from './source-units.ts';
import { findChangeVerbs } from './words/change-verbs.ts';
import { addressesEditors, LEADING_WITH, unwrapNote } from './words/note-words.ts';
import type { ReadNote } from './wire-reading.ts';

const LONGEST = 900;
const BRACKETED = /^[(（【[][\s\S]*[)）】\]]\s*<?$/u;
/** Japanese wires put a starred line about the change at the end. */
const STARRED = /^[*＊※] ?[^\s]{2,40}(?:追加|更新|修正|訂正|加筆)[^\s]{0,12}$/u;
const STORY_LEAD = /^(?:in (?:an? )?[^,]{0,40}(?:story|item|report)[^,]{0,30}, )/iu;

/** Whether a bracketed or addressed line speaks of the text itself: its verb comes first. */
function isNote(text: string): boolean {
  if (addressesEditors(text.replace(/^[(（[]/u, ''))) return true;
  if (STARRED.test(text)) return true;
  if (!BRACKETED.test(text)) return false;
  const { inner } = unwrapNote(text);
  const told = inner.replace(STORY_LEAD, '');
  return findChangeVerbs(told.slice(0, 80))[0]?.start === 0 || LEADING_WITH.test(told);
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

/** Reads a unit as a note about the text, or says `null` when it is text itself. */
export function readNote(unit: Unit): ReadNote | null {
  if (unit.text.length > LONGEST) return null;
  const note = readChange(unit.text);
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
