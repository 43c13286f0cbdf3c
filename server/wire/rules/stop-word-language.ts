/** Frequent small words that few other languages share; a language of ten words is known by them. */
const STOP_WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to in that is was for on with by as at from said has have had were are it his be not would which who',
  fr: 'le la les des du et est dans que qui pour une sur au aux par avec pas plus ses son sont été ce cette mais selon',
  de: 'der die das und ist im den von mit dem nicht ein eine auf für sich des auch es an werden aus hat bei sei nach wie',
  es: 'el la los las del que en y un una por con para se su es al lo como más fue ha pero sobre este',
  pt: 'o os as do da dos das que em e um uma por com para se não ao na no é foi mais como são pelo sobre',
  it: 'il lo gli le della del dei delle che di è un una per con non nel alla sono da ha anche più come sul',
  nl: 'de het een en van is dat op te in zijn met voor niet aan er om ook als bij heeft naar maar werd door',
  sv: 'och att det som en på är av för med den till inte har om ett men var jag de från kan vid sade',
  no: 'og det som er på av for med til ikke har om et men var fra kan ved sier ble skal etter også',
  da: 'og det som er på af for med til ikke har om et men var fra kan ved siger blev skal efter også',
  fi: 'ja on ei se että oli hän myös mukaan sekä ovat joka kun mutta ole olisi kuin jo vuoden sanoo tai',
  tr: 've bir bu için ile da de olarak olan daha çok gibi ise sonra kadar ancak dedi olduğu oldu her',
  pl: 'w i na z do się że nie to jest o jak po przez od dla są jego który była oraz za tym',
  ru: 'и в на не что с по он как к из за это его для от был она также о при после сообщил',
  uk: 'і в на не що з та до у за як від для про його це був також він є після при через повідомив',
  id: 'yang dan di untuk dengan dari pada ini itu tidak dalam akan telah oleh juga ke adalah kata',
  ro: 'și în de la a cu pe nu că din este pentru au care o un mai fost prin sa',
  hu: 'a az és hogy nem is egy volt meg van már azt csak mint el ki után szerint',
  cs: 'a v na se že je s z do o k i ve po pro za by od jako byl které podle',
};

const SETS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(STOP_WORDS).map(([language, words]) => [language, new Set(words.split(' '))]),
);

const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\u3040-\u30ff]/gu, 'ja'],
  [/[\uac00-\ud7af]/gu, 'ko'],
  [/[\u4e00-\u9fff]/gu, 'zh'],
  [/[\u0600-\u06ff]/gu, 'ar'],
  [/[\u0590-\u05ff]/gu, 'he'],
  [/[\u0370-\u03ff]/gu, 'el'],
];

/** How much of a text is looked at. */
const SAMPLE = 6000;

function byScript(text: string, letters: number): string | null {
  for (const [pattern, language] of SCRIPTS) {
    const share = (text.match(pattern)?.length ?? 0) / letters;
    if (share > (language === 'ja' ? 0.1 : 0.3)) return language;
  }
  return null;
}

/**
 * The language of a text as a BCP 47 base tag, by its script and its small words; `null` when too
 * little speaks for one. A fallback for when no better detector is given.
 */
export function languageByStopWords(text: string): string | null {
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 20) return null;
  const scripted = byScript(sample, letters);
  if (scripted !== null) return scripted;
  const words = sample.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  let best: { language: string; hits: number } | null = null;
  for (const [language, stops] of SETS) {
    const hits = words.filter((word) => stops.has(word)).length;
    if (best === null || hits > best.hits) best = { language, hits };
  }
  return best !== null && best.hits >= Math.max(3, words.length * 0.08) ? best.language : null;
}
