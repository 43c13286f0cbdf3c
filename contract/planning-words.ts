/** The closed lists of the planning room: boards, plans, tasks, and what people are told. What each word means stands in docs/GLOSSARY.md. */

/** Where an article stands on the board: derived from facts, exactly one at a time, in the order of the columns. */
export const POSITIONS = [
  'drafting',
  'in-review',
  'returned',
  'ready',
  'scheduled',
  'live',
  'live-changed',
  'withdrawn',
  'killed',
  'merged',
  'spiked',
] as const;
export type Position = (typeof POSITIONS)[number];

/** Positions in which somebody still has something to do; the others are told of their last days only. */
export const OPEN_POSITIONS = [
  'drafting',
  'in-review',
  'returned',
  'ready',
  'scheduled',
  'live-changed',
] as const;

/** How it stands with a planned story: meant to be, past its time, begun as a story, given up. */
export const PLAN_STATES = ['planned', 'late', 'made', 'cancelled'] as const;
export type PlanState = (typeof PLAN_STATES)[number];

/** What the calendar shows. */
export const CALENDAR_KINDS = ['planned', 'scheduled', 'embargoed'] as const;
export type CalendarKind = (typeof CALENDAR_KINDS)[number];

/** Why somebody is told of something. */
export const NOTIFICATION_KINDS = [
  'mentioned',
  'replied',
  'resolved',
  'reopened',
  'returned',
  'signed',
  'published',
  'killed',
  'merged',
  'parted',
  'assigned',
  'guest-said',
  'guest-signed',
  'glass-broken',
  'glass-unreviewed',
  'schedule-failed',
  'schedule-early',
  'schedule-late',
  'schedule-moved',
  'embargo-leak',
  'probe-incomplete',
  'task-overdue',
] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

/** What nobody may sleep through: told at once, whatever somebody has chosen. */
export const ALARM_KINDS = [
  'glass-unreviewed',
  'schedule-failed',
  'schedule-early',
  'schedule-late',
  'embargo-leak',
  'probe-incomplete',
  'task-overdue',
] as const satisfies readonly NotificationKind[];

/** How somebody is told. */
export const CHANNELS = ['in-app', 'mail', 'digest'] as const;
export type Channel = (typeof CHANNELS)[number];

/** What somebody may owe; opened and closed by facts alone. */
export const TASK_KINDS = [
  'sign',
  'answer-return',
  'deliver',
  'translate',
  'retranslate',
  'correct',
  'confirm-kill',
  'second-eyes',
  'follow-flash',
  'still-developing',
] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

/** Tasks for whose doing a desk sets the time; the others bring their own. */
export const TIMED_TASKS = [
  'sign',
  'answer-return',
  'translate',
  'retranslate',
  'correct',
  'confirm-kill',
  'follow-flash',
  'still-developing',
] as const satisfies readonly TaskKind[];
export type TimedTask = (typeof TIMED_TASKS)[number];

/** What browsers hear of while it happens. */
export const NEWS_KINDS = ['article', 'story', 'task', 'notification', 'plan'] as const;
export type NewsKind = (typeof NEWS_KINDS)[number];

/** How pressing a story is beside the others of its desk: columns of the board stand in this order first, then by when things are due. */
export const PRIORITIES = ['none', 'raised', 'high', 'top'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** The number that stands for each word; programs may set any from 0 to 9. */
export const PRIORITY_NUMBERS: Record<Priority, number> = { none: 0, raised: 3, high: 6, top: 9 };

/** What a number is called: the highest word that it reaches, and `raised` for all below that are not 0. */
export function priorityOf(priority: number): Priority {
  const reached = PRIORITIES.findLast((word) => priority >= PRIORITY_NUMBERS[word]) ?? 'none';
  return reached === 'none' && priority > 0 ? 'raised' : reached;
}
