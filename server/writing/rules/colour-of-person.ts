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

type Coloured = { person: { id: string }; colour: number };
type Tab = Coloured & { clientId: string };

/**
 * The colour (0 to 7) in which a person is shown in an article: the one they have there already, else their
 * own, else the next that nobody there has; theirs again when all are taken.
 */
export function colourOfPerson(
  articleId: string,
  personId: string,
  present: readonly Coloured[],
): number {
  const before = present.find(({ person }) => person.id === personId);
  return (
    before?.colour ?? freeColour(articleId, personId, present) ?? preferred(articleId, personId)
  );
}

/**
 * The colour of somebody who is there, once the others are known: processes choose without waiting for each
 * other. All tabs of a person take that of their first tab; of two people with one colour, the one whose
 * id comes first keeps it, and the other takes a free one. So all processes come to the same end.
 */
export function settledColour(ours: Tab & { articleId: string }, present: readonly Tab[]): number {
  const { articleId, person, colour } = ours;
  const own = present.filter((one) => one.person.id === person.id);
  const first = own.reduce((one, other) => (other.clientId < one.clientId ? other : one), ours);
  if (first.clientId !== ours.clientId) return first.colour;
  const others = present.filter((one) => one.person.id !== person.id);
  const yields = others.some((one) => one.colour === colour && one.person.id < person.id);
  return yields ? (freeColour(articleId, person.id, others) ?? colour) : colour;
}

/** Their own colour if nobody there has it, else the next that nobody has; null when all are taken. */
function freeColour(
  articleId: string,
  personId: string,
  present: readonly Coloured[],
): number | null {
  const own = preferred(articleId, personId);
  const taken = new Set(present.map(({ colour }) => colour));
  for (let step = 0; step < COLOURS; step += 1) {
    const colour = (own + step) % COLOURS;
    if (!taken.has(colour)) return colour;
  }
  return null;
}
