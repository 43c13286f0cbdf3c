import type { articleHistory as english } from '../en/article-history.ts';
import type { Translated } from '../translated.ts';

export const articleHistory: Translated<typeof english> = {
  versions: {
    title: 'النسخ اللغوية',
    source: 'المصدر',
    here: 'هذه المادة',
    noHeadline: 'لا عنوان بعد',
  },
  history: {
    comma: '،',
    revision: 'النسخة {{number}}',
    live: 'منشورة',
    head: 'أحدث نسخة',
    headNow: 'كما هو النص الآن',
    authors: 'كلمات {{names}}',
    none: 'لا نسخة بعد: تُحفظ نسخة مع كل تسليم وتوقيع ونشر، أو حين تسمّي واحدة.',
    more: 'نسخ أقدم',
    read: 'قراءة',
    readNumber: 'قراءة النسخة {{number}}',
    compare: 'ما تغيّر',
    compareNumber: 'ما تغيّر في النسخة {{number}}',
    since: {
      live: 'مقارنة بما يراه القراء',
      head: 'مقارنة بأحدث نسخة',
      nothing: 'قراءتها كاملة',
    },
    reason: {
      submission: 'سلّمها',
      'sign-off': 'وقّعها كما هي',
      publication: 'نشرها',
      'named-save': 'حفظها',
    },
    passages_zero: 'لا مقاطع',
    passages_one: 'مقطع واحد',
    passages_two: 'مقطعان',
    passages_few: '{{count}} مقاطع',
    passages_many: '{{count}} مقطعًا',
    passages_other: '{{count}} مقطع',
  },
  compare: {
    title: 'ما تغيّر: {{slugline}}',
    before: 'قبل',
    after: 'بعد',
    live: 'ما يراه القراء',
    head: 'أحدث نسخة',
    nothing: 'لا شيء: كله جديد',
    now: 'النص كما هو الآن',
    who: 'من غيّر الكلمات',
  },
  keys: {
    save: 'حفظ الآن',
    submit: 'تسليم إلى القسم',
    text: 'الانتقال إلى النص',
  },
};
