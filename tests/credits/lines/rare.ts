import type { InventedLine } from './notation.ts';

/** Rarer shapes: staff words, places in odd positions, furniture; the line's language first, every name invented. */
export const RARE_LINES: readonly (readonly [language: string, ...InventedLine])[] = [
  ['en', '(Reporting by Ines Okoro in Oslo and Bergen)', 'reporting: Ines Okoro @Oslo and Bergen'],
  [
    'en',
    '(Reporting by Ines Okoro, Oslo; Editing by Joy Ade, Jos)',
    'reporting: Ines Okoro @Oslo | editing: Joy Ade @Jos',
  ],
  [
    'en',
    'AP reporters Ines Okoro in Oslo and Joy Ade in Jos, and video journalist Uma Das in Pune contributed.',
    'additional-reporting: Ines Okoro @Oslo | additional-reporting: Joy Ade @Jos | additional-reporting: Uma Das @Pune org AP',
  ],
  [
    'en',
    'Contributing to this report were Associated Press writers Ines Okoro and Joy Ade in Jos.',
    'additional-reporting: Ines Okoro @Jos | additional-reporting: Joy Ade @Jos org Associated Press',
  ],
  [
    'en',
    'Reporting by Ines Okoro; Editing by Joy Ade Our Standards: The Wire Trust Principles.',
    'reporting: Ines Okoro | editing: Joy Ade',
  ],
  [
    'en',
    '(Reporting by Ines Okoro at the United Nations; Editing by Joy Ade)',
    'reporting: Ines Okoro @United Nations | editing: Joy Ade',
  ],
  [
    'en',
    '(Reporting by Xinhua correspondents Li Wen and Zhao Min)',
    'reporting: Li Wen | reporting: Zhao Min org Xinhua',
  ],
  [
    'en',
    '(Reporting, writing and editing by Ines Okoro)',
    'reporting: Ines Okoro | writing: Ines Okoro | editing: Ines Okoro',
  ],
  [
    'fr',
    '(Avec notre correspondante à Rome, Claire Dubreuil)',
    'additional-reporting: Claire Dubreuil @Rome',
  ],
  ['fr', '(De notre correspondant à Rome Hugo Tessier)', 'reporting: Hugo Tessier @Rome'],
  [
    'fr',
    "Claire Dubreuil, avec l'AFP",
    '~reporting: Claire Dubreuil | additional-reporting: AFP !',
  ],
  [
    'fr',
    '(Claire Dubreuil et Jane Moss, avec Joy Ade à Abuja, Maud Lescure et Luc Barbier pour le service français)',
    '~reporting: Claire Dubreuil | ~reporting: Jane Moss | additional-reporting: Joy Ade @Abuja | translation: Maud Lescure #fr | translation: Luc Barbier #fr => fr',
  ],
  [
    'fr',
    '(Jane Moss aux Nations unies et Joy Ade au Japon)',
    '~reporting: Jane Moss @Nations unies | ~reporting: Joy Ade @Japon',
  ],
  [
    'fr',
    '(Bureau de Lyon, version française Maud Lescure)',
    '~reporting: Bureau de Lyon ! | translation: Maud Lescure #fr => fr',
  ],
  [
    'de',
    '(Lena Vogt, mit Material von AFP und dpa)',
    '~reporting: Lena Vogt | additional-reporting: AFP ! | additional-reporting: dpa !',
  ],
  [
    'de',
    '(Bericht von Lena Vogt und Jonas Keil aus Kiew sowie Ute Brandt aus Minsk)',
    'reporting: Lena Vogt @Kiew | reporting: Jonas Keil @Kiew | reporting: Ute Brandt @Minsk',
  ],
  ['de', '(Bericht von unserem Korrespondenten Jonas Keil)', 'reporting: Jonas Keil'],
  [
    'es',
    'La periodista de The Associated Press Raquel Soto contribuyó a este reporte desde Lima.',
    'additional-reporting: Raquel Soto @Lima org The Associated Press',
  ],
  [
    'es',
    '(Reporte de la redacción; editado por Joel Vera)',
    'reporting: la redacción ! | editing: Joel Vera',
  ],
  [
    'es',
    '(Reporte de Raquel Soto, escrito por Inés Prada y editado por Joel Vera)',
    'reporting: Raquel Soto | writing: Inés Prada | editing: Joel Vera',
  ],
  [
    'pt',
    '((Tradução Redação Lisboa, 351 21 5550199)) REUTERS XY',
    'translation: Redação Lisboa #pt ! => pt',
  ],
  ['pt', '(Reportagem de Rita da Silva e Souza)', 'reporting: Rita da Silva e Souza'],
  [
    'pt',
    '(Por Rita Prado, em Lisboa, e Caio Freitas, no Porto)',
    'author: Rita Prado @Lisboa | author: Caio Freitas @Porto',
  ],
  ['it', '(Servizio di Marta Galli, inviata a Kiev)', 'reporting: Marta Galli @Kiev'],
  [
    'it',
    '(Servizio di Marta Galli in collaborazione con Ugo Ferri)',
    'reporting: Marta Galli | additional-reporting: Ugo Ferri',
  ],
  ['it', 'Dal nostro inviato a Kiev Ugo Ferri', 'reporting: Ugo Ferri @Kiev'],
  [
    'uk',
    '(Українська версія Олени Граб, редактор Тарас Кивко)',
    'translation: Олена Граб #uk | editing: Тарас Кивко #uk => uk',
  ],
  [
    'uk',
    'Тарас Кивко, Київ; редактор: Олена Граб',
    '~reporting: Тарас Кивко @Київ | editing: Олена Граб',
  ],
  ['ru', 'Корр. ТАСС Илья Громов', 'reporting: Илья Громов org ТАСС'],
  [
    'ru',
    'Перевод с английского Веры Лосевой под редакцией Сергея Громова',
    'translation: Вера Лосева #ru | editing: Сергей Громов #ru => ru',
  ],
  [
    'ru',
    '(Русский текст: Вера Лосева, редактор: Илья Громов)',
    'translation: Вера Лосева #ru | editing: Илья Громов #ru => ru',
  ],
  ['ar', 'مراسل رويترز كريم حداد في بغداد', '~reporting: كريم حداد @بغداد org رويترز'],
  [
    'ar',
    'ترجمة سلمى نبيل ومراجعة كريم حداد',
    'translation: سلمى نبيل #ar | editing: كريم حداد #ar => ar',
  ],
  [
    'ar',
    '(تقرير سلمى نبيل من بغداد، وترجمة كريم حداد، وتحرير هدى سعيد)',
    'reporting: سلمى نبيل @بغداد | translation: كريم حداد #ar | editing: هدى سعيد #ar => ar',
  ],
];
