import type { CreditLanguage } from '../grammar.ts';
import { looksLikeOrganisation } from '../organisations.ts';

/** Places whose names carry an article. */
const ARTICLED: Record<string, string> = {
  'Rio de Janeiro': 'no',
  Cairo: 'no',
  Porto: 'no',
  Recife: 'no',
  Brasil: 'no',
  Japão: 'no',
  Irã: 'no',
  Iraque: 'no',
  Líbano: 'no',
  'Reino Unido': 'no',
  Ucrânia: 'na',
  Rússia: 'na',
  Alemanha: 'na',
  Argentina: 'na',
  China: 'na',
  Índia: 'na',
  Itália: 'na',
  Turquia: 'na',
  'Cidade do México': 'na',
  'Cidade da Guatemala': 'na',
  'Estados Unidos': 'nos',
};

/** Portuguese: `(Reportagem de A em P e B; Versão em português de C, edição de D)`. */
export const portuguese: CreditLanguage = {
  tag: 'pt',
  direction: 'ltr',
  reading: {
    roles: {
      reporting:
        'do nosso correspondente*|da nossa correspondente*|do correspondente*|da correspondente*|reportagem*|reportagens*|reportado|informações*|informação|cobertura*|apuração*|repórter:|repórteres:|relato|relatos|reporting*|correspondente:',
      'additional-reporting':
        'reportagem adicional*|reportagens adicionais*|com reportagem|com reportagem adicional|com reportagens|com informações|com colaboração|com a colaboração|' +
        'colaboração*|colaborou*|colaboraram*|com contribuição|com contribuições|com a contribuição|com a participação|informações adicionais*|apuração adicional*|' +
        'contribuição*|contribuições*|com*|com informações adicionais|com apoio|participaram*|contribuíram*|contribuiu*|cobertura adicional*|com material|com dados',
      writing: 'escrito|escrita|texto*|textos*|redação:|redigido|redigida|redator:|redatora:',
      compiling: 'compilado|compilada|compilação*|reunido',
      translation:
        'versão em {L}*|versão {L}*|traduzido|traduzida|tradução*|tradução para o {L}*|traduzido para o {L}|tradução em {L}*|adaptado|adaptação*|' +
        'traduzido do {S}|tradução do {S}*|tradutor*|tradutora*|versão para o {L}*|adaptação para o {L}*|tradução para {L}*|traduzido para {L}|edição {L}',
      editing:
        'edição*|editado|editada|edição em {L}*|editor*|editora*|editores*|revisão*|revisado|revista|revisto|editado em {L}|edição final*|editing*|supervisão*|' +
        'edição adicional*|coordenação*|sob a direção|fecho',
      photography: 'fotografias*|fotografia*|fotos*|foto*|imagens*|imagem*|fotógrafo*|fotógrafa*',
      other: 'gráficos*|vídeo*|vídeos*|dados*|infografia*|ilustração*|produção*|arte*|checagem*',
    },
    agents: 'por|de|da|do|das|dos|pela|pelo|pelos|pelas|a cargo de',
    authors: 'por',
    joiners: 'e',
    scopes:
      'em {L}|para o {L}|para o serviço em {L}|para a versão em {L}|para o serviço {L}|para a edição em {L}',
    ownScope: 'para esta versão',
    tails: {
      'additional-reporting':
        'contribuíram para esta reportagem|contribuiu para esta reportagem|colaboraram para esta reportagem|colaborou para esta reportagem|' +
        'colaboraram com esta reportagem|colaborou com esta reportagem|contribuíram com esta reportagem|contribuiu com esta reportagem|' +
        'contribuíram para este texto|contribuiu para este texto|contribuíram para este artigo|contribuiu para este artigo|colaboraram|colaborou|contribuíram|contribuiu|' +
        'contribuíram para esta notícia|contribuiu para esta notícia|colaboraram nesta reportagem|colaborou nesta reportagem|participaram desta reportagem|participou desta reportagem',
    },
    places: 'em|no|na|nos|nas|desde|a partir de',
    staff:
      'jornalista|jornalistas|correspondente|correspondentes|repórter|repórteres|enviado|enviada|especial|fotógrafo|redator|redatora',
    articles: 'o|a|os|as|um|uma|nosso|nossa|da|do|agência',
  },
  printing: {
    between: '; ',
    beside: ', ',
    list: ', ',
    and: () => ' e ',
    of: (names) => (looksLikeOrganisation(names) ? `da ${names}` : `de ${names}`),
    place: (place) => ` ${ARTICLED[place] ?? 'em'} ${place}`,
    roles: {
      reporting: 'Reportagem{s} {of}',
      'additional-reporting': 'Reportagem adicional{s} {of}',
      writing: 'Escrito{s} por {n}',
      compiling: 'Compilado{s} por {n}',
      translation: 'Traduzido por {n}',
      editing: 'Edição{s} {of}',
      photography: 'Fotografias{s} {of}',
      author: 'Por {n}{s}',
    },
    version: 'Versão em {L} de {n}',
    versionEditing: 'edição de {n}',
    scope: ' em {L}',
    ownScope: ' para esta versão',
    byline: 'Por {n}',
    labels: {
      reporting: 'Reportagem',
      'additional-reporting': 'Reportagem adicional',
      writing: 'Texto',
      compiling: 'Compilação',
      translation: 'Tradução',
      editing: 'Edição',
      photography: 'Fotografias',
      author: 'Por',
    },
    versionLabel: 'Versão em {L}',
    labelComma: ', ',
  },
  versions: {
    en: 'inglês|inglesa',
    fr: 'francês|francesa',
    de: 'alemão|alemã',
    es: 'espanhol|espanhola',
    pt: 'português|portuguesa',
    it: 'italiano|italiana',
    uk: 'ucraniano|ucraniana',
    ru: 'russo|russa',
    ar: 'árabe',
    nl: 'neerlandês|holandês|holandesa',
    pl: 'polonês|polaco|polonesa',
    tr: 'turco|turca',
    zh: 'chinês|chinesa',
    ja: 'japonês|japonesa',
    ko: 'coreano|coreana',
    hi: 'hindi',
    bn: 'bengali',
    ur: 'urdu',
    id: 'indonésio|indonésia',
    vi: 'vietnamita',
    th: 'tailandês|tailandesa',
    fa: 'persa',
    he: 'hebraico|hebraica',
    el: 'grego|grega',
    sv: 'sueco|sueca',
    no: 'norueguês|norueguesa',
    da: 'dinamarquês|dinamarquesa',
    fi: 'finlandês|finlandesa',
    cs: 'tcheco|checo|tcheca|checa',
    hu: 'húngaro|húngara',
    ro: 'romeno|romena',
    bg: 'búlgaro|búlgara',
    sr: 'sérvio|sérvia',
    hr: 'croata',
    ca: 'catalão|catalã',
    sw: 'suaíli',
    'pt-BR': 'português do Brasil|português brasileiro',
  },
};
