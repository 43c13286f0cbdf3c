import { normalise } from './tokens.ts';

/** Countries and states of more than one word that follow a city after a comma ("Cape Town, South Africa"). */
const REGIONS = new Set(
  (
    'south africa|south korea|north korea|new zealand|saudi arabia|united states|united kingdom|sri lanka|costa rica|el salvador|puerto rico|' +
    'hong kong|papua new guinea|burkina faso|ivory coast|sierra leone|south sudan|united arab emirates|northern ireland|czech republic|dominican republic|' +
    'new york|new jersey|new mexico|new hampshire|north carolina|south carolina|north dakota|south dakota|west virginia|rhode island|british columbia|nova scotia|' +
    'new brunswick|new south wales|west bank|gaza strip|bosnia and herzegovina|the netherlands|the philippines|' +
    'corea del sur|corea del norte|nueva york|nueva zelanda|estados unidos|reino unido|arabia saudita|arabia saudi|sudafrica|republica dominicana|paises bajos|' +
    'afrique du sud|coree du sud|coree du nord|etats-unis|royaume-uni|arabie saoudite|nouvelle-zelande|pays-bas|' +
    'coreia do sul|coreia do norte|africa do sul|arabia saudita|nova york|nova iorque|nova zelandia|' +
    'corea del sud|corea del nord|stati uniti|regno unito|nuova zelanda|sud africa|' +
    'mato grosso|minas gerais|rio grande do sul|sao paulo|rio de janeiro|buenos aires'
  )
    .split('|')
    .map(normalise),
);

/** Whether words after a placed name and a comma only say where that place is. */
export function isRegion(words: string): boolean {
  return !words.includes(' ') || REGIONS.has(normalise(words));
}
