import { describe, it, expect } from '@jest/globals';
import type { CreditRow } from '#contract/content.ts';
import { renderByline } from '#contract/credits/byline.ts';
import { creditLabel, describeCredits } from '#contract/credits/describe.ts';
import { renderCreditLine } from '#contract/credits/render.ts';
import { CREDIT_ROLES, HOUSE_LANGUAGES } from '#contract/vocabulary.ts';
import { credit } from './rows.ts';

/** Two reporters of one place, and a version in the line's own language with its editor. */
function story(language: string, names: readonly string[], place: string): CreditRow[] {
  const [a = '', b = '', c = '', d = ''] = names;
  return [
    credit('reporting', a, { place }),
    credit('reporting', b, { place }),
    credit('translation', c, { language }),
    credit('editing', d, { language }),
  ];
}

const LATIN = ['Ines Okoro', 'Tom Halloway', 'Maud Lescure', 'Luc Barbier'];
const CYRILLIC = ['Вера Лосева', 'Илья Громов', 'Нина Шаль', 'Антон Дубов'];

const PRINTED: readonly (readonly [string, readonly string[], string, string])[] = [
  [
    'en',
    LATIN,
    'Oslo',
    '(Reporting by Ines Okoro and Tom Halloway in Oslo; English version by Maud Lescure, edited by Luc Barbier)',
  ],
  [
    'fr',
    LATIN,
    'Le Caire',
    '(Ines Okoro et Tom Halloway au Caire; version française Maud Lescure, édité par Luc Barbier)',
  ],
  [
    'de',
    LATIN,
    'Libanon',
    '(Bericht von Ines Okoro und Tom Halloway im Libanon; Deutsche Fassung von Maud Lescure, redigiert von Luc Barbier)',
  ],
  [
    'es',
    LATIN,
    'Lima',
    '(Reporte de Ines Okoro y Tom Halloway en Lima; Versión en español de Maud Lescure, editado por Luc Barbier)',
  ],
  [
    'pt',
    LATIN,
    'Rio de Janeiro',
    '(Reportagem de Ines Okoro e Tom Halloway no Rio de Janeiro; Versão em português de Maud Lescure, edição de Luc Barbier)',
  ],
  [
    'it',
    LATIN,
    "L'Aquila",
    "(Servizio di Ines Okoro e Tom Halloway all'Aquila; Versione italiana di Maud Lescure, editing di Luc Barbier)",
  ],
  [
    'uk',
    CYRILLIC,
    'Київ',
    '(Репортаж: Вера Лосева та Илья Громов (Київ); Українська версія: Нина Шаль, редактор: Антон Дубов)',
  ],
  [
    'ru',
    CYRILLIC,
    'Москва',
    '(Репортаж: Вера Лосева и Илья Громов (Москва); Русская версия: Нина Шаль, редактор: Антон Дубов)',
  ],
  [
    'ar',
    ['سلمى نبيل', 'كريم حداد', 'هدى سعيد', 'محمد وليد'],
    'القاهرة',
    '(تغطية سلمى نبيل وكريم حداد في القاهرة - إعداد هدى سعيد للنشرة العربية - تحرير محمد وليد)',
  ],
];

describe('a printed credit line', () => {
  it.each(PRINTED)('has the wording of the wire in %s', (language, names, place, line) => {
    expect(renderCreditLine(story(language, names, place), language)).toBe(line);
  });

  it('keeps a place to its own name when an earlier one has none', () => {
    const rows = [
      credit('reporting', 'Ines Okoro'),
      credit('reporting', 'Joy Ade', { place: 'Jos' }),
    ];
    expect(renderCreditLine(rows, 'en')).toBe(
      '(Reporting by Ines Okoro; Reporting by Joy Ade in Jos)',
    );
  });

  it('says which editing is not the translation’s', () => {
    const rows = [
      credit('translation', 'Maud Lescure', { language: 'fr' }),
      credit('editing', 'Tom Halloway'),
    ];
    expect(renderCreditLine(rows, 'en')).toBe(
      '(French version by Maud Lescure; Editing for this version by Tom Halloway)',
    );
  });

  it('elides and contracts as the language does', () => {
    const line = (language: string, ...rows: CreditRow[]): string =>
      renderCreditLine(rows, language);
    expect(line('fr', credit('photography', 'Anne Kerbrat'))).toBe(
      '(photographies d’Anne Kerbrat)',
    );
    expect(line('fr', credit('reporting', 'Luc Barbier', { place: 'Ukraine' }))).toBe(
      '(Luc Barbier en Ukraine)',
    );
    expect(line('es', credit('editing', 'Joel Vera'), credit('editing', 'Inés Prada'))).toBe(
      '(Editado por Joel Vera e Inés Prada)',
    );
    expect(line('it', credit('editing', 'Ugo Ferri'), credit('editing', 'Enzo Galli'))).toBe(
      '(Editing di Ugo Ferri ed Enzo Galli)',
    );
    expect(line('it', credit('author', 'Ugo Ferri', { place: 'Ancona' }))).toBe(
      '(Di Ugo Ferri ad Ancona)',
    );
    expect(line('pt', credit('reporting', 'Reuters', { isOrganisation: true }))).toBe(
      '(Reportagem da Reuters)',
    );
    expect(line('ru', credit('editing', 'Вера Лосева'), credit('editing', 'Илья Громов'))).toBe(
      '(Редакторы: Вера Лосева и Илья Громов)',
    );
  });

  it('isolates a name that runs against the line, and no other', () => {
    const rows = [credit('editing', 'سلمى نبيل'), credit('editing', 'Jane Moss')];
    expect(renderCreditLine(rows, 'ar')).toBe('(تحرير سلمى نبيل و \u2068Jane Moss\u2069)');
    expect(renderCreditLine(rows, 'en')).toBe('(Editing by \u2068سلمى نبيل\u2069 and Jane Moss)');
  });

  it('is written in English for a language that has no grammar here', () => {
    expect(renderCreditLine([credit('editing', 'Jane Moss')], 'ja')).toBe('(Editing by Jane Moss)');
    expect(renderCreditLine([credit('editing', 'Jane Moss')], 'fr-CA')).toBe(
      '(édité par Jane Moss)',
    );
  });
});

describe('a printed byline', () => {
  it.each([
    ['en', 'By Ines Okoro, Joy Ade and Tom Halloway'],
    ['fr', 'Par Ines Okoro, Joy Ade et Tom Halloway'],
    ['de', 'Von Ines Okoro, Joy Ade und Tom Halloway'],
    ['es', 'Por Ines Okoro, Joy Ade y Tom Halloway'],
    ['pt', 'Por Ines Okoro, Joy Ade e Tom Halloway'],
    ['it', 'Di Ines Okoro, Joy Ade e Tom Halloway'],
  ])('names reporters and writers once each in %s', (language, line) => {
    const rows = [
      credit('reporting', 'Ines Okoro'),
      credit('reporting', 'Joy Ade'),
      credit('writing', 'Ines Okoro'),
      credit('writing', 'Tom Halloway'),
      credit('editing', 'Luc Barbier'),
    ];
    expect(renderByline(rows, language)).toBe(line);
  });

  it('is empty when only editors are named or the writer is withheld', () => {
    expect(renderByline([credit('editing', 'Luc Barbier')], 'en')).toBe('');
    expect(renderByline([credit('reporting', 'Ines Okoro', { withheld: true })], 'en')).toBe('');
  });
});

describe('credits described for a page', () => {
  it('groups people by work and version, with labels in the page’s language', () => {
    const rows = [
      ...story('fr', LATIN, 'Oslo'),
      credit('reporting', 'Joy Ade'),
      credit('photography', 'Uma Das', { withheld: true }),
    ];
    const groups = describeCredits(rows, 'en');
    expect(groups.map(({ label, names }) => [label, names.map(({ name }) => name)])).toEqual([
      ['Reporting', ['Ines Okoro', 'Tom Halloway', 'Joy Ade']],
      ['French version', ['Maud Lescure']],
      ['French version, editing', ['Luc Barbier']],
    ]);
    expect(describeCredits(rows, 'de').at(-1)?.label).toBe('Französische Fassung, Redaktion');
    expect(describeCredits(rows, 'uk').at(-1)?.label).toBe('Французька версія, редагування');
  });

  it('has a label for every role in every house language', () => {
    for (const language of HOUSE_LANGUAGES) {
      for (const role of CREDIT_ROLES) {
        expect(creditLabel({ role, language: null }, language)).toMatch(/\p{L}/u);
        expect(creditLabel({ role, language: 'fr' }, language)).not.toContain('{');
      }
    }
  });
});
