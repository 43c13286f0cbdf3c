import type { InventedLine } from './notation.ts';

/** Second helpings in the other languages, with the line's language first; every name is invented. */
export const MORE_LINES: readonly (readonly [language: string, ...InventedLine])[] = [
  [
    'es',
    '(Reportes de Uma Das y Tara Sen en Bengaluru; reporte adicional de Raquel Soto Vera. Editado en español por Joel Prada)',
    'reporting: Uma Das @Bengaluru | reporting: Tara Sen @Bengaluru | additional-reporting: Raquel Soto Vera | editing: Joel Prada #es',
  ],
  [
    'fr',
    '(François Meyrand, édité par Luc Barbier)',
    '~reporting: François Meyrand | editing: Luc Barbier',
  ],
  [
    'fr',
    '(Jane Moss à Londres, Femi Balogun et Joy Ade à Abuja, avec Uma Das à Bangalore, version française Maud Lescure)',
    '~reporting: Jane Moss @Londres | ~reporting: Femi Balogun @Abuja | ~reporting: Joy Ade @Abuja | additional-reporting: Uma Das @Bangalore | translation: Maud Lescure #fr => fr',
  ],
  [
    'fr',
    '(Par Jane Moss ; Version française Maud Lescure)',
    'author: Jane Moss | translation: Maud Lescure #fr => fr',
  ],
  [
    'fr',
    '(Reportage Jane Moss, Joy Ade à Abuja; rédigé par Femi Balogun; version française Maud Lescure)',
    'reporting: Jane Moss @Abuja | reporting: Joy Ade @Abuja | writing: Femi Balogun | translation: Maud Lescure #fr => fr',
  ],
  [
    'fr',
    '(Luc Barbier, avec Blandine Roy)',
    '~reporting: Luc Barbier | additional-reporting: Blandine Roy',
  ],
  [
    'fr',
    '(Luc Barbier, avec agences)',
    '~reporting: Luc Barbier | additional-reporting: agences !',
  ],
  [
    'fr',
    '(Jane Moss et Joy Ade, traduction Maud Lescure)',
    '~reporting: Jane Moss | ~reporting: Joy Ade | translation: Maud Lescure #fr => fr',
  ],
  [
    'fr',
    '(Jane Moss; traduction et édition: Maud Lescure)',
    '~reporting: Jane Moss | translation: Maud Lescure #fr | editing: Maud Lescure #fr => fr',
  ],
  [
    'de',
    '(Bericht von Jane Moss und Femi Balogun, unter Mitarbeit von Joy Ade; deutsche Bearbeitung: Lena Vogt; Redaktion: Jonas Keil)',
    'reporting: Jane Moss | reporting: Femi Balogun | additional-reporting: Joy Ade | translation: Lena Vogt #de | editing: Jonas Keil #de => de',
  ],
  [
    'de',
    '(Reportage: Lena Vogt; Redigatur: Jonas Keil)',
    'reporting: Lena Vogt | editing: Jonas Keil',
  ],
  [
    'de',
    'Von Lena Vogt (Text) und Jonas Keil (Foto)',
    'writing: Lena Vogt | photography: Jonas Keil',
  ],
  [
    'de',
    'Autoren: Lena Vogt (Berlin), Jonas Keil (Frankfurt/Main), Redaktion: Mara Stein (Berlin)',
    'reporting: Lena Vogt @Berlin | reporting: Jonas Keil @Frankfurt/Main | editing: Mara Stein @Berlin',
  ],
  [
    'de',
    '(Geschrieben von Lena Vogt in Zürich und Jonas Keil in Bern. Redigiert von Mara Stein)',
    'writing: Lena Vogt @Zürich | writing: Jonas Keil @Bern | editing: Mara Stein',
  ],
  ['de', '(Übersetzung: Lena Vogt)', 'translation: Lena Vogt #de => de'],
  [
    'pt',
    '(Por Jane Moss e Joy Ade; reportagem adicional de Femi Balogun)',
    'author: Jane Moss | author: Joy Ade | additional-reporting: Femi Balogun',
  ],
  [
    'pt',
    '(Por Rita Prado; Edição de Caio Freitas e Nuno Leal)',
    'author: Rita Prado | editing: Caio Freitas | editing: Nuno Leal',
  ],
  [
    'pt',
    '(Reportagem de Rita Prado, em São Paulo; com reportagem adicional de Caio Freitas, no Rio de Janeiro)',
    'reporting: Rita Prado @São Paulo | additional-reporting: Caio Freitas @Rio de Janeiro',
  ],
  [
    'pt',
    '(Tradução de Rita Prado; edição em português de Caio Freitas)',
    'translation: Rita Prado #pt | editing: Caio Freitas #pt => pt',
  ],
  ['pt', '(Reportagem da Redação Brasília)', 'reporting: Redação Brasília !'],
  ['it', '(Marta Galli)', '~reporting: Marta Galli'],
  [
    'it',
    '(Servizio di Marta Galli da Kiev; editing di Ugo Ferri e Ada Neri)',
    'reporting: Marta Galli @Kiev | editing: Ugo Ferri | editing: Ada Neri',
  ],
  [
    'it',
    '(Jane Moss; tradotto da Marta Galli; editing Ugo Ferri)',
    '~reporting: Jane Moss | translation: Marta Galli #it | editing: Ugo Ferri #it => it',
  ],
  [
    'it',
    '(Traduzione: Marta Galli. Redazione: Ugo Ferri)',
    'translation: Marta Galli #it | editing: Ugo Ferri #it => it',
  ],
  [
    'uk',
    '(Репортаж Тараса Кивка в Одесі та Юлії Лемко у Харкові. Редактор — Олена Граб)',
    'reporting: Тарас Кивко @Одеса | reporting: Юлія Лемко @Харків | editing: Олена Граб',
  ],
  ['uk', 'Переклад з англійської: Олена Граб', 'translation: Олена Граб #uk => uk'],
  [
    'uk',
    'Текст: Олена Граб; Редактор: Тарас Кивко; Переклад: Юлія Лемко',
    'writing: Олена Граб | editing: Тарас Кивко | translation: Юлія Лемко #uk => uk',
  ],
  [
    'uk',
    '(Тарас Кивко, Олена Граб, переклала Юлія Лемко, редактор Дмитро Гай)',
    '~reporting: Тарас Кивко | ~reporting: Олена Граб | translation: Юлія Лемко #uk | editing: Дмитро Гай #uk => uk',
  ],
  [
    'ru',
    '(Текст: Вера Лосева. Перевод: Илья Громов. Редактор: Нина Шаль.)',
    'writing: Вера Лосева | translation: Илья Громов #ru | editing: Нина Шаль #ru => ru',
  ],
  [
    'ru',
    '(Вера Лосева при участии Ильи Громова, редактор Нина Шаль)',
    '~reporting: Вера Лосева | additional-reporting: Илья Громов | editing: Нина Шаль',
  ],
  [
    'ru',
    'Репортаж — Вера Лосева, редактор — Илья Громов',
    'reporting: Вера Лосева | editing: Илья Громов',
  ],
  ['ru', '(Подготовил Илья Громов)', 'writing: Илья Громов'],
  [
    'ru',
    '(Репортаж Веры Лосевой и Сергея Громова в Москве; перевод на русский Анны Дубовой)',
    'reporting: Вера Лосева @Москва | reporting: Сергей Громов @Москва | translation: Анна Дубова #ru => ru',
  ],
  [
    'ar',
    '(إعداد سلمى نبيل وكريم حداد للنشرة العربية - تحرير هدى سعيد ومحمد وليد)',
    'translation: سلمى نبيل #ar | translation: كريم حداد #ar | editing: هدى سعيد #ar | editing: محمد وليد #ar => ar',
  ],
  [
    'ar',
    '(تغطية جون سميث في واشنطن وجين دو في لندن؛ إعداد سلمى نبيل للنشرة العربية؛ تحرير كريم حداد)',
    'reporting: جون سميث @واشنطن | reporting: جين دو @لندن | translation: سلمى نبيل #ar | editing: كريم حداد #ar => ar',
  ],
  ['ar', 'ترجمة وتحرير: سلمى نبيل', 'translation: سلمى نبيل #ar | editing: سلمى نبيل #ar => ar'],
  ['ar', '(تحرير: كريم حداد، هدى سعيد)', 'editing: كريم حداد | editing: هدى سعيد'],
  ['ar', '(تقرير: سلمى نبيل - تصوير: كريم حداد)', 'reporting: سلمى نبيل | photography: كريم حداد'],
  ['ar', '(كتب التقرير سلمى نبيل في بيروت)', 'writing: سلمى نبيل @بيروت'],
  [
    'ar',
    '(إعداد سلمى نبيل للنشرة العربية من القاهرة)',
    'translation: سلمى نبيل @القاهرة #ar => ar',
  ],
  ['es', '(Por Raquel Soto; Editado por Joel Vera)', 'author: Raquel Soto | editing: Joel Vera'],
  [
    'es',
    '(Reporte de Jane Moss. Traducido por Joel Vera en Ciudad de México)',
    'reporting: Jane Moss | translation: Joel Vera @Ciudad de México #es => es',
  ],
  [
    'es',
    '(Reporte de Raquel Soto en Buenos Aires, escrito por Joel Vera, con colaboración de Inés Prada)',
    'reporting: Raquel Soto @Buenos Aires | writing: Joel Vera | additional-reporting: Inés Prada',
  ],
  [
    'es',
    '(Reporte de Raquel Soto, reporte adicional de Joel Vera e Inés Prada)',
    'reporting: Raquel Soto | additional-reporting: Joel Vera | additional-reporting: Inés Prada',
  ],
  ['es', '(EFE)', '~reporting: EFE !'],
  [
    'es',
    '(Información: Raquel Soto. Edición: Joel Vera)',
    'reporting: Raquel Soto | editing: Joel Vera',
  ],
  [
    'es',
    '(Reporte de Jane Moss; versión en español por Raquel Soto; edición de Joel Vera)',
    'reporting: Jane Moss | translation: Raquel Soto #es | editing: Joel Vera #es => es',
  ],
];
