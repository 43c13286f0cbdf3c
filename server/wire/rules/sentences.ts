/** Short forms whose full stop does not end a sentence, folded to lower case without the stop. */
const ABBREVIATIONS = new Set(
  'no nos nr jan feb febr mar apr jun jul aug sept sep oct okt nov dec dez déc janv févr avr juil mr mrs ms dr prof st vs inc co corp ltd plc gen sen rep gov lt col sgt capt rev hon art abs bzw ca etc usw evtl ggf inkl mio mrd mln bln pct approx fig par para vol ed eds op cit jr sr mme mlle m sr sra srta dra dna núm pág tel ext av avda ul г гг ул им тыс руб долл стр рис см т.е т.д т.п'.split(
    ' ',
  ),
);

const STOP = /[.!?…]+["”»’)\]]*(?:;)?\s+(?=["“«„‘'(\[]?[\p{Lu}\p{N}])/gu;
const LAST_WORD = /([\p{L}\p{M}.]+)$/u;

/** Whether the full stop after this text belongs to a short form (`No.`, `U.S.`, `z. B.`, an initial). */
export function endsInAbbreviation(before: string): boolean {
  const word = LAST_WORD.exec(before.slice(-24))?.[1] ?? '';
  if (word.includes('.')) return true;
  if (/^\p{Lu}$/u.test(word)) return true;
  return ABBREVIATIONS.has(word.toLowerCase());
}

/** The sentences of a short text, in order, each with its closing stop. */
export function splitSentences(text: string): string[] {
  const sentences: string[] = [];
  let from = 0;
  for (const stop of text.matchAll(STOP)) {
    const isDot = stop[0].startsWith('.');
    if (isDot && endsInAbbreviation(text.slice(from, stop.index))) continue;
    const end = stop.index + stop[0].length;
    sentences.push(text.slice(from, end).trim());
    from = end;
  }
  const rest = text.slice(from).trim();
  return rest === '' ? sentences : [...sentences, rest];
}
