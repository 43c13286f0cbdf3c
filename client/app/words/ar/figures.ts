import type { figures as english } from '../en/figures.ts';
import type { Translated } from '../translated.ts';

export const figures: Translated<typeof english> = {
  title: 'الأرقام',
  lead: 'مستخلصة من الوقائع؛ لا يدوّنها أحد بيده.',
  period: 'المدة',
  days_zero: 'لا أيام',
  days_one: 'اليوم الأخير',
  days_two: 'آخر يومين',
  days_few: 'آخر {{count}} أيام',
  days_many: 'آخر {{count}} يومًا',
  days_other: 'آخر {{count}} يوم',
  desk: 'القسم',
  allDesks: 'كل الأقسام',
  none: 'لم يحدث شيء في هذه المدة.',
  flat: 'كل القيم صفر: تبقى الأعمدة على خط الأساس.',
  signOff: {
    title: 'من التسليم إلى التوقيع التحريري',
    lead: 'بحسب يوم التسليم، بالدقائق.',
  },
  filedToLive: {
    title: 'من التسليم الأول إلى القراء',
    lead: 'بحسب يوم النشر الأول، بالدقائق.',
  },
  corrections: {
    title: 'التصحيحات بحسب القسم',
    lead: 'كم مرة نشر كل قسم، وكم منها كان تصحيحًا.',
  },
  schedules: {
    title: 'النشر المجدول',
    lead: 'ما آل إليه، بحسب يوم موعده.',
  },
  day: 'اليوم',
  count: 'المواد',
  median: 'نصفها خلال',
  slow: 'تسعة أعشارها خلال',
  published: 'المنشور',
  correctionCount: 'التصحيحات',
  share: 'النسبة',
  onTime: 'في الموعد',
  late: 'متأخر',
  failed: 'تعذّر',
  range: 'من {{from}} إلى {{until}}، {{zone}}',
  minutes: '{{n}} د',
  table: 'الأرقام نفسها في جدول',
};
