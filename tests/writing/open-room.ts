import { afterAll, beforeAll } from '@jest/globals';
import { writingRoutes } from '#server/writing/routes.ts';
import { freshDatabase, type TestDatabase } from '#tests/support/database.ts';
import { aNewsroom, type Newsroom } from '#tests/support/newsroom.ts';
import { openStaffApi, type StaffApi } from '#tests/support/staff-api.ts';

/** What a suite works with, once its `beforeAll` has run. */
export type OpenRoom = { db: TestDatabase; room: Newsroom; api: StaffApi };

/** Opens a newsroom with its writing room over HTTP for one suite, and closes it afterwards. */
export function openRoom(): OpenRoom {
  const open: Partial<OpenRoom> = {};
  beforeAll(async () => {
    open.db = await freshDatabase();
    open.room = await aNewsroom(open.db);
    open.api = await openStaffApi(open.room, writingRoutes);
  });
  afterAll(async () => {
    await open.api?.close();
    await open.room?.close();
    await open.db?.drop();
  });
  return open as OpenRoom;
}
