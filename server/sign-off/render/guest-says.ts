import type { GuestScope } from '#contract/vocabulary.ts';

/** Everything an outside reader’s page says in one language. `{name}` and the like stand for what is put in. */
export type GuestWords = {
  /** What the language calls itself. */
  language: string;
  forReader: string;
  until: string;
  shown: string;
  notPublished: string;
  askedBy: string;
  purpose: string;
  note: string;
  captions: string;
  altText: string;
  credits: string;
  comments: string;
  noComments: string;
  about: string;
  comment: string;
  commentHint: string;
  send: string;
  sent: string;
  sign: Record<GuestScope, string>;
  signLead: string;
  signed: string;
  readingOnly: string;
  noMail: string;
  codeLead: string;
  askCode: string;
  askAnother: string;
  codeSent: string;
  yourName: string;
  reason: string;
  code: string;
  codeHint: string;
  confirmSign: string;
  gone: string;
  goneLead: string;
  moved: string;
  movedLead: string;
  opening: string;
  openLead: string;
  key: string;
  open: string;
  tooOften: string;
  problems: Record<GuestProblem, string>;
};

/** What can go wrong on the page, in words that help. */
export type GuestProblem =
  | 'code-wrong'
  | 'code-dead'
  | 'codes-spent'
  | 'mail-not-taken'
  | 'already-signed'
  | 'step-before-missing'
  | 'right-missing'
  | 'mail-missing'
  | 'text-not-storable'
  | 'too-many-comments'
  | 'too-often'
  | 'form-not-filled';
