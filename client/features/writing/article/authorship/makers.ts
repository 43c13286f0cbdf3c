import type { AuthorshipShare, AuthorshipSpan } from '#contract/api/authorship.ts';

const COLOURS = 8;

/** Who brought something, as one word. */
export function makerKey({ by, origin }: Pick<AuthorshipSpan, 'by' | 'origin'>): string {
  return by?.id ?? origin;
}

/** Which of the colours of people is theirs: by their share, so that those who wrote most are told apart. */
export function colourOf(
  shares: readonly AuthorshipShare[],
  maker: Pick<AuthorshipSpan, 'by' | 'origin'>,
): number {
  const key = makerKey(maker);
  return (
    Math.max(
      0,
      shares.findIndex((share) => makerKey(share) === key),
    ) % COLOURS
  );
}
