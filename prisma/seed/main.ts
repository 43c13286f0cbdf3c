import type { Config } from '#server/env.ts';
import { openProcessLog } from '#server/process.ts';
import { openServices } from '#server/services.ts';
import { keepTemplates } from './keep-templates.ts';
import { leaveNotes } from './leave-notes.ts';
import { mergeDouble } from './merge-double.ts';
import { planDay } from './plan-day.ts';
import { setUpNewsroom } from './set-up.ts';
import { STORIES } from './stories.ts';
import { Teller } from './teller.ts';
import { writeHouseStyle } from './write-house-style.ts';

/** Fills an empty newsroom with the demo: an invented city’s paper, its people, and a dozen stories in several stages. */
export async function seedDemo({
  config,
  password,
}: {
  config: Config;
  password: string;
}): Promise<void> {
  const services = openServices(config, openProcessLog(config));
  try {
    const newsroom = await setUpNewsroom(services, { siteUrl: config.siteUrl, password });
    await writeHouseStyle(services, newsroom, password);
    await keepTemplates(services, newsroom, password);
    const tell = new Teller(services, newsroom);
    await tell.signIn(password);
    for (const story of STORIES) await story(tell);
    await mergeDouble(services, password);
    await planDay(services, newsroom, password);
    await leaveNotes(services, newsroom, password);
  } finally {
    await services.database.close();
  }
}
