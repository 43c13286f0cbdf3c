import type { CreditLanguage } from '../grammar.ts';

/** Countries whose names carry an article. */
const ARTICLED: Record<string, string> = {
  Ukraine: 'in der',
  Türkei: 'in der',
  Schweiz: 'in der',
  Slowakei: 'in der',
  Mongolei: 'in der',
  Iran: 'im',
  Irak: 'im',
  Libanon: 'im',
  Sudan: 'im',
  Jemen: 'im',
  Kosovo: 'im',
  Vatikan: 'im',
  Niederlande: 'in den',
  Niederlanden: 'in den',
  USA: 'in den',
};

/** The endings an adjective takes in "die deutsche Fassung", "der deutschen Fassung", "aus dem Deutschen". */
function forms(stem: string): string {
  return ['e', 'en', 'er', 'es', ''].map((ending) => stem + ending).join('|');
}

/** German: `(Bericht von A in P und B; Deutsche Fassung von C, redigiert von D)`. */
export const german: CreditLanguage = {
  tag: 'de',
  direction: 'ltr',
  reading: {
    roles: {
      reporting:
        'von unserem Korrespondenten*|von unserer Korrespondentin*|von unseren Korrespondenten*|Bericht*|Berichte*|Berichterstattung*|Reportage*|berichtet|Autor/in:|Autor:|Autorin:|Autoren:|Autor/innen:|Autorinnen:|' +
        'Autor/-in:|Autorinnen und Autoren:|Autor*in:|Reporter:|Reporterin:|Korrespondent:|Korrespondentin:|Recherche*|recherchiert|' +
        'Reporting*|AutorInnen:|Korrespondenten:|Reporter/in:|Meldung',
      'additional-reporting':
        'Mitarbeit*|unter Mitarbeit|Mitarbeiter:|mit Beiträgen|Beiträge*|zusätzliche Berichterstattung*|weitere Berichterstattung*|' +
        'ergänzende Berichterstattung*|unter Mitwirkung|Mitwirkung*|zusätzlicher Bericht*|mit Material|mit Informationen|Mitarbeit an diesem Bericht*|' +
        'mit Unterstützung|mit Berichten|mit zusätzlicher Berichterstattung|zusätzliche Recherche*|weiterer Bericht|Zusatzbericht*|mit Hilfe|mit*|mit einem Beitrag',
      writing:
        'geschrieben|verfasst|Text*|Texte*|Wortlaut|Verfasser:|Verfasserin:|aufgeschrieben|Textfassung*',
      compiling: 'zusammengestellt|Zusammenstellung*|zusammengefasst|Zusammenfassung*',
      translation:
        '{L} Fassung*|{L} Version*|{L} Bearbeitung*|{L} Übersetzung*|Übersetzung*|übersetzt|ins {L} übersetzt|Übersetzung ins {L}*|' +
        'übersetzt ins {L}|aus dem {S} übersetzt|aus dem {S}|Übersetzung aus dem {S}*|übersetzt aus dem {S}|Übersetzer:|Übersetzerin:|ins {L} übertragen|{L} Adaption*|' +
        'aus dem {S} ins {L} übersetzt|Übertragung*|{L} Übertragung*|{L} Ausgabe*',
      editing:
        'redigiert|Redaktion*|Redigatur*|bearbeitet|Bearbeitung*|Schlussredaktion*|Redakteur*|Redakteurin*|Redakteur/in:|Redakteure*|lektoriert|Lektorat*|' +
        'Editing*|Endredaktion*|{L} Fassung redigiert|verantwortliche Redaktion:|redaktionelle Bearbeitung*|redaktionell bearbeitet|Gegengelesen|Redigieren*|auf {L} redigiert',
      photography:
        'Fotos*|Foto*|Fotografie*|Fotografien*|fotografiert|Bilder*|Bild:|Fotograf*|Fotografin*',
      other:
        'Grafik*|Grafiken*|Video*|Videos*|Daten:|Illustration*|Kamera*|Schnitt*|Faktencheck*|Tel|Telefon',
    },
    agents: 'von|durch|vom|der|von der',
    authors: 'von',
    joiners: 'und|sowie',
    scopes:
      'für die {L} Fassung|für den {L} Dienst|für die {L} Version|für die {L} Redaktion|für die {L} Ausgabe|auf {L}',
    ownScope: 'für diese Fassung',
    tails: {
      'additional-reporting':
        'trugen zu diesem Bericht bei|trug zu diesem Bericht bei|haben zu diesem Bericht beigetragen|hat zu diesem Bericht beigetragen|' +
        'haben mitgearbeitet|hat mitgearbeitet|wirkten an diesem Bericht mit|wirkte an diesem Bericht mit|arbeiteten an diesem Bericht mit|' +
        'arbeitete an diesem Bericht mit|haben an diesem Bericht mitgearbeitet|hat an diesem Bericht mitgearbeitet|haben an diesem Text mitgearbeitet|' +
        'hat an diesem Text mitgearbeitet|trugen zu diesem Artikel bei|trug zu diesem Artikel bei|haben beigetragen|hat beigetragen|' +
        'haben zu diesem Artikel beigetragen|hat zu diesem Artikel beigetragen',
      editing: 'redigierte|redigierten',
      translation: 'übersetzte|übersetzten',
    },
    places: 'in|aus|im|in der|in den|in dem|aus der|aus den|aus dem|bei',
    staff:
      'Korrespondent|Korrespondentin|Korrespondenten|Reporter|Reporterin|Redakteur|Redakteurin|Mitarbeiter|Mitarbeiterin|Fotograf|Journalist|Journalistin',
    articles: 'der|die|das|den|dem|unser|unsere|unserem|unserer|unseren|und|für',
  },
  printing: {
    between: '; ',
    beside: ', ',
    list: ', ',
    and: () => ' und ',
    place: (place) => ` ${ARTICLED[place] ?? 'in'} ${place}`,
    roles: {
      reporting: 'Bericht{s} von {n}',
      'additional-reporting': 'Mitarbeit{s}: {n}',
      writing: 'Geschrieben{s} von {n}',
      compiling: 'Zusammengestellt{s} von {n}',
      translation: 'Übersetzt von {n}',
      editing: 'Redigiert{s} von {n}',
      photography: 'Fotos{s} von {n}',
      author: 'Von {n}{s}',
    },
    version: '{^L} Fassung von {n}',
    versionEditing: 'redigiert von {n}',
    scope: ' für die {L} Fassung',
    ownScope: ' für diese Fassung',
    byline: 'Von {n}',
    labels: {
      reporting: 'Bericht',
      'additional-reporting': 'Mitarbeit',
      writing: 'Text',
      compiling: 'Zusammenstellung',
      translation: 'Übersetzung',
      editing: 'Redaktion',
      photography: 'Fotos',
      author: 'Von',
    },
    versionLabel: '{^L} Fassung',
    labelComma: ', ',
  },
  versions: {
    en: forms('englisch'),
    fr: forms('französisch'),
    de: forms('deutsch'),
    es: forms('spanisch'),
    pt: forms('portugiesisch'),
    it: forms('italienisch'),
    uk: forms('ukrainisch'),
    ru: forms('russisch'),
    ar: forms('arabisch'),
    nl: forms('niederländisch'),
    pl: forms('polnisch'),
    tr: forms('türkisch'),
    zh: forms('chinesisch'),
    ja: forms('japanisch'),
    ko: forms('koreanisch'),
    hi: 'Hindi',
    bn: forms('bengalisch'),
    ur: 'Urdu',
    id: forms('indonesisch'),
    vi: forms('vietnamesisch'),
    th: forms('thailändisch'),
    fa: forms('persisch'),
    he: forms('hebräisch'),
    el: forms('griechisch'),
    sv: forms('schwedisch'),
    no: forms('norwegisch'),
    da: forms('dänisch'),
    fi: forms('finnisch'),
    cs: forms('tschechisch'),
    hu: forms('ungarisch'),
    ro: forms('rumänisch'),
    bg: forms('bulgarisch'),
    sr: forms('serbisch'),
    hr: forms('kroatisch'),
    ca: forms('katalanisch'),
    sw: 'Suaheli',
  },
};
