import {
  ACTIONS,
  ITEM_REF,
  ITEM_WORD,
  NAMED_AGENCY_ITEM,
  NO_SUBSTITUTE,
  SUBSTITUTE,
} from './words/kill-words.ts';
import { SOMEBODY_SAYS } from './words/notice-words.ts';
import { splitSentences } from './sentences.ts';

/** An instruction to hold, kill or withdraw an item, in the corpus' shape. */
export type KillHold = {
  action: 'hold' | 'kill' | 'withdraw';
  itemRef?: string;
  title?: string;
  reason?: string;
  substituteComing?: true;
};

const LONGEST = 1500;
const TITLE = /["“„«»「『]([^"“”„«»」』]{2,200})["“”«»」』]/u;

function actionOf(text: string): KillHold['action'] | null {
  let first: { action: KillHold['action']; at: number } | null = null;
  for (const { action, words } of ACTIONS) {
    const at = text.search(words);
    if (at >= 0 && (first === null || at < first.at)) first = { action, at };
  }
  return first?.action ?? null;
}

function itemOf(instruction: string): string | undefined {
  const before = instruction.split(/["“„«「『]/u)[0] ?? instruction;
  for (const word of before.matchAll(ITEM_WORD)) {
    const ref = ITEM_REF.exec(before.slice(word.index + word[0].length))?.[0];
    if (ref !== undefined) return ref.replace(/[\s,.:;(–—-]+$/u, '').trim();
  }
  return NAMED_AGENCY_ITEM.exec(before)?.[0] ?? NAMED_AGENCY_ITEM.exec(instruction)?.[0];
}

function announcesSubstitute(line: string): boolean {
  return splitSentences(line).some(
    (sentence) => SUBSTITUTE.test(sentence) && !NO_SUBSTITUTE.test(sentence),
  );
}

/** The sentences that say why: all after the instruction but the one about a substitute. */
function reasonOf(sentences: readonly string[]): string | undefined {
  const told = sentences.filter(
    (sentence) => !SUBSTITUTE.test(sentence) && !NO_SUBSTITUTE.test(sentence),
  );
  return told.length > 0 ? told.join(' ') : undefined;
}

const BECAUSE =
  /(?:,? (?:because|as|since|due to|owing to)|,? weil|,? da|,? wegen|,? car|,? parce que|,? en raison|,? porque|,? debido|,? ya que|,? devido|,? perché|,? a causa|,? так как|,? из-за|,? через|,? оскільки|[:;–—]) (.{8,})$/iu;

function divide(text: string): { instruction: string; rest: string[] } {
  const title = TITLE.exec(text);
  const end = title === null ? 0 : title.index + title[0].length;
  const [first = '', ...others] = splitSentences(text.slice(end));
  if (title === null) return { instruction: first, rest: others };
  const closes = /^[\s.,!?]*$/u.test(first);
  return { instruction: text.slice(0, end) + (closes ? first : ` ${first}`), rest: others };
}

/** Reads an instruction about an item that went out, or says `null` when the text gives none. */
export function readKillHold(text: string): KillHold | null {
  if (text.length > LONGEST) return null;
  const line = text.replace(/\s+/gu, ' ').trim();
  const action = actionOf(line);
  if (action === null) return null;
  const { instruction, rest } = divideStops(line);
  const itemRef = itemOf(instruction);
  const title = TITLE.exec(instruction)?.[1];
  const reason =
    reasonOf(rest) ??
    BECAUSE.exec(
      title === undefined
        ? instruction
        : instruction.slice(instruction.indexOf(title) + title.length),
    )?.[1];
  return {
    action,
    ...(itemRef !== undefined && { itemRef }),
    ...(title !== undefined && { title: title.trim() }),
    ...(reason !== undefined && { reason }),
    ...(announcesSubstitute(line) && { substituteComing: true as const }),
  };
}

/** A full stop right after the closing quotation mark ends the instruction. */
function divideStops(line: string): { instruction: string; rest: string[] } {
  const title = TITLE.exec(line);
  if (title === null) return divide(line);
  const end = title.index + title[0].length;
  const stop = /^\s*[.!]\s*/u.exec(line.slice(end));
  if (stop === null) return divide(line);
  return {
    instruction: line.slice(0, end),
    rest: splitSentences(line.slice(end + stop[0].length)),
  };
}

const INSTRUCTION =
  /^(?:(?:attention |attn )?(?:(?:editors|eds)[ ,:]{1,3})?(?:withhold|eliminate|disregard|ignore|kill|hold|do not use) (?:the )?(?:story|stories|item|items|report|dispatch)(?![\p{L}])|(?:mandatory|story|item|bulletin) (?:kill|hold|withdrawal)(?![\p{L}])|(?:hold|kill|withdraw(?:al)?)(?:[ !,.:/-]+(?:hold|kill|withdraw(?:al)?)){1,4}\b|(?:attention|attn|achtung|atención|atenção|attenzione|внимание|увага)?[ ,:!]{0,3}(?:(?:editors|eds|redaktionen|rédactions|editores|redazioni|редакторам)[ ,:]{1,3})?(?:please|kindly|bitte|prière|merci|veuillez|rogamos|por favor|favor|si prega|просьба|просим|прохання|просимо|gelieve|pyydämme|lütfen|vänligen|vennligst|يرجى)[ ,])/iu;
/** The desk speaks of its own item: `The story “…” is withdrawn`, `Nous retirons la dépêche “…”`. */
const OWN_ITEM =
  /^(?:(?:(?:the|this|our) )?(?:story|item|report|dispatch|article)[^.!?]{0,20}["“][^"”]{2,160}["”][^.!?]{0,40} (?:is|has been|have been|was) (?:being )?(?:withdrawn|retracted|killed|eliminated|withheld)|(?:we (?:are |have )?(?:withdraw|withdrew|retract|withhold|kill)|nous (?:retirons|annulons|suspendons)|wir ziehen|(?:agencia )?(?:retiramos|anulamos|cancelamos)|ritiriamo|annulliamo|(?:мы )?(?:отзываем|аннулируем)|(?:ми )?(?:відкликаємо|анулюємо)|نسحب|نلغي)(?:ing|s)?[ ,][^.!?]{0,60}["“„«])/iu;

/** `KILL KILL KILL` needs no item in the same line. */
const REPEATED = /^(?:hold|kill|withdraw(?:al)?)[ !,.:/-]+(?:hold|kill|withdraw(?:al)?)/iu;
const ITEM_NAMED = new RegExp(`${ITEM_WORD.source}|${NAMED_AGENCY_ITEM.source}`, 'iu');

/** Whether a line at the top of a story is an instruction about another item. */
export function looksLikeInstruction(text: string): boolean {
  if (text.length > LONGEST) return false;
  const line = text.trim();
  const [first = ''] = splitSentences(line);
  const names = /["“„«]/u.test(line) || ITEM_NAMED.test(line);
  if (OWN_ITEM.test(line)) return !SOMEBODY_SAYS.test(first);
  return INSTRUCTION.test(line) && (names || REPEATED.test(line));
}
