import { afterAll, beforeAll } from '@jest/globals';
import { publishingAbilities } from '#server/publishing/abilities.ts';
import { staffRoutes } from '#server/routes.ts';
import { signOffAbilities } from '#server/sign-off/abilities.ts';
import { freshDatabase, type TestDatabase } from './database.ts';
import { aNewsroom, type Newsroom } from './newsroom.ts';
import { openStaffApi, type StaffApi } from './staff-api.ts';

/** What a suite works with, once its `beforeAll` has run: a newsroom and the whole staff API. */
export type OpenHouse = { db: TestDatabase; room: Newsroom; api: StaffApi };

/** Opens a newsroom with every room over HTTP for one suite, and closes it afterwards. */
export function openHouse({ size }: { size?: number } = {}): OpenHouse {
  const open: Partial<OpenHouse> = {};
  beforeAll(async () => {
    open.db = await freshDatabase();
    const abilityProviders = [signOffAbilities, publishingAbilities];
    open.room = await aNewsroom(open.db, {
      abilityProviders,
      ...(size === undefined ? {} : { size }),
    });
    open.api = await openStaffApi(open.room, staffRoutes);
  });
  afterAll(async () => {
    await open.api?.close();
    await open.room?.close();
    await open.db?.drop();
  });
  return open as OpenHouse;
}
