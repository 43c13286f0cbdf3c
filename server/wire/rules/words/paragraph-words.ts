/** How notes point at a place in the text, per language, as pattern sources (matched without case). */
const ORDINALS: readonly string[] = [
  'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|final|penultimate|opening|lead|\\d+(?:st|nd|rd|th)',
  'premier|première|deuxième|second|seconde|troisième|quatrième|cinquième|sixième|septième|huitième|dernier|dernière|\\d+(?:er|ère|e|è|ème|ième)',
  'primer|primero|segundo|tercer|tercero|cuarto|quinto|sexto|séptimo|octavo|último|penúltimo|\\d+\\.?[ºo°]',
  'primeiro|terceiro|quarto|quinto|sexto|sétimo|oitavo|último|penúltimo',
  'ersten?|zweiten?|dritten?|vierten?|fünften?|sechsten?|siebten?|achten?|letzten?|vorletzten?|\\d+\\.',
  'primo|secondo|terzo|quarto|quinto|sesto|settimo|ottavo|ultimo|penultimo',
  'перв(?:ом|ый)|втор(?:ом|ой)|треть(?:ем|ий)|четв[её]рт(?:ом|ый)|(?:пят|шест|седьм|восьм|девят|десят)(?:ом|ый|ой)|последн(?:ем|ий)|\\d+-(?:м|й|ом)',
  "перш(?:ому|ий)|друг(?:ому|ий)|трет(?:ьому|ій)|(?:четверт|п[’']ят|шост|сьом|восьм|дев[’']ят|десят)(?:ому|ий)|останн(?:ьому|ій)|\\d+-(?:му|й)",
  'eerste|tweede|derde|vierde|vijfde|laatste|\\d+(?:de|ste|e)',
  'ensimmäis(?:essä|en)|toisessa|kolmannessa|neljännessä|viimeisessä',
  'ilk|birinci|ikinci|üçüncü|dördüncü|son',
  'första|andra|tredje|fjärde|femte|sista|siste|\\d+:?[ea]',
];

const UNITS =
  'paragraphs?|paras?|pars?|grafs?|sentences?|bullets?(?: points?)?|paragraphes?|alinéas?|phrases?|párrafos?|parágrafos?|absatz|absätzen?|satz|paragraf(?:o|i|ta|ında|tında)?|capovers[oi]|абзац(?:е|ах|і|ам)?|alinea|kappaleessa|kappaleen|stycket|stycke|avsnitt|avsnittet|afsnit|afsnittet';
const NUMBERED =
  'paragraphs?|paras|(?<=(?:in|of|from|au|dans|le) )para|grafs?|paragraphes?|párrafos?|parágrafos?|absatz|absätze|paragraf[oi]?|абзац(?:е|ах|і)?|alinea|kappaleessa|stycke|bullet';
const PLACES =
  '(?<=^(?:recasts|rewrites|updates|changes|corrects|clarifies|tweaks|edits|replaces) (?:(?:headline|lead|lede|dateline|byline)(?:,| and) )?)(?:lead|lede|headline|dateline|byline|slug)(?=[,;]|$)|(?:in|to|from)(?: the)? (?:headline|title|lead|lede|dateline|byline|caption|slug|first reference)s?|(?:dans le|au|du|en) (?:titre|chapeau|chapô|lead)|en (?:el )?(?:título|titular|encabezado|cabecera)|n[oa] (?:título|lide|manchete|chapéu)|(?:in der|im|der) (?:überschrift|titelzeile|schlagzeile|titel|vorspann|leadsatz|dachzeile)|nel (?:titolo|sommario|lancio)|[вуo] (?:заголовке|заголовку|лиде|ліді)|in de (?:kop|titel|inleiding)|otsikossa|ingressissä|başlıkta|başlığında|i (?:rubriken|ingressen|tittelen|overskriften)|في العنوان';
const LEAD_IN =
  /^(?:in|to|from|dans|au|du|en|el|le|n[oa]|im|der|nel|[вуo]|i|في|de|the)\s+(?:(?:the|le|el|der|de)\s+)?/iu;

const ordinal = ORDINALS.join('|');
const AFTER_ORDINAL = `(?:(?:${ordinal})(?:(?:,| and| et| y| e| und| en| och| и| та) (?:${ordinal}))* (?:${UNITS}))`;
const AFTER_UNIT = `(?:(?:${NUMBERED})\\.? \\d+(?:[-–]\\d+)?(?:(?:,| and|, and|,? et|,? y|,? e|,? und| en| och| и| та| &) \\d+(?:[-–]\\d+)?)*)`;
const SECTION_SIGN = '§{1,2} ?\\d+(?:[-–]\\d+)?';
const ARABIC =
  'الفقرة (?:الأولى|الثانية|الثالثة|الرابعة|الخامسة|السادسة|السابعة|الثامنة|الأخيرة|قبل الأخيرة|\\d+)|الفقرات \\d+(?:[-–]\\d+)?';
const EAST_ASIAN =
  '[一二三四五六七八九十\\d]+段落目|第 ?[一二三四五六七八九十\\d]+(?:段落?|パラグラフ)|最後の段落|最后一段|(?<=[^\\p{L}]|^)(?:見出し|标题)';

const LOCATION = new RegExp(
  `(?<![\\p{L}\\d])(?:${AFTER_ORDINAL}|${AFTER_UNIT}|${SECTION_SIGN}|(?:${PLACES})(?![\\p{L}])|${ARABIC})(?![\\p{L}\\d])|${EAST_ASIAN}`,
  'giu',
);

/** The places in the text that a note names, as printed, each once and in printed order. */
export function findLocations(note: string): string[] {
  const printed = Array.from(note.matchAll(LOCATION), (match) => match[0].replace(LEAD_IN, ''));
  return [...new Set(printed)];
}

const HEADLINE_OBJECT =
  /^(?:the )?(headline|title|dateline|byline|lead|titre|título|titular|überschrift|titel|titolo|заголовок|rubrik|rubriken|kop|otsikkoa?|başlığı)(?![\p{L}])/iu;

/** The part of the story that a correction names right after its verb (`Corrects headline to …`). */
export function objectLocation(detail: string): string | null {
  return HEADLINE_OBJECT.exec(detail)?.[1] ?? null;
}
