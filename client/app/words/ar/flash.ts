import type { flash as english } from '../en/flash.ts';
import type { Translated } from '../translated.ts';

/** Arabic words of what goes out as a headline alone, and of what follows it. */
export const flash: Translated<typeof english> = {
  noFlash: 'الخبر العاجل عنوان وحده، ولهذا نص.',
  callIt: 'اجعله: {{form}}',
  draftNote: 'أخبر القراء:',
  needs: 'يكفي هذا لخبر عاجل. أما نصه فيحتاج إلى ما يطلبه القسم من النصوص.',
  begin: 'ما هذا',
  hint: {
    full: 'يصدر العنوان والنص معًا.',
    flash: 'يصدر العنوان وحده فورًا، ثم يتبعه النص.',
    developing: 'يصدر النص ويعلم القراء أن المزيد آتٍ.',
  },
  headline: 'عنوان الخبر العاجل',
  sluglineHint: 'إن تُرك فارغًا أُخذ من العنوان',
  submit: 'ابدأ الخبر العاجل',
};
