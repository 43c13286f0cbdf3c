const LONGEST = 80;

/** The words of a headline or slugline as a slug: letters and digits of any script joined by hyphens, at most 80 units. */
export function slugFrom(text: string): string {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  let slug = '';
  for (const word of words) {
    // Marks that stand alone are no slug (contract: letters and numbers); composed letters keep theirs.
    const plain = word.replace(/\p{M}/gu, '');
    if (plain === '') continue;
    const longer = slug === '' ? plain : `${slug}-${plain}`;
    if (longer.length > LONGEST) break;
    slug = longer;
  }
  return slug;
}
