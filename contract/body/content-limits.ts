/** How long the one-line fields may be, in UTF-16 units, and how many credits an article may have. */
export const CONTENT_LIMITS = {
  headline: 500,
  standfirst: 2000,
  dateline: 200,
  updateNote: 1000,
  credits: 100,
} as const;

/** The longest text that can be ordered, in words; longer than any that the body’s limits let in. */
export const MOST_COMMISSIONED_WORDS = 100_000;
