import type { CreditLanguage } from '../grammar.ts';

/** "y" becomes "e" before the sound of i, but not before a diphthong ("y Hielo") or a y. */
function and(next: string): string {
  return /^(?:[IÍ](?![aeouáéóú])|H[ií](?![eaou]))/u.test(next) ? ' e ' : ' y ';
}

/** Spanish: `(Reporte de A en P y B; Versión en español de C, editado por D)`. */
export const spanish: CreditLanguage = {
  tag: 'es',
  direction: 'ltr',
  reading: {
    roles: {
      reporting:
        'de nuestro corresponsal*|de nuestra corresponsal*|de nuestros corresponsales*|reporte*|reportes*|reportaje*|reportajes*|información*|informaciones*|reportado|reporteado|reportería|cobertura*|crónica*|informe|informes|' +
        'corresponsal:|corresponsales:|reporting*|reportero:|reportera:|reporteros:|informó|informaron',
      'additional-reporting':
        'reporte adicional*|reportes adicionales*|información adicional*|con información adicional|con información|con reporte adicional|' +
        'con reportes adicionales|con reportes|con reporte|colaboración*|con la colaboración|con colaboración|con la contribución|con contribución|' +
        'con contribuciones|con aportes|con aporte|aportes adicionales*|aportes|reportaje adicional*|cobertura adicional*|con la participación|con ayuda|con*|' +
        'con reportajes|contribución*|contribuciones|con informaciones|con datos|reportería adicional*|con material|colaboraron*|colaboró*|contribuyeron*|contribuyó*|con la ayuda|con reportería adicional|también contribuyeron|también contribuyó|también colaboraron',
      writing:
        'escrito|escrita|redacción:|redactado|redactada|texto*|textos*|escritura*|redactor:|redactora:|redacción y texto',
      compiling:
        'compilado|compilada|compilación*|recopilado|recopilación*|recopilado y redactado|elaborado',
      translation:
        'versión en {L}*|versión {L}*|versión al {L}|traducido|traducida|traducción*|traducido al {L}|traducción al {L}*|traducida al {L}|adaptado|' +
        'adaptación*|adaptación al {L}*|traducido del {S}|traducción del {S}*|traductor*|traductora*|traducido en {L}|adaptado al {L}|' +
        'traducido del {S} al {L}|traducción {L}*|traducciones*|traducción en {L}*|edición {L}',
      editing:
        'editado|editada|edición*|edición en {L}|editado al {L}|editor*|editora*|editores*|revisado|revisada|revisión*|corregido|edición adicional|' +
        'edición final|versión en {L} editada|versión en {L} editado|supervisado|supervisión|editing*|bajo la dirección|edición al {L}|editados|editadas',
      photography:
        'fotografías*|fotografía*|fotos*|foto*|imágenes*|imagen*|fotógrafo*|fotógrafa*|fotógrafos*',
      other:
        'gráficos*|gráfico*|video*|vídeo*|videos*|vídeos*|datos*|infografía*|ilustración*|producción*|montaje*|cámara*|verificación*',
    },
    agents: 'por|de|del|a cargo de',
    authors: 'por',
    joiners: 'y|e',
    scopes:
      'en {L}|al {L}|para el servicio en {L}|para la versión en {L}|para el servicio {L}|para la versión {L}|para la edición en {L}',
    ownScope: 'para esta versión',
    tails: {
      'additional-reporting':
        'contribuyeron a este reporte|contribuyó a este reporte|contribuyeron a este informe|contribuyó a este informe|contribuyeron con este reporte|' +
        'contribuyó con este reporte|colaboraron en este reporte|colaboró en este reporte|colaboraron en este informe|colaboró en este informe|' +
        'contribuyeron a este artículo|contribuyó a este artículo|colaboraron en esta nota|colaboró en esta nota|contribuyeron a esta nota|contribuyó a esta nota|' +
        'contribuyeron a esta información|contribuyó a esta información|colaboraron en esta información|colaboró en esta información|contribuyeron|contribuyó|colaboraron|colaboró|' +
        'también contribuyeron a este reporte|también contribuyó a este reporte|contribuyeron a este despacho|contribuyó a este despacho|también contribuyó|también contribuyeron|' +
        'contribuyeron en este reporte|contribuyó en este reporte|colaboraron con este reporte|colaboró con este reporte|colaboraron en este artículo|colaboró en este artículo',
      reporting: 'reportó|reportaron',
    },
    placeAfter: (_, place) => place.replace(/^(?:redacción|oficina|mesa) (?:de|en) /iu, ''),
    places: 'en|desde|en la|en el|en los|en las|en la redacción de|desde la|desde el',
    staff:
      'periodista|periodistas|corresponsal|corresponsales|reportero|reportera|reporteros|redactor|redactora|redactores|enviado|enviada|especial|fotógrafo',
    articles: 'el|la|los|las|un|una|nuestro|nuestra|agencia|de',
  },
  printing: {
    between: '; ',
    beside: ', ',
    list: ', ',
    and,
    place: (place) => ` en ${place}`,
    roles: {
      reporting: 'Reporte{s} de {n}',
      'additional-reporting': 'Reporte adicional{s} de {n}',
      writing: 'Escrito{s} por {n}',
      compiling: 'Compilado{s} por {n}',
      translation: 'Traducido por {n}',
      editing: 'Editado{s} por {n}',
      photography: 'Fotografías{s} de {n}',
      author: 'Por {n}{s}',
    },
    version: 'Versión en {L} de {n}',
    versionEditing: 'editado por {n}',
    scope: ' en {L}',
    ownScope: ' para esta versión',
    byline: 'Por {n}',
    labels: {
      reporting: 'Reporte',
      'additional-reporting': 'Reporte adicional',
      writing: 'Redacción',
      compiling: 'Compilación',
      translation: 'Traducción',
      editing: 'Edición',
      photography: 'Fotografías',
      author: 'Por',
    },
    versionLabel: 'Versión en {L}',
    labelComma: ', ',
  },
  versions: {
    en: 'inglés|inglesa',
    fr: 'francés|francesa',
    de: 'alemán|alemana',
    es: 'español|española|castellano|castellana',
    pt: 'portugués|portuguesa',
    it: 'italiano|italiana',
    uk: 'ucraniano|ucraniana',
    ru: 'ruso|rusa',
    ar: 'árabe',
    nl: 'neerlandés|neerlandesa|holandés|holandesa',
    pl: 'polaco|polaca',
    tr: 'turco|turca',
    zh: 'chino|china',
    ja: 'japonés|japonesa',
    ko: 'coreano|coreana',
    hi: 'hindi',
    bn: 'bengalí',
    ur: 'urdu',
    id: 'indonesio|indonesia',
    vi: 'vietnamita',
    th: 'tailandés|tailandesa',
    fa: 'persa',
    he: 'hebreo|hebrea',
    el: 'griego|griega',
    sv: 'sueco|sueca',
    no: 'noruego|noruega',
    da: 'danés|danesa',
    fi: 'finlandés|finlandesa',
    cs: 'checo|checa',
    hu: 'húngaro|húngara',
    ro: 'rumano|rumana',
    bg: 'búlgaro|búlgara',
    sr: 'serbio|serbia',
    hr: 'croata',
    ca: 'catalán|catalana',
    sw: 'suajili',
  },
};
