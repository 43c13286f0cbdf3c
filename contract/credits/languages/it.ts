import type { CreditLanguage } from '../grammar.ts';

/** Countries take "in"; those with an article of their own contract with it. */
const IN = new Set(
  'Afghanistan|Algeria|Argentina|Australia|Austria|Belgio|Bolivia|Brasile|Bulgaria|Canada|Cina|Colombia|Croazia|Egitto|Etiopia|Finlandia|Francia|Georgia|Germania|Giappone|Grecia|India|Iran|Iraq|Irlanda|Islanda|Israele|Italia|Libano|Libia|Marocco|Messico|Norvegia|Pakistan|Polonia|Portogallo|Romania|Russia|Serbia|Siria|Spagna|Svezia|Svizzera|Tunisia|Turchia|Ucraina|Ungheria'.split(
    '|',
  ),
);
const ARTICLED: Record<string, string> = {
  'Stati Uniti': 'negli',
  'Regno Unito': 'nel',
  'Paesi Bassi': 'nei',
  Filippine: 'nelle',
  'Emirati Arabi Uniti': 'negli',
};

function withPreposition(place: string): string {
  const articled = ARTICLED[place];
  if (articled !== undefined) return ` ${articled} ${place}`;
  if (IN.has(place)) return ` in ${place}`;
  if (/^L['’]\p{Lu}/u.test(place)) return ` all${place.slice(1)}`;
  if (/^Il \p{Lu}/u.test(place)) return ` al ${place.slice(3)}`;
  if (/^La \p{Lu}/u.test(place)) return ` alla ${place.slice(3)}`;
  return /^A/u.test(place) ? ` ad ${place}` : ` a ${place}`;
}

/** Italian: `(Servizio di A a P e B; Versione italiana di C, editing di D)`. */
export const italian: CreditLanguage = {
  tag: 'it',
  direction: 'ltr',
  reading: {
    roles: {
      reporting:
        'servizio*|servizi*|reportage*|reporting*|notizia|corrispondenza*|cronaca*|inviato:|inviata:|corrispondente:|articolo*|inchiesta*|dal corrispondente*|dalla corrispondente*|' +
        "dal nostro corrispondente*|dalla nostra corrispondente*|dal nostro inviato*|dalla nostra inviata*|dall' inviato*|dall' inviata*",
      'additional-reporting':
        'contributi*|contributo*|con il contributo|con i contributi|con contributi|con la collaborazione|collaborazione*|in collaborazione con*|ha collaborato*|hanno collaborato*|' +
        "con la partecipazione|con l' aiuto|con informazioni|informazioni aggiuntive*|servizio aggiuntivo*|servizi aggiuntivi*|ulteriori informazioni|con*|" +
        'ha contribuito*|hanno contribuito*|reporting aggiuntivo*|reportage aggiuntivo*|con servizi|con il servizio|altri contributi*|ulteriore servizio*|con un contributo',
      writing: 'scritto|scritta|testo*|testi*|stesura*|redatto|redatta',
      compiling: 'compilato|compilata|compilazione*|raccolto|raccolta',
      translation:
        "versione {L}*|versione in {L}*|tradotto|tradotta|traduzione*|traduzione in {L}*|tradotto in {L}|adattamento*|adattato|tradotto dall' {S}|tradotto dal {S}|" +
        "traduzione dall' {S}*|traduzione dal {S}*|traduttore*|traduttrice*|edizione {L}|traduzione {L}*|adattamento in {L}*|adattamento {L}*|tradotto in {L} a cura",
      editing:
        'editing*|a cura|edizione*|revisione*|rivisto|rivista|in redazione*|redazione:|sotto la direzione|redattore*|redattrice*|editing in {L}*|' +
        'editor*|desk:|versione {L} rivista|montaggio redazionale|supervisione*|revisione redazionale*|editato|editata|revisionato|edito',
      photography: 'fotografie*|fotografia*|foto*|immagini*|immagine*|fotografo*|fotografa*',
      other: 'grafica*|grafici*|video*|dati*|infografica*|montaggio*|riprese*|illustrazioni*',
    },
    agents: "di|da|del|della|dei|dell'|dal|dalla|dall'|a cura di|a cura della|a cura del|a cura",
    authors: 'di',
    joiners: 'e|ed',
    scopes:
      "per la versione {L}|per il servizio {L}|in {L}|per l' edizione {L}|per la redazione {L}",
    ownScope: 'per questa versione',
    tails: {
      'additional-reporting':
        'hanno contribuito a questo articolo|ha contribuito a questo articolo|hanno contribuito a questo servizio|ha contribuito a questo servizio|' +
        'hanno collaborato a questo articolo|ha collaborato a questo articolo|hanno collaborato|ha collaborato|hanno contribuito|ha contribuito|' +
        'hanno contribuito a questo reportage|ha contribuito a questo reportage|hanno collaborato a questo servizio|ha collaborato a questo servizio',
    },
    places: "a|ad|al|alla|all'|da|in|dal|dalla|dall'|nel|nella|nei|nelle|negli|nell'|ai|agli|alle",
    placeAfter: (preposition, place) => {
      if (['al', 'dal'].includes(preposition)) return `Il ${place}`;
      if (['alla', 'dalla'].includes(preposition)) return `La ${place}`;
      if (["all'", "dall'"].includes(preposition)) return `L'${place}`;
      return place;
    },
    staff:
      'giornalista|giornalisti|corrispondente|corrispondenti|inviato|inviata|inviati|cronista|redattore|redattrice|speciale|fotografo|fotografa',
    articles: "il|la|lo|i|gli|le|l'|un|una|nostro|nostra|agenzia|dell'|della",
  },
  printing: {
    between: '; ',
    beside: ', ',
    list: ', ',
    and: (next) => (/^[EÈÉ]/u.test(next) ? ' ed ' : ' e '),
    place: withPreposition,
    roles: {
      reporting: 'Servizio{s} di {n}',
      'additional-reporting': 'Contributi{s} di {n}',
      writing: 'Testo{s} di {n}',
      compiling: 'Compilato{s} da {n}',
      translation: 'Traduzione di {n}',
      editing: 'Editing{s} di {n}',
      photography: 'Fotografie{s} di {n}',
      author: 'Di {n}{s}',
    },
    version: 'Versione {L} di {n}',
    versionEditing: 'editing di {n}',
    scope: ' per la versione {L}',
    ownScope: ' per questa versione',
    byline: 'Di {n}',
    labels: {
      reporting: 'Servizio',
      'additional-reporting': 'Contributi',
      writing: 'Testo',
      compiling: 'Compilazione',
      translation: 'Traduzione',
      editing: 'Editing',
      photography: 'Fotografie',
      author: 'Di',
    },
    versionLabel: 'Versione {L}',
    labelComma: ', ',
  },
  versions: {
    en: 'inglese',
    fr: 'francese',
    de: 'tedesca|tedesco',
    es: 'spagnola|spagnolo',
    pt: 'portoghese',
    it: 'italiana|italiano',
    uk: 'ucraina|ucraino',
    ru: 'russa|russo',
    ar: 'araba|arabo',
    nl: 'olandese|nederlandese',
    pl: 'polacca|polacco',
    tr: 'turca|turco',
    zh: 'cinese',
    ja: 'giapponese',
    ko: 'coreana|coreano',
    hi: 'hindi',
    bn: 'bengalese|bengali',
    ur: 'urdu',
    id: 'indonesiana|indonesiano',
    vi: 'vietnamita',
    th: 'thailandese',
    fa: 'persiana|persiano',
    he: 'ebraica|ebraico',
    el: 'greca|greco',
    sv: 'svedese',
    no: 'norvegese',
    da: 'danese',
    fi: 'finlandese',
    cs: 'ceca|ceco',
    hu: 'ungherese',
    ro: 'rumena|rumeno|romena',
    bg: 'bulgara|bulgaro',
    sr: 'serba|serbo',
    hr: 'croata|croato',
    ca: 'catalana|catalano',
    sw: 'swahili',
  },
};
