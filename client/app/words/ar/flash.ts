import type { flash as english } from '../en/flash.ts';
import type { Translated } from '../translated.ts';

/** Arabic words of what goes out as a headline alone, and of what follows it. */
export const flash: Translated<typeof english> = {
  noFlash: 'الخبر العاجل عنوان وحده، ولهذه المادة نص.',
  callIt: 'تغيير الشكل إلى: {{form}}',
  draftNote: 'ما يُقال للقراء:',
  needs: 'لا يحتاج الخبر العاجل إلى غير هذا. أما نصه فيحتاج إلى ما يطلبه القسم من النصوص.',
  begin: 'شكل المادة',
  hint: {
    full: 'يصدر العنوان والنص معًا.',
    flash: 'يصدر العنوان وحده فورًا، ثم يتبعه النص.',
    developing: 'يصدر النص ويُقال للقراء إن للخبر بقية.',
  },
  headline: 'عنوان الخبر العاجل',
  sluglineHint: 'إن تُرك فارغًا أُخذ من العنوان',
  submit: 'بدء الخبر العاجل',
};
