import type { CreditLanguage } from '../grammar.ts';

/** Countries that take "au", "en" and "aux"; cities and everything else take "à". */
const AU = new Set(
  'Brésil|Canada|Chili|Danemark|Ghana|Japon|Kenya|Kosovo|Liban|Luxembourg|Mali|Maroc|Mexique|Niger|Nigeria|Nigéria|Pakistan|Pérou|Portugal|Qatar|Royaume-Uni|Rwanda|Sénégal|Soudan|Tchad|Togo|Venezuela|Vietnam|Yémen'.split(
    '|',
  ),
);
const EN = new Set(
  'Afghanistan|Algérie|Allemagne|Angleterre|Arabie saoudite|Argentine|Arménie|Australie|Autriche|Azerbaïdjan|Belgique|Bolivie|Bulgarie|Chine|Colombie|Corée du Sud|Croatie|Égypte|Espagne|Estonie|Éthiopie|Finlande|France|Géorgie|Grèce|Hongrie|Inde|Indonésie|Irak|Iran|Irlande|Islande|Israël|Italie|Jordanie|Lettonie|Libye|Lituanie|Moldavie|Norvège|Pologne|Roumanie|Russie|Serbie|Slovaquie|Slovénie|Suède|Suisse|Syrie|Thaïlande|Tunisie|Turquie|Ukraine'.split(
    '|',
  ),
);
/** Towns whose names begin with an article that contracts. */
const LE = new Set(
  'Caire|Cap|Havre|Mans|Pirée|Creusot|Touquet|Bourget|Puy-en-Velay|Lavandou|Raincy|Port|Tréport|Perreux|Vésinet|Chesnay'.split(
    '|',
  ),
);
const LES = new Set(
  'Mureaux|Sables-d’Olonne|Ulis|Lilas|Herbiers|Andelys|Baux-de-Provence|Abymes'.split('|'),
);
const AUX = new Set('États-Unis|Pays-Bas|Philippines|Émirats arabes unis'.split('|'));

function withPreposition(place: string): string {
  if (AUX.has(place)) return ` aux ${place}`;
  if (AU.has(place)) return ` au ${place}`;
  if (EN.has(place)) return ` en ${place}`;
  if (LES.has(place.slice(4)) && place.startsWith('Les ')) return ` aux ${place.slice(4)}`;
  if (LE.has(place.slice(3)) && place.startsWith('Le ')) return ` au ${place.slice(3)}`;
  return ` à ${place}`;
}

/** French: `(A à P et B; version française C, édité par D)`; reporters who come first carry no label. */
export const french: CreditLanguage = {
  tag: 'fr',
  direction: 'ltr',
  reading: {
    roles: {
      reporting:
        'de notre correspondant*|de notre correspondante*|de notre envoyé spécial*|de notre envoyée spéciale*|de nos correspondants*|reportage*|reportages*|reporting*|récit|enquête|propos recueillis|rapporté|couverture|informations|journaliste:|journalistes:',
      'additional-reporting':
        'reportage complémentaire*|reportages complémentaires*|reportage additionnel*|reportage supplémentaire*|contributions*|' +
        'contribution*|avec la contribution|avec les contributions|avec la participation|avec la collaboration|avec le concours|' +
        "avec l' aide|avec des informations|avec un reportage|avec des reportages|avec reportage|avec*|collaboration*|" +
        'informations complémentaires|avec le reportage|ont contribué|a contribué|y ont contribué|ont également contribué',
      writing:
        'rédigé|rédigée|écrit|écrite|coécrit|co-écrit|texte*|textes*|rédaction:|rédacteur:|rédactrice:|rédacteurs:|réécrit',
      compiling: 'compilé|compilée|compilation*|synthèse*|recueilli|recueillis',
      translation:
        'version {L}*|version en {L}*|traduit|traduite|traduction*|traductions*|traduction {L}*|traduction en {L}*|traduit en {L}|' +
        "adaptation {L}*|adapté|adaptation*|traduit de l' {S}|traduit du {S}|traduction de l' {S}|traduction du {S}|traducteur*|" +
        "traductrice*|adapté en {L}|adapté de l' {S}|version {L} rédigée|version {L} écrite",
      editing:
        'édité|éditée|édité en {L}|édition*|relu|relue|relecture*|sous la direction|revu|revue|révisé|révision*|mis en forme|' +
        'mise en forme|édition en {L}|édition {L}|version {L} éditée|version {L} relue|version {L} édité|sous la responsabilité|éditeur:|éditrice:|' +
        'éditeurs:|secrétariat de rédaction|editing*',
      photography:
        'photographies*|photographie*|photos*|photo*|crédit photo|crédits photo|images*|photographe*|photographes*',
      other: 'graphiques|infographie*|vidéo*|vidéos*|données|montage*|illustration*|illustrations*',
    },
    agents: "par|de|d'|des|du|de l'|par l'",
    authors: 'par',
    joiners: 'et',
    scopes:
      "pour le service {L}|pour la version {L}|pour la rédaction {L}|pour le bureau {L}|en {L}|pour l' édition {L}",
    ownScope: 'pour cette version',
    tails: {
      'additional-reporting':
        'ont contribué à cet article|a contribué à cet article|ont contribué à ce reportage|a contribué à ce reportage|ont contribué|' +
        'a contribué|ont participé à cet article|a participé à cet article|ont également contribué à cet article|' +
        'a également contribué à cet article|ont contribué à cette dépêche|a contribué à cette dépêche|ont participé|a participé',
    },
    places: 'à|au|aux|en|depuis|dans le|dans la|dans les|à la|depuis le|depuis la',
    placeAfter: (preposition, place) => {
      if (preposition === 'au' && LE.has(place)) return `Le ${place}`;
      if (preposition === 'aux' && LES.has(place)) return `Les ${place}`;
      return place;
    },
    staff:
      'journaliste|journalistes|correspondant|correspondante|correspondants|envoyé|envoyée|reporter|reporters|spécial|spéciale|photographe',
    articles: "le|la|les|l'|un|une|notre|nos|de|du|des",
  },
  printing: {
    between: '; ',
    beside: ', ',
    list: ', ',
    and: () => ' et ',
    of: (names) => (/^[AEIOUÀÂÄÉÈÊËÎÏÔÖÙÛÜŒ]/u.test(names) ? `d’${names}` : `de ${names}`),
    place: withPreposition,
    roles: {
      reporting: 'reportage{s} {of}',
      'additional-reporting': 'reportage complémentaire{s} {of}',
      writing: 'rédigé{s} par {n}',
      compiling: 'compilé{s} par {n}',
      translation: 'traduit par {n}',
      editing: 'édité{s} par {n}',
      photography: 'photographies{s} {of}',
      author: 'par {n}{s}',
    },
    first: { reporting: '{n}' },
    version: 'version {L} {n}',
    versionEditing: 'édité par {n}',
    scope: ' pour la version {L}',
    ownScope: ' pour cette version',
    byline: 'Par {n}',
    labels: {
      reporting: 'Reportage',
      'additional-reporting': 'Reportage complémentaire',
      writing: 'Rédaction',
      compiling: 'Compilation',
      translation: 'Traduction',
      editing: 'Édition',
      photography: 'Photographies',
      author: 'Par',
    },
    versionLabel: 'Version {L}',
    labelComma: ', ',
  },
  versions: {
    en: 'anglaise|anglais',
    fr: 'française|français',
    de: 'allemande|allemand',
    es: 'espagnole|espagnol',
    pt: 'portugaise|portugais',
    it: 'italienne|italien',
    uk: 'ukrainienne|ukrainien',
    ru: 'russe',
    ar: 'arabe',
    nl: 'néerlandaise|néerlandais',
    pl: 'polonaise|polonais',
    tr: 'turque|turc',
    zh: 'chinoise|chinois',
    ja: 'japonaise|japonais',
    ko: 'coréenne|coréen',
    hi: 'hindi',
    bn: 'bengalie|bengali',
    ur: 'ourdoue|ourdou',
    id: 'indonésienne|indonésien',
    vi: 'vietnamienne|vietnamien',
    th: 'thaïlandaise|thaïlandais|thaïe|thaï',
    fa: 'persane|persan',
    he: 'hébraïque|hébreu',
    el: 'grecque|grec',
    sv: 'suédoise|suédois',
    no: 'norvégienne|norvégien',
    da: 'danoise|danois',
    fi: 'finnoise|finlandaise|finnois',
    cs: 'tchèque',
    hu: 'hongroise|hongrois',
    ro: 'roumaine|roumain',
    bg: 'bulgare',
    sr: 'serbe',
    hr: 'croate',
    ca: 'catalane|catalan',
    sw: 'swahilie|swahili',
  },
};
