import type { figures as english } from '../en/figures.ts';
import type { Translated } from '../translated.ts';

export const figures: Translated<typeof english> = {
  title: 'أرقام',
  lead: 'مستخلصة مما حدث؛ لا يدوّنها أحد بيده.',
  period: 'المدة',
  days_zero: 'لا أيام',
  days_one: 'اليوم الأخير',
  days_two: 'آخر يومين',
  days_few: 'آخر {{count}} أيام',
  days_many: 'آخر {{count}} يومًا',
  days_other: 'آخر {{count}} يوم',
  desk: 'المكتب',
  allDesks: 'كل المكاتب',
  none: 'لم يحدث شيء في هذه المدة.',
  signOff: {
    title: 'من التسليم إلى توقيع التحرير',
    lead: 'بحسب يوم التسليم، بالدقائق.',
  },
  filedToLive: {
    title: 'من التسليم الأول إلى القراء',
    lead: 'بحسب يوم النشر الأول، بالدقائق.',
  },
  corrections: {
    title: 'التصحيحات بحسب المكتب',
    lead: 'كم نشر كل مكتب، وكم من ذلك تصحيح.',
  },
  schedules: {
    title: 'الجداول',
    lead: 'ما آلت إليه، بحسب يوم تنفيذها.',
  },
  day: 'اليوم',
  count: 'المقالات',
  median: 'النصف خلال',
  slow: 'تسعة من عشرة خلال',
  published: 'المنشور',
  correctionCount: 'التصحيحات',
  share: 'النسبة',
  onTime: 'في موعدها',
  late: 'متأخرة',
  failed: 'فاشلة',
  range: 'من {{from}} إلى {{until}}، {{zone}}',
  minutes: '{{n}} د',
  table: 'الشيء نفسه في جدول',
};
