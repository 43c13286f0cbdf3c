import type { Teller } from '../teller.ts';

/** A published figure that was wrong: corrected for everybody to see, and in the Arabic version still to do. */
export async function tideGate(tell: Teller): Promise<void> {
  const paragraphs = [
    'The city council voted on Monday to replace the tide gate at Cork Quay, a repair put off three times since the floods of 2019.',
    'The new gate will cost 14.2 million euros and close in nine minutes, against forty for the old one, the council said.',
    'Residents of the lower town have asked for a date rather than a figure. “We have sandbags that are older than my daughter,” said Odile Brandt, who keeps a bakery on the quay.',
    'Work is to start in March.',
  ];
  const article = await tell.begin('second', {
    slugline: 'ALMIRA-FLOOD/GATE',
    desk: 'city',
    section: 'city',
    slug: 'council-votes-for-new-tide-gate',
    urgency: 4,
    topics: ['medtop:11000000', 'medtop:06000000'],
    place: 'Port Almira',
    text: {
      headline: 'Council votes for a new tide gate after three delays',
      standfirst: 'The lower town has waited since the floods of 2019.',
      dateline: 'PORT ALMIRA, Nov 23 —',
      paragraphs,
      credits: [
        { role: 'reporting', who: 'second' },
        { role: 'additional-reporting', who: 'reporter' },
      ],
    },
  });
  await tell.file(article, { writer: 'second', editor: 'editor' });
  const arabic = await tell.translate('arabic', article, {
    language: 'ar',
    desk: 'arabic',
    section: 'city',
    slug: 'مجلس-المدينة-يقر-بوابة-جديدة',
    text: {
      headline: 'مجلس المدينة يقر بناء بوابة جديدة للمد بعد تأجيلها ثلاث مرات',
      standfirst: 'سكان البلدة السفلى ينتظرون منذ فيضانات عام 2019.',
      dateline: 'بورت ألميرا 23 نوفمبر —',
      paragraphs: [
        'صوّت مجلس المدينة يوم الاثنين لصالح استبدال بوابة المد عند رصيف كورك، وهو إصلاح تأجل ثلاث مرات منذ فيضانات عام 2019.',
        'وقال المجلس إن البوابة الجديدة ستكلف 14.2 مليون يورو وستُغلق في تسع دقائق مقابل أربعين دقيقة للبوابة القديمة.',
        'ويطلب سكان البلدة السفلى موعدا لا رقما. وقالت أوديل برانت، صاحبة مخبز على الرصيف: «أكياس الرمل عندنا أكبر سنا من ابنتي».',
        'ومن المقرر أن يبدأ العمل في مارس.',
      ],
      credits: [
        { role: 'reporting', who: 'إدريس فانس' },
        { role: 'translation', who: 'arabic', language: 'ar' },
      ],
    },
  });
  await tell.submit('arabic', arabic);
  await tell.sign('editor', arabic);
  await tell.publish('editor', arabic, { kind: 'initial' });
  await tell.write('second', article, {
    updateNote:
      '(Corrects the cost of the gate in the second paragraph to 12.4 million euros, not 14.2 million)',
    paragraphs: [
      paragraphs[0] ?? '',
      'The new gate will cost 12.4 million euros and close in nine minutes, against forty for the old one, the council said.',
      ...paragraphs.slice(2),
    ],
  });
  await tell.submit('second', article);
  await tell.sign('editor', article);
  await tell.publish('editor', article, {
    kind: 'correction',
    corrections: [
      {
        was: 'The new gate will cost 14.2 million euros',
        now: 'The new gate will cost 12.4 million euros',
      },
    ],
  });
}
