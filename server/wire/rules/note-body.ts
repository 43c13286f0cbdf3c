import { splitSentences } from './sentences.ts';
import { findChangeVerbs } from './words/change-verbs.ts';
import type { ChangeVerb, FoundVerb } from './words/change-verbs.ts';
import {
  afterStorySubject,
  ASSET_SENTENCE,
  assetsOf,
  isVague,
  LEADING_WITH,
  MARKER_PREFIX,
  PRODUCT_SENTENCE,
  THROUGHOUT,
  VERB_LINK,
} from './words/note-words.ts';

const CLAUSE_END =
  /(?:^|[;,:.(–—-]|(?:^|\s)(?:and|et|y|e|und|en|og|och|ja|ve|и|та|й|і|و|to|pour|para|per|um|zu|чтобы|щоб))\s*$/iu;
const ALSO =
  /(?:^|[.;,]\s*)(?:also|también|também|aussi|également|auch|ebenso|ebenfalls|anche|ook|myös|även|также|також)(?:\s+\S+){0,6}\s*$/iu;
const FINITE_ENGLISH = /^[a-z]+s$/iu;

function opensClause(text: string, verb: FoundVerb): boolean {
  const before = text.slice(0, verb.start);
  return CLAUSE_END.test(before) || ALSO.test(before);
}

/** `adds … , updated figures`: after a finite English verb a participle is an adjective. */
function isParticipleAfterFinite(first: FoundVerb, verb: FoundVerb): boolean {
  return FINITE_ENGLISH.test(first.printed) && /^[a-z]+ed$/iu.test(verb.printed);
}

/** `avec précisions` announces details; only after a resend does it clarify. */
const NOUN = /^précisions?$/iu;

function clauseVerbs(text: string): FoundVerb[] {
  const all = findChangeVerbs(text).filter((verb) => !NOUN.test(verb.printed));
  const opening = all.filter((verb) => opensClause(text, verb));
  const first = opening[0] ?? all[0];
  if (first === undefined) return [];
  if (opening.length === 0) return [first];
  return opening.filter((verb) => verb === first || !isParticipleAfterFinite(first, verb));
}

/** The sentences that speak of the change; assets and labels set apart. */
export type NoteBody = {
  text: string;
  sentences: string[];
  assets: string[];
  marker: FoundVerb | null;
  cut: boolean;
};

/** A verb that stands alone before a colon only labels the note; with an object it tells it. */
function labelOf(lead: string): FoundVerb | null {
  const verb = findChangeVerbs(lead)[0];
  if (verb === undefined) return null;
  const others = lead.slice(0, verb.start) + lead.slice(verb.end);
  return /\p{L}{3}/u.test(others) ? null : verb;
}

/** The sentences that speak of the change, without asset lines, product lines and a verb that only labels. */
function bodyOf(inner: string): NoteBody {
  const marked = MARKER_PREFIX.exec(inner);
  const marker = marked === null ? null : labelOf(marked[0]);
  const from = marker === null ? inner : inner.slice(marked?.[0].length ?? 0);
  const all = splitSentences(from.replace(/\.;/gu, '.'));
  const assets = all.filter((sentence) => ASSET_SENTENCE.test(sentence));
  const product = all.filter((sentence) => PRODUCT_SENTENCE.test(sentence));
  const sentences = all.filter((each) => !assets.includes(each) && !product.includes(each));
  const text = sentences.join(' ');
  return {
    text,
    sentences,
    assets: assets.flatMap(assetsOf),
    marker,
    cut: product.includes(all[0] ?? ''),
  };
}

/** The words that say what changed, and whether it was the whole text. */
export type NoteDetail = { text: string; throughout: boolean };

function stripLeadingVerb(text: string, verb: FoundVerb): NoteDetail {
  const rest = text.slice(verb.end).replace(/^\s*[:,]?\s+/u, '');
  const scoped = THROUGHOUT.exec(rest);
  const throughout = scoped?.index === 0;
  const after = throughout ? rest.slice(scoped[0].length) : rest;
  return { text: after.replace(VERB_LINK, '').trim(), throughout };
}

const TO_DO = /(?:^|\s)(?:to|pour|para|per|um|zu|чтобы|щоб)\s*$/iu;

/** `Recasts, adds …` are two acts; `Corrects to add …` is one. */
function severalInOneSentence(body: NoteBody, verbs: readonly FoundVerb[]): boolean {
  const acts = verbs.filter((verb) => !TO_DO.test(body.text.slice(0, verb.start)));
  return body.sentences.length === 1 && acts.length > 1;
}

/** What may stand before the verb that leads a note: nothing, or the text as its subject. */
const THIS =
  /^(?:(?:throughout|durchgehend|intégralement|integralmente|íntegramente|полностью|повністю) )?(?:(?:this|the)(?: (?:story|version|item|article|report|note|update))? )?$/iu;

/** Which words of the note are its detail: all of them, or what follows the verb that leads it. */
function detailOf(body: NoteBody, verbs: readonly FoundVerb[], wrapped: boolean): NoteDetail {
  const subject = afterStorySubject(body.text);
  const first = verbs[0];
  const opens = first !== undefined && THIS.test(body.text.slice(0, first.start));
  const leads = opens && body.marker === null && !body.cut;
  const plain =
    leads && !severalInOneSentence(body, verbs) ? stripLeadingVerb(body.text, first) : null;
  const chosen = plain ?? { text: subject ?? body.text, throughout: false };
  if (first !== undefined && plain !== null)
    chosen.throughout ||= THROUGHOUT.test(body.text.slice(0, first.start));
  const single = body.sentences.length === 1 && wrapped;
  return { ...chosen, text: single ? chosen.text.replace(/(?<!\.)\.$/u, '') : chosen.text };
}

function lemmas(marker: FoundVerb | null, verbs: readonly FoundVerb[]): ChangeVerb[] {
  return [...new Set([...(marker === null ? [] : [marker]), ...verbs].map((found) => found.verb))];
}

/** `Revoici avec précision …`: the noun after the verb names a second act. */
function secondAct(text: string, first: FoundVerb | undefined): FoundVerb[] {
  if (first?.verb !== 'resend') return [];
  const rest = text.slice(first.end);
  const linked = VERB_LINK.exec(rest.trimStart());
  if (linked === null) return [];
  const from = text.length - rest.trimStart().length + linked[0].length;
  return findChangeVerbs(text).filter((verb) => verb.start === from);
}

const AND = /(?<![\p{L}])(?:and|et|y|e|und|en|och|og|ja|ve|и|та|і|й|و)(?![\p{L}])/giu;

/** `(Actualiza y amplía)`: nothing but verbs, and words such as "this text". */
function saysNoMore(text: string, verbs: readonly FoundVerb[]): boolean {
  const bare = verbs.slice(1).reduce((left, verb) => left.replace(verb.printed, ' '), text);
  return isVague(verbs.length > 1 ? bare.replace(AND, ' ') : bare, verbs[0]?.printed);
}

/** A note taken apart. */
export type NoteParts = {
  body: NoteBody;
  verbs: FoundVerb[];
  detail: NoteDetail;
  names: ChangeVerb[];
};

/** Takes a note apart: its sentences, its verbs, and the words that are its detail. */
export function readNoteBody(inner: string, wrapped: boolean): NoteParts {
  const body = bodyOf(inner);
  const subjectCut = afterStorySubject(body.text);
  const opening = clauseVerbs(body.text);
  const lead = opening.length === 0 && LEADING_WITH.test(body.text) && body.marker === null;
  const verbs = [...opening, ...secondAct(body.text, opening[0])];
  const detail = detailOf(body, opening, wrapped);
  if (lead) detail.text = detail.text.replace(LEADING_WITH, '');
  if (subjectCut === null && saysNoMore(body.text, opening)) detail.text = '';
  const told = subjectCut === null ? [] : findChangeVerbs(body.text).slice(0, 1);
  const names = lemmas(body.marker, [...told, ...verbs]);
  return { body, verbs, detail, names: lead ? ['add'] : names };
}
