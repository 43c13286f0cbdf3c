import { CALENDAR_FORMS, isDay, type CalendarForm } from './days.ts';

/** What of the calendar is shown, as it stands in the address. */
export type CalendarShown = { form?: CalendarForm; day?: string; deskId?: string };

/** Reads what an address asks for; what is none of ours is left out. */
export function readCalendar(search: Record<string, unknown>): CalendarShown {
  const form = CALENDAR_FORMS.find((word) => word === search['form']);
  const { day, deskId } = search;
  return {
    ...(form === undefined ? {} : { form }),
    ...(typeof day === 'string' && isDay(day) ? { day } : {}),
    ...(typeof deskId === 'string' && /^[0-9a-f-]{36}$/iu.test(deskId) ? { deskId } : {}),
  };
}
