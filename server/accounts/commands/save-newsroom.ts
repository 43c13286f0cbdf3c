import type { Actor } from '#server/kit/actor.ts';
import { Refused, stale } from '#server/kit/refused.ts';
import { runCommand } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { checkNewsroom } from '../rules/check-newsroom.ts';
import {
  readNewsroom,
  replaceSections,
  updateNewsroom,
  type NewsroomColumns,
  type SectionColumns,
} from '../store/newsroom.ts';

/** Writes the settings and the sections in one go; 412 when somebody saved others since they were read. */
export async function saveNewsroom(
  services: Services,
  actor: Actor,
  asked: { version: number; settings: NewsroomColumns; sections: readonly SectionColumns[] },
): Promise<void> {
  const issues = checkNewsroom(asked.settings, asked.sections, Intl.supportedValuesOf('timeZone'));
  if (issues.length > 0)
    throw new Refused({
      status: 422,
      code: 'settings-do-not-fit',
      detail: 'The settings do not fit together.',
      issues,
    });
  await runCommand(services, { name: 'save-newsroom', actor }, async ({ tx, promise }) => {
    if (!(await updateNewsroom(tx, asked.version, asked.settings))) {
      const { newsroom } = await readNewsroom(tx);
      throw stale('stale-version', { version: newsroom?.version ?? 0 });
    }
    await replaceSections(tx, asked.sections);
    await promise('newsroom-changed', 'newsroom', {});
  });
}
