import type { Icon } from '@tabler/icons-react';
import IconCalendarClock from '@tabler/icons-react/dist/esm/icons/IconCalendarClock.mjs';
import IconCalendarEvent from '@tabler/icons-react/dist/esm/icons/IconCalendarEvent.mjs';
import IconChecklist from '@tabler/icons-react/dist/esm/icons/IconChecklist.mjs';
import IconChartBar from '@tabler/icons-react/dist/esm/icons/IconChartBar.mjs';
import IconClockHour8 from '@tabler/icons-react/dist/esm/icons/IconClockHour8.mjs';
import IconFileImport from '@tabler/icons-react/dist/esm/icons/IconFileImport.mjs';
import IconHistory from '@tabler/icons-react/dist/esm/icons/IconHistory.mjs';
import IconLayoutColumns from '@tabler/icons-react/dist/esm/icons/IconLayoutColumns.mjs';
import IconListCheck from '@tabler/icons-react/dist/esm/icons/IconListCheck.mjs';
import IconKey from '@tabler/icons-react/dist/esm/icons/IconKey.mjs';
import IconTemplate from '@tabler/icons-react/dist/esm/icons/IconTemplate.mjs';
import IconNews from '@tabler/icons-react/dist/esm/icons/IconNews.mjs';
import IconSignature from '@tabler/icons-react/dist/esm/icons/IconSignature.mjs';
import IconSettings from '@tabler/icons-react/dist/esm/icons/IconSettings.mjs';
import IconUser from '@tabler/icons-react/dist/esm/icons/IconUser.mjs';
import IconUsers from '@tabler/icons-react/dist/esm/icons/IconUsers.mjs';

/** A screen one can go to from anywhere. `bar` ones stand in the top bar, `wide-bar` ones where it has room for them, the others in the person’s menu. */
export type Place = {
  to:
    | '/'
    | '/board'
    | '/calendar'
    | '/tasks'
    | '/handover'
    | '/figures'
    | '/schedule'
    | '/import'
    | '/record'
    | '/people'
    | '/roles'
    | '/settings'
    | '/house-style'
    | '/desk-steps'
    | '/templates'
    | '/account';
  word:
    | 'deskList'
    | 'board'
    | 'calendar'
    | 'tasks'
    | 'handover'
    | 'figures'
    | 'schedule'
    | 'import'
    | 'record'
    | 'people'
    | 'roles'
    | 'settings'
    | 'houseStyle'
    | 'deskSteps'
    | 'templates'
    | 'account';
  icon: Icon;
  where: 'bar' | 'wide-bar' | 'menu';
  /** Only for those who look after the newsroom; the server refuses others. */
  admin: boolean;
};

const PLACES: readonly Place[] = [
  { to: '/', word: 'deskList', icon: IconNews, where: 'bar', admin: false },
  { to: '/board', word: 'board', icon: IconLayoutColumns, where: 'bar', admin: false },
  { to: '/tasks', word: 'tasks', icon: IconListCheck, where: 'bar', admin: false },
  { to: '/handover', word: 'handover', icon: IconClockHour8, where: 'menu', admin: false },
  { to: '/figures', word: 'figures', icon: IconChartBar, where: 'menu', admin: false },
  { to: '/schedule', word: 'schedule', icon: IconCalendarClock, where: 'bar', admin: false },
  { to: '/calendar', word: 'calendar', icon: IconCalendarEvent, where: 'bar', admin: false },
  { to: '/import', word: 'import', icon: IconFileImport, where: 'wide-bar', admin: false },
  { to: '/record', word: 'record', icon: IconHistory, where: 'wide-bar', admin: true },
  { to: '/account', word: 'account', icon: IconUser, where: 'menu', admin: false },
  { to: '/house-style', word: 'houseStyle', icon: IconChecklist, where: 'menu', admin: false },
  { to: '/desk-steps', word: 'deskSteps', icon: IconSignature, where: 'menu', admin: false },
  { to: '/templates', word: 'templates', icon: IconTemplate, where: 'menu', admin: false },
  { to: '/people', word: 'people', icon: IconUsers, where: 'menu', admin: true },
  { to: '/roles', word: 'roles', icon: IconKey, where: 'menu', admin: true },
  { to: '/settings', word: 'settings', icon: IconSettings, where: 'menu', admin: true },
];

/** The screens this person can go to, in the order of the menus. */
export function placesFor(me: { isAdmin: boolean }): readonly Place[] {
  return PLACES.filter((place) => me.isAdmin || !place.admin);
}
