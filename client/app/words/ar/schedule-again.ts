import type { scheduleAgain as english } from '../en/schedule-again.ts';
import type { Translated } from '../translated.ts';

export const scheduleAgain: Translated<typeof english> = {
  lead: 'يبدأ بما قرره {{name}} لموعد {{when}} ({{zone}}). انظر في كل أمر من جديد: لا يُؤخذ شيء دون أن يُرى.',
  revision: 'أي نسخة',
  same: 'النسخة {{number}}، كما حُدد موعدها',
  newest: 'النسخة {{number}}، وهي الأحدث',
  held: 'تجاوزه {{name}} لهذا السبب: «{{reason}}»',
  again: 'تجاوز من جديد…',
};
