import { parseCreditLine } from '#contract/credits/parse.ts';
import { renderCreditLine } from '#contract/credits/render.ts';
import type { CreditRow } from '#contract/content.ts';
import type { Import, ImportDraft } from './api.ts';
import { bylinePeople, printedField } from './reading-facts.ts';

/** The draft as it is edited: paragraphs as one text with empty lines between, credits as their printed line. */
export type ReviewDraft = {
  slugline: string;
  deskId: string;
  language: string;
  headline: string;
  dateline: string;
  updateNote: string;
  body: string;
  creditLine: string;
  /** As they were read; kept while the line still prints like them. */
  credits: CreditRow[];
};

const BREAK = '* * *';

type Paragraphs = Import['draft']['paragraphs'];

/** Paragraphs as text: an empty line between them, `* * *` for a break between sections. */
function textOf(paragraphs: Paragraphs): string {
  return paragraphs.map((piece) => (typeof piece === 'string' ? piece : BREAK)).join('\n\n');
}

/** The same, back again. */
function paragraphsOf(text: string): Paragraphs {
  return text
    .split(/\n\s*\n/u)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
    .map((piece) => (piece === BREAK ? { break: true as const } : piece));
}

/** A slugline to begin with: the first words of the headline, as desks write them. */
function sluglineFrom(headline: string): string {
  const words = headline.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
  return words
    .filter((word) => word.length > 3)
    .slice(0, 3)
    .join('-')
    .toUpperCase();
}

/** What a reading becomes on the screen. */
export function reviewOf(
  { draft, reading }: Import,
  home: { deskId: string; language: string },
): ReviewDraft {
  const language = draft.language === '' ? home.language : draft.language;
  return {
    slugline: printedField(reading, 'slugline')?.raw.trim() ?? sluglineFrom(draft.headline),
    deskId: home.deskId,
    language,
    headline: draft.headline,
    dateline: draft.dateline,
    updateNote: draft.updateNote,
    body: textOf(draft.paragraphs),
    creditLine: renderCreditLine(draft.credits, language),
    credits: draft.credits,
  };
}

/** The credit rows of the line as it stands: those that were read, or the line read anew once it was changed. */
export function creditsOf({ creditLine, credits, language }: ReviewDraft): CreditRow[] {
  if (creditLine.trim() === '') return [];
  if (creditLine === renderCreditLine(credits, language)) return credits;
  return parseCreditLine(creditLine, language).rows;
}

/** The people of the byline whom the credits do not name: nothing of the draft would name them. */
export function uncredited({ reading }: Import, draft: ReviewDraft): string[] {
  const named = new Set(creditsOf(draft).map(({ name }) => name.toLowerCase()));
  return bylinePeople(reading).filter((name) => !named.has(name.toLowerCase()));
}

/** The draft with these people at the head of its credits, as its authors. */
export function creditAuthors(draft: ReviewDraft, names: readonly string[]): Partial<ReviewDraft> {
  const authors = names.map((name): CreditRow => ({
    role: 'author',
    name,
    personId: null,
    isOrganisation: false,
    organisation: null,
    place: null,
    language: null,
    withheld: false,
  }));
  const credits = [...authors, ...creditsOf(draft)];
  return { credits, creditLine: renderCreditLine(credits, draft.language) };
}

/** What is sent to make the draft. */
export function requestOf(review: ReviewDraft): ImportDraft {
  const { body, creditLine: _printed, ...fields } = review;
  return { ...fields, paragraphs: paragraphsOf(body), credits: creditsOf(review) };
}
