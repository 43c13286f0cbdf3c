import type { notifications as english } from '../en/notifications.ts';
import type { Translated } from '../translated.ts';

export const notifications: Translated<typeof english> = {
  title: 'الإشعارات',
  none: 'لا شيء بعد. هنا تعلم بمن يناديك في تعليق وبمن يردّ عليك.',
  readAll: 'اعتبرها كلها مقروءة',
  more: 'أظهر ما سبق',
  new: 'جديد',
  kind: {
    mentioned: 'ناداك في تعليق على',
    replied: 'ردّ في نقاش لك على',
    resolved: 'حسم تعليقك على',
    reopened: 'أعاد فتح تعليقك على',
  },
};
