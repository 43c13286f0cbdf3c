import type { InventedLine } from './notation.ts';

/** Portuguese lines; every name is invented. */
export const PORTUGUESE_LINES: readonly InventedLine[] = [
  [
    '(Reportagem de Rita Prado em Brasília; edição de Caio Freitas)',
    'reporting: Rita Prado @Brasília | editing: Caio Freitas',
  ],
  [
    '(Por Rita Prado e Caio Freitas; edição de Nuno Leal)',
    'author: Rita Prado | author: Caio Freitas | editing: Nuno Leal',
  ],
  ['(Reportagem da Lusa)', 'reporting: Lusa !'],
  [
    '(Reportagem de Rita Prado no Rio de Janeiro e de João dos Santos na Cidade do México)',
    'reporting: Rita Prado @Rio de Janeiro | reporting: João dos Santos @Cidade do México',
  ],
  [
    '(Reportagem de Jane Moss; tradução de Rita Prado; edição de Caio Freitas)',
    'reporting: Jane Moss | translation: Rita Prado #pt | editing: Caio Freitas #pt => pt',
  ],
  [
    '(Reportagem de Jane Moss; Tradução Redação São Paulo, [phone])',
    'reporting: Jane Moss | translation: Redação São Paulo #pt ! => pt',
  ],
  [
    '(Versão em português de Rita Prado, edição de Caio Freitas)',
    'translation: Rita Prado #pt | editing: Caio Freitas #pt => pt',
  ],
  [
    '(Reportagem adicional de Rita Prado; escrito por Caio Freitas)',
    'additional-reporting: Rita Prado | writing: Caio Freitas',
  ],
  ['(Com informações de Rita Prado, em Lisboa)', 'additional-reporting: Rita Prado @Lisboa'],
  ['(Com Reuters)', 'additional-reporting: Reuters !'],
  ['(POR RITA PRADO E JOSÉ DE SOUSA)', 'author: Rita Prado | author: José de Sousa'],
  [
    '(Texto: Rita Prado; Fotos: Caio Freitas; Edição: Nuno Leal)',
    'writing: Rita Prado | photography: Caio Freitas | editing: Nuno Leal',
  ],
  [
    '(Reportagem e texto de Rita Prado. Edição de Caio Freitas.)',
    'reporting: Rita Prado | writing: Rita Prado | editing: Caio Freitas',
  ],
  [
    'Rita Prado e Caio Freitas contribuíram para esta reportagem.',
    'additional-reporting: Rita Prado | additional-reporting: Caio Freitas',
  ],
  [
    '(Por Jane Moss, em Londres; traduzido por Rita Prado)',
    'author: Jane Moss @Londres | translation: Rita Prado #pt => pt',
  ],
  [
    '(Reportagem de Rita Prado, com colaboração de Caio Freitas em Luanda)',
    'reporting: Rita Prado | additional-reporting: Caio Freitas @Luanda',
  ],
  [
    '(Compilado por Rita Prado; editado por Caio Freitas)',
    'compiling: Rita Prado | editing: Caio Freitas',
  ],
  ['(Edição de Caio Freitas e Nuno Leal)', 'editing: Caio Freitas | editing: Nuno Leal'],
];
