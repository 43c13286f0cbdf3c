import type { accounts } from './en/accounts.ts';
import type { app } from './en/app.ts';
import type { article } from './en/article.ts';
import type { authorship } from './en/authorship.ts';
import type { board } from './en/board.ts';
import type { calendar } from './en/calendar.ts';
import type { changes } from './en/changes.ts';
import type { characters } from './en/characters.ts';
import type { comments } from './en/comments.ts';
import type { deadlines } from './en/deadlines.ts';
import type { deskSteps } from './en/desk-steps.ts';
import type { deskList } from './en/desk-list.ts';
import type { duty } from './en/duty.ts';
import type { figures } from './en/figures.ts';
import type { flash } from './en/flash.ts';
import type { editor } from './en/editor.ts';
import type { glass } from './en/glass.ts';
import type { guests } from './en/guests.ts';
import type { merge } from './en/merge.ts';
import type { note } from './en/note.ts';
import type { history } from './en/history.ts';
import type { notifications } from './en/notifications.ts';
import type { houseStyle } from './en/house-style.ts';
import type { proofing } from './en/proofing.ts';
import type { publishing } from './en/publishing.ts';
import type { record } from './en/record.ts';
import type { roles } from './en/roles.ts';
import type { schedule } from './en/schedule.ts';
import type { signOff } from './en/sign-off.ts';
import type { suggestions } from './en/suggestions.ts';
import type { tools } from './en/tools.ts';
import type { wire } from './en/wire.ts';
import type { translation } from './en/translation.ts';
import type { Said } from './said/said.ts';
import type { ui } from './en/ui.ts';

/** Makes `t` know every key: a word that English lacks does not compile. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app';
    resources: {
      accounts: typeof accounts;
      app: typeof app;
      article: typeof article;
      authorship: typeof authorship;
      board: typeof board;
      calendar: typeof calendar;
      changes: typeof changes;
      characters: typeof characters;
      comments: typeof comments;
      deskList: typeof deskList;
      deadlines: typeof deadlines;
      deskSteps: typeof deskSteps;
      duty: typeof duty;
      editor: typeof editor;
      figures: typeof figures;
      flash: typeof flash;
      glass: typeof glass;
      guests: typeof guests;
      merge: typeof merge;
      note: typeof note;
      history: typeof history;
      notifications: typeof notifications;
      houseStyle: typeof houseStyle;
      proofing: typeof proofing;
      publishing: typeof publishing;
      record: typeof record;
      roles: typeof roles;
      said: Said;
      schedule: typeof schedule;
      signOff: typeof signOff;
      suggestions: typeof suggestions;
      tools: typeof tools;
      translation: typeof translation;
      ui: typeof ui;
      wire: typeof wire;
    };
  }
}
