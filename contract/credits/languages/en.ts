import type { CreditLanguage } from '../grammar.ts';

/** English: `(Reporting by A in P and B; French version by C, edited by D)`. */
export const english: CreditLanguage = {
  tag: 'en',
  direction: 'ltr',
  reading: {
    roles: {
      reporting:
        'from our correspondent*|from our correspondents*|by our correspondent*|reporting*|reported|report*|reports|story|news report|original reporting|coverage|reporter*|reporters*|by reporting',
      'additional-reporting':
        'with*|additional reporting*|additional reporting from*|contributions from*|with contributions from*|with files from*|files from*|with reporting from*|with additional reporting from*|with input from*|with inputs from*|inputs from*|input from*|with help from*|with assistance from*|with material from*|further reporting from*|with a contribution from*|additional contributions from*|with information from*|with reports from*|additional report|additional reports|further reporting|extra reporting|more reporting|other reporting|' +
        'supplementary reporting|with additional reporting|with reporting|with contributions|contributions|contribution|' +
        'with a contribution|with files|files|additional contributions|additional input|with input|with help|with assistance|' +
        'reporting contributed|contributed|also contributing*|contributing to this report were*|contributing to this report was*|also contributing to this report were*|also contributing to this report was*|contributing to this story were*|contributing to this story was*|contributing*|contributors*|contributor*|additional material|with material|' +
        'with further reporting|with extra reporting|additional coverage',
      writing:
        'writing*|written|text*|words*|rewriting|rewritten|story written|drafted|writer:|writers:',
      compiling: 'compiled|compiling*|compilation*|compiled and written|collated',
      translation:
        '{L} version*|{L} translation|translated|translating*|translation*|translation into {L}|{L} adaptation|adapted|' +
        'translated into {L}|translated to {L}|translated from {S}|translated from the {S}|translation from {S}|translation from the {S}|translated from {S} into {L}|adapted into {L}|version in {L}|translator*|translators*|{L} edition',
      editing:
        'editing*|edited|copy editing|copy edited|copyediting|additional editing|final editing|editor*|editors*|{L} version edited|' +
        'edited in {L}|{L} editing|re-edited|copy-editing|copy-edited|further editing|desk editing|{L} edition edited',
      photography:
        'photography*|photographs|photos*|photo*|photographed|pictures*|picture*|images*|image|photographer*|photographers*',
      other:
        'graphics*|graphic*|video*|videos*|data*|fact-checking*|fact-checked|fact checking*|research*|illustration|illustrations|' +
        'production*|produced|video production|audio*|design*|data analysis|additional research|researched',
    },
    agents: 'by|of',
    authors: 'by',
    joiners: 'and|while',
    scopes:
      'for the {L} version|for the {L} service|in {L}|for {L} service|for the {L} edition|for the {L} desk',
    ownScope: 'for this version',
    tails: {
      'additional-reporting':
        'contributed to this report|contributed to this story|contributed to this article|contributed to this dispatch|' +
        'contributed reporting|also contributed|contributed|contributed to the report|contributed to the story|' +
        'contributed additional reporting|also contributed to this report|also contributed to this story|contributed to the reporting|' +
        'contributed reporting to this story|contributed reporting to this report|contributed reporting to this article|' +
        'assisted|helped report this story|also contributed reporting',
      reporting: 'reported|reported this story|was reporting|reporting',
      writing: 'wrote this story|wrote|wrote this report|writing',
      translation: 'translated|translated this story|translated this report',
      editing: 'edited|edited this story|edited this report|editing',
    },
    places:
      'in|from|at|reporting from|in the|from the|aboard|on board|on aboard|near|outside|at the|aboard the|on board the',
    staff:
      'writer|writers|reporter|reporters|journalist|journalists|correspondent|correspondents|photographer|photographers|producer|' +
      'producers|stringer|stringers|colleague|colleagues',
    articles: 'the|a|an|of|our|and|for',
  },
  printing: {
    between: '; ',
    beside: ', ',
    list: ', ',
    and: () => ' and ',
    place: (place) => ` in ${place}`,
    roles: {
      reporting: 'Reporting{s} by {n}',
      'additional-reporting': 'Additional reporting{s} by {n}',
      writing: 'Writing{s} by {n}',
      compiling: 'Compiled{s} by {n}',
      translation: 'Translated by {n}',
      editing: 'Editing{s} by {n}',
      photography: 'Photography{s} by {n}',
      author: 'By {n}{s}',
    },
    version: '{L} version by {n}',
    versionEditing: 'edited by {n}',
    scope: ' for the {L} version',
    ownScope: ' for this version',
    byline: 'By {n}',
    labels: {
      reporting: 'Reporting',
      'additional-reporting': 'Additional reporting',
      writing: 'Writing',
      compiling: 'Compiled by',
      translation: 'Translation',
      editing: 'Editing',
      photography: 'Photography',
      author: 'By',
    },
    versionLabel: '{L} version',
    labelComma: ', ',
  },
  versions: {
    en: 'English',
    fr: 'French',
    de: 'German',
    es: 'Spanish',
    pt: 'Portuguese',
    it: 'Italian',
    uk: 'Ukrainian',
    ru: 'Russian',
    ar: 'Arabic',
    nl: 'Dutch',
    pl: 'Polish',
    tr: 'Turkish',
    zh: 'Chinese',
    ja: 'Japanese',
    ko: 'Korean',
    hi: 'Hindi',
    bn: 'Bengali|Bangla',
    ur: 'Urdu',
    id: 'Indonesian',
    vi: 'Vietnamese',
    th: 'Thai',
    fa: 'Persian|Farsi',
    he: 'Hebrew',
    el: 'Greek',
    sv: 'Swedish',
    no: 'Norwegian',
    da: 'Danish',
    fi: 'Finnish',
    cs: 'Czech',
    hu: 'Hungarian',
    ro: 'Romanian',
    bg: 'Bulgarian',
    sr: 'Serbian',
    hr: 'Croatian',
    ca: 'Catalan',
    sw: 'Swahili',
    'pt-BR': 'Brazilian Portuguese|Brazilian',
  },
};
