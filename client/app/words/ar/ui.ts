import type { ui as english } from '../en/ui.ts';
import type { Translated } from '../translated.ts';

export const ui: Translated<typeof english> = {
  stage: { drafting: 'قيد الكتابة', 'in-review': 'قيد المراجعة', returned: 'مُعادة' },
  noHeadline: 'لا عنوان بعد',
  priority: {
    label: 'الأولوية',
    hint: 'داخل القسم فقط: تُرتَّب البطاقات على اللوحة بحسب الأولوية ثم بحسب الموعد.',
    none: 'عادية',
    raised: 'مرفوعة',
    high: 'عالية',
    top: 'قصوى',
  },
  update: {
    drafting: 'تحديث قيد الكتابة',
    'in-review': 'تحديث قيد المراجعة',
    returned: 'تحديث مُعاد',
  },
  standing: {
    live: 'منشورة',
    withdrawn: 'مسحوبة',
    killed: 'ملغاة',
    merged: 'مدمجة',
    spiked: 'مُنحّاة',
    embargoed: 'محظورة النشر',
  },
  form: { full: 'خبر كامل', flash: 'خبر عاجل', developing: 'قيد التطوّر' },
  formFilter: { label: 'الشكل', any: 'كل الأشكال' },
  kind: {
    initial: 'نشر أول',
    update: 'تحديث',
    correction: 'تصحيح',
    clarification: 'توضيح',
    refile: 'إعادة بث',
    withdrawal: 'سحب',
    kill: 'إلغاء',
  },
  ability: { asking: 'جارٍ التحقق من صلاحياتك…', refused: 'لا يمكنك فعل ذلك الآن.' },
  problem: { title: 'تعذّر ذلك', retry: 'إعادة المحاولة', copy: 'نسخ التفاصيل' },
  confirm: { type: 'اكتب «{{words}}» للتأكيد' },
  // Not the word for a kill.
  cancel: 'رجوع',
  close: 'إغلاق',
  copy: 'نسخ',
  copied: 'نُسخ',
  loading: 'جارٍ التحميل…',
  shortcuts: {
    title: 'اختصارات لوحة المفاتيح',
    on: 'استخدام اختصارات المفتاح الواحد',
    here: 'في هذه الشاشة',
    anywhere: 'في كل مكان',
  },
};
