import type { authorship as english } from '../en/authorship.ts';
import type { Translated } from '../translated.ts';

export const authorship: Translated<typeof english> = {
  panel: 'من كتب ماذا',
  intro: 'لكلمات كل شخص لون في النص. أشر إلى جملة أو ضع المؤشر فيها لترى من كتبها ومتى.',
  shares: 'حصص النص',
  characters_zero: 'لا حروف',
  characters_one: 'حرف واحد',
  characters_two: 'حرفان',
  characters_few: '{{count}} حروف',
  characters_many: '{{count}} حرفًا',
  characters_other: '{{count}} حرف',
  sentence: 'هذه الجملة',
  none: 'أشر إلى جملة في النص أو ضع المؤشر فيها.',
  empty: 'لم يُكتب شيء بعد',
  emptyHow: 'ما إن يُكتب نص حتى يظهر كتّابه هنا.',
  before: 'قبل أول تغيير',
  stretch: '{{name}}، {{time}}',
  behind: 'يأخذ ما كُتب أخيرًا لونه بعد لحظة.',
};
