/** How many colours people are told apart by. */
const COLOURS = 8;

/** A number from 0 to 7 that is the same for the same person in the same article, always. */
function preferred(articleId: string, personId: string): number {
  let sum = 0;
  for (const character of articleId + personId) {
    sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 4_294_967_291;
  }
  return sum % COLOURS;
}

/**
 * The colour (0 to 7) in which a person is shown in an article: the one they have there already, else their
 * own, else the next that nobody there has; theirs again when all are taken.
 */
export function colourOfPerson(
  articleId: string,
  personId: string,
  present: readonly { person: { id: string }; colour: number }[],
): number {
  const before = present.find(({ person }) => person.id === personId);
  if (before !== undefined) return before.colour;
  const own = preferred(articleId, personId);
  const taken = new Set(present.map(({ colour }) => colour));
  for (let step = 0; step < COLOURS; step += 1) {
    const colour = (own + step) % COLOURS;
    if (!taken.has(colour)) return colour;
  }
  return own;
}
