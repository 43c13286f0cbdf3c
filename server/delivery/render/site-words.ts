/** Everything the site itself says to a reader in one language. `%` stands for what is put in. */
export type SiteWords = {
  skipToText: string;
  sections: string;
  firstPublished: string;
  lastUpdated: string;
  /** Of an article that went out while it was developing. */
  developing: string;
  /** In place of a flash’s text. */
  moreToFollow: string;
  corrected: string;
  whatChanged: string;
  corrections: string;
  correctionsPage: string;
  correctionWas: string;
  correctionNow: string;
  /** In place of words that stand there no more. */
  takenOut: string;
  noCorrections: string;
  kinds: {
    initial: string;
    update: string;
    correction: string;
    clarification: string;
    refile: string;
    withdrawal: string;
    kill: string;
  };
  otherLanguages: string;
  translatedFrom: string;
  older: string;
  newer: string;
  newest: string;
  more: string;
  nothingYet: string;
  withdrawn: string;
  killed: string;
  notFound: string;
  notFoundHint: string;
  feed: string;
  language: string;
  embed: string;
};
