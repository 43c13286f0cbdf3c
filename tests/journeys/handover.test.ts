import { describe, expect, it } from '@jest/globals';
import { axeFaultsEitherWay } from './support/axe.ts';
import { submit } from './support/article-steps.ts';
import { beginStory } from './support/begin-story.ts';
import { callDesk } from './support/desk-calls.ts';
import { openJourney } from './support/open-journey.ts';

const PATIENCE_MS = 600_000;
const SLUGLINE = 'JOURNEY/HANDOVER';

describe('one shift hands over to the next', () => {
  const journey = openJourney();

  it(
    'an editor finds what happened since, what is owed and a note, and the bell and the tasks follow by themselves',
    async () => {
      const { staff } = journey;
      await staff.watch(async () => {
        const [reporter, editor] = [await staff.as('reporter'), await staff.as('editor')];
        await editor.goto(`${journey.newsroom.url}/desk/tasks`);
        await editor.getByRole('heading', { level: 1, name: 'Tasks' }).waitFor();
        const story = { headline: 'The night boat is late', text: ['It sailed at nine.'] };
        const id = await beginStory(reporter, { slugline: SLUGLINE, ...story });
        await submit(reporter);
        // Nobody reloads: the fact opens the task, and the line of news brings it here.
        const task = editor.getByRole('listitem').filter({ hasText: SLUGLINE });
        await task.getByText('Sign: editorial').waitFor();
        expect(await axeFaultsEitherWay(editor)).toEqual([]);

        const chief = await staff.as('chief');
        await chief.goto(`${journey.newsroom.url}/desk/handover`);
        const note = chief.getByRole('textbox', { name: 'Note to the next shift' });
        await note.fill('The harbour master calls back at six.');
        await chief.getByRole('button', { name: 'Leave the note' }).click();
        await chief.getByText('The note is left.').waitFor();

        await editor.goto(`${journey.newsroom.url}/desk/handover`);
        await editor.getByRole('heading', { level: 1, name: 'Since you left' }).waitFor();
        await editor.getByText('The harbour master calls back at six.').waitFor();
        const owed = editor.getByRole('list', { name: 'What you owe' });
        await owed.getByRole('listitem').filter({ hasText: SLUGLINE }).waitFor();
        const changed = editor.getByRole('region', { name: 'What others did on your desks' });
        await changed.getByText(SLUGLINE).first().waitFor();
        expect(await axeFaultsEitherWay(editor)).toEqual([]);

        await callDesk(editor, 'POST', `/articles/${id}/returns`, {
          body: { note: 'Which boat?' },
        });
        await owed
          .getByRole('listitem')
          .filter({ hasText: SLUGLINE })
          .waitFor({ state: 'detached' });
        await reporter.getByRole('button', { name: /Notifications, \d+ unread/ }).click();
        const told = reporter.getByRole('dialog', { name: 'Notifications' });
        await told.getByText('returned to you').first().waitFor();

        await editor.getByRole('checkbox', { name: 'Begin here after I sign in' }).check();
        await editor.goto(`${journey.newsroom.url}/desk/figures`);
        await editor.getByRole('heading', { level: 1, name: 'Figures' }).waitFor();
        await editor.getByRole('region', { name: 'Corrections by desk' }).first().waitFor();
        expect(await axeFaultsEitherWay(editor)).toEqual([]);
      });
      expect(staff.faults()).toEqual([]);
    },
    PATIENCE_MS,
  );
});
