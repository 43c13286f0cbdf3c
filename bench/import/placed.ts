import { parseWireCopy } from '#server/wire/rules/parse-wire-copy.ts';
import type { WireReading } from '#server/wire/rules/wire-reading.ts';

/** A headline and two paragraphs with nothing of the wire about them, in each language of the corpus. */
const STORIES: Readonly<Record<string, readonly [string, string, string]>> = {
  en: [
    'Ferry crews learn to knit',
    'The crews of three ferries have begun to knit between two crossings, and they enjoy it.',
    'Nobody ashore had asked for socks, a deckhand said, but everybody now wears a pair.',
  ],
  fr: [
    'Les marins apprennent à tricoter',
    'Les équipages de trois ferries ont commencé à tricoter entre deux traversées.',
    'Personne à terre ne voulait de chaussettes, dit un matelot, mais tous en portent une paire.',
  ],
  de: [
    'Matrosen lernen stricken',
    'Die Besatzungen dreier Fähren stricken seit dem Frühjahr zwischen zwei Überfahrten.',
    'An Land hatte niemand um Socken gebeten, sagte ein Matrose, doch alle tragen nun ein Paar.',
  ],
  es: [
    'Los marineros aprenden a tejer',
    'Las tripulaciones de tres barcos han empezado a tejer entre dos travesías.',
    'Nadie en tierra pedía calcetines, dijo un marinero, pero todos llevan ya un par.',
  ],
  pt: [
    'Os marinheiros aprendem a tricotar',
    'As tripulações de três barcos começaram a tricotar entre duas travessias.',
    'Ninguém em terra pedia meias, disse um marinheiro, mas todos já usam um par.',
  ],
  it: [
    'I marinai imparano a lavorare a maglia',
    'Gli equipaggi di tre traghetti hanno cominciato a lavorare a maglia fra due traversate.',
    'Nessuno a terra voleva dei calzini, ha detto un marinaio, ma ora tutti ne portano un paio.',
  ],
  uk: [
    'Моряки вчаться плести',
    'Екіпажі трьох поромів почали плести шкарпетки між двома рейсами.',
    'Ніхто на березі не просив шкарпеток, сказав матрос, але тепер їх носять усі.',
  ],
  ru: [
    'Моряки учатся вязать',
    'Экипажи трех паромов начали вязать носки между двумя рейсами.',
    'Никто на берегу не просил носков, сказал матрос, но теперь их носят все.',
  ],
  ar: [
    'البحارة يتعلمون الحياكة',
    'بدأت أطقم ثلاث عبارات الحياكة بين رحلتين وهي تستمتع بذلك كثيرا.',
    'لم يطلب أحد على البر جوارب كما قال بحار لكن الجميع يرتديها الآن.',
  ],
};

/** Where a line may stand in the story: under the headline, between two paragraphs, last. */
export const PLACES = ['first', 'between', 'last'] as const;
export type Place = (typeof PLACES)[number];

/** A short story of the given language with one line of copy set into it, and the reading of all of it. */
export function readInStory(
  line: string,
  place: Place,
  language: string,
): { reading: WireReading; roles: string[] } {
  const [headline, opening, ending] = STORIES[language] ?? STORIES['en'] ?? ['', '', ''];
  const parts = {
    first: [headline, line, opening, ending],
    between: [headline, opening, line, ending],
    last: [headline, opening, ending, line],
  }[place];
  const reading = parseWireCopy(parts.join('\n\n'), { language });
  const before = parts.slice(0, parts.indexOf(line)).join('\n\n').split('\n').length + 1;
  const count = line.split('\n').length;
  const roles = reading.lines.slice(before, before + count).map(({ becomes }) => becomes);
  return { reading, roles };
}

/** Whether a sentence stays a paragraph as it is printed, wherever in the story it stands. */
function staysParagraph(line: string, language: string): Record<Place, boolean> {
  const stays = (place: Place): boolean => {
    const { reading, roles } = readInStory(line, place, language);
    const kept = reading.body.paragraphs.some(({ text }) => text === line);
    return kept && reading.dateline === null && roles.every((role) => role === 'paragraph');
  };
  return { first: stays('first'), between: stays('between'), last: stays('last') };
}

/**
 * What becomes of a line in a story: a sentence of the body is tried in three places and must stay whole in
 * each, furniture stands last. Where it does not stay, the answer says what it became.
 */
export function becomesIn(
  line: string,
  { kind, language }: { kind: 'body' | 'furniture'; language: string },
): string {
  if (kind === 'furniture') return readInStory(line, 'last', language).roles.join(' ');
  const kept = staysParagraph(line, language);
  const lost = PLACES.find((place) => !kept[place]);
  if (lost === undefined) return 'paragraph';
  return `${lost}: ${readInStory(line, lost, language).roles.join(' ')}`;
}
