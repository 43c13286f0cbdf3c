import type { InventedLine } from './notation.ts';

/** Arabic lines; "and" is written onto the next word. Every name is invented. */
export const ARABIC_LINES: readonly InventedLine[] = [
  ['(إعداد سلمى نبيل للنشرة العربية)', 'translation: سلمى نبيل #ar => ar'],
  [
    '(إعداد سلمى نبيل للنشرة العربية - تحرير كريم حداد)',
    'translation: سلمى نبيل #ar | editing: كريم حداد #ar => ar',
  ],
  [
    '(إعداد سلمى نبيل وكريم حداد للنشرة العربية – تحرير هدى سعيد)',
    'translation: سلمى نبيل #ar | translation: كريم حداد #ar | editing: هدى سعيد #ar => ar',
  ],
  ['(تحرير كريم حداد)', 'editing: كريم حداد'],
  [
    '(تغطية صحفية سلمى نبيل في القاهرة وكريم حداد في بيروت - تحرير هدى سعيد)',
    'reporting: سلمى نبيل @القاهرة | reporting: كريم حداد @بيروت | editing: هدى سعيد',
  ],
  [
    '(تغطية سلمى نبيل - إعداد وليد حداد للنشرة العربية - تحرير هدى سعيد)',
    'reporting: سلمى نبيل | translation: وليد حداد #ar | editing: هدى سعيد #ar => ar',
  ],
  ['(تغطية صحفية محمد وليد ووائل سعيد)', 'reporting: محمد وليد | reporting: وائل سعيد'],
  [
    '(ترجمة سلمى نبيل؛ تحرير كريم حداد)',
    'translation: سلمى نبيل #ar | editing: كريم حداد #ar => ar',
  ],
  ['(ترجمة: سلمى نبيل)', 'translation: سلمى نبيل #ar => ar'],
  ['(إعداد وتحرير سلمى نبيل)', 'translation: سلمى نبيل #ar | editing: سلمى نبيل #ar => ar'],
  ['بقلم سلمى نبيل', 'author: سلمى نبيل'],
  ['(كتابة سلمى نبيل، تحرير كريم حداد)', 'writing: سلمى نبيل | editing: كريم حداد'],
  [
    '\u200f(إعداد\u200f سلمى نبيل للنشرة العربية\u200f - تحرير كريم حداد)\u200f',
    'translation: سلمى نبيل #ar | editing: كريم حداد #ar => ar',
  ],
  ['(شارك في التغطية سلمى نبيل من القاهرة)', 'additional-reporting: سلمى نبيل @القاهرة'],
  [
    '(تغطية صحفية جون سميث - شاركت في التغطية سلمى نبيل - تحرير كريم حداد)',
    'reporting: جون سميث | additional-reporting: سلمى نبيل | editing: كريم حداد',
  ],
  ['(تقرير سلمى نبيل)', 'reporting: سلمى نبيل'],
  ['(تغطية رويترز)', 'reporting: رويترز !'],
  ['(تصوير كريم حداد)', 'photography: كريم حداد'],
  [
    '(Reporting by Jane Moss; إعداد سلمى نبيل للنشرة العربية)',
    'reporting: Jane Moss | translation: سلمى نبيل #ar => ar',
  ],
  [
    '(إعداد سلمى نبيل\nللنشرة العربية - تحرير عبد الرحمن الحداد)',
    'translation: سلمى نبيل #ar | editing: عبد الرحمن الحداد #ar => ar',
  ],
];
