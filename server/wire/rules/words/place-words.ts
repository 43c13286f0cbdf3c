/** Rivers and regions that German city names carry after a slash: one place, not two (Frankfurt/Main). */
const AFTER_SLASH = new Set(
  'main m oder saale lahn breisgau ruhr neckar donau elbe rhein weser inn isar lech spree havel aller leine westfalen westf sachsen sa allgäu allg oberpfalz opf schwarzwald schwarzw weinstraße weinstr wstr holstein holst mosel taunus ts harz vogtland vogtl erzgebirge erzgeb bergstraße bergstr odenwald odw eifel sauerland hessen thüringen thür bayern pfalz niederbayern ostfriesland rügen usedom fläming mecklenburg meckl vorpommern altmark ilm fulda werra unstrut elster ems steinhuder see bodensee'.split(
    ' ',
  ),
);

/** Names of one place that hold an "and". */
const ONE_PLACE =
  /^(?:trinidad|bosnia|bosnie|bosnien|antigua|saint|st\.?|são tomé|santo tomé|turks|tyne|newfoundland|brighton|dumfries|perth and|tristan|castilla|castille|rhodes and|hammersmith|kensington|baden|schleswig|nordrhein|windsor|papua)(?![\p{L}])/iu;
const JOINED = / (?:and|et|und|y|e|en|i|і|та|и|va|og|och) (?=\p{Lu})/u;

/** `CARDIFF and LEITH` are two cities, `Trinidad and Tobago` is one place. */
function joinedCities(part: string): string[] {
  return ONE_PLACE.test(part) ? [part] : part.split(JOINED);
}

/** The cities of a dateline: slashes divide them, except in names such as Frankfurt/Main or Halle/Saale. */
export function splitPlaces(printed: string): string[] {
  const places: string[] = [];
  for (const part of printed.split(/\s*[/／]\s*/u).flatMap(joinedCities)) {
    const first = part.toLowerCase().replace(/\.$/u, '').split(/[ ,]/u)[0] ?? '';
    const belongs = places.length > 0 && AFTER_SLASH.has(first);
    const name = part.trim();
    if (belongs) places[places.length - 1] = `${places.at(-1) ?? ''}/${name}`;
    else if (name !== '') places.push(name);
  }
  return places;
}

const PARTICLE =
  /^(?:de|del|della|des|du|da|do|dos|das|di|la|le|les|el|los|las|of|the|and|am|an|der|die|im|in|bei|ob|vor|zu|sur|sous|en|lès|aux|den|het|op|aan|upon|on|under|by|al|na|nad|pod|i|y|e|et|und|près|near|auf|von|ve|на|над|под|і|и|к|под)$/iu;

/** Whether words could be the name of a place: capitals and particles, or a script without capitals. */
export function looksLikePlace(text: string): boolean {
  const words = text.split(/[\s,/]+/u).filter((word) => word !== '');
  if (words.length === 0 || words.length > 12 || text.length > 90) return false;
  const named = words.filter((word) => /^[^\p{Ll}\d]/u.test(word) && /\p{L}/u.test(word));
  return (
    named.length > 0 &&
    /\p{L}/u.test(words[0] ?? '') &&
    words.every((word) => named.includes(word) || PARTICLE.test(word)) &&
    !/[!?:;“”"«»]/u.test(text)
  );
}
