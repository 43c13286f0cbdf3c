import { describe, expect, it } from '@jest/globals';
import { Refused } from '#server/kit/refused.ts';
import { anArticle } from '#tests/support/article.ts';
import { frozenClock } from '#tests/support/database.ts';
import { openHouse } from '#tests/support/open-house.ts';
import { openGuestDoor } from './support/guest-browser.ts';

const house = openHouse();
const door = openGuestDoor(house);

async function aVisit(more: object = {}) {
  const article = await anArticle(house.room).inReview().made();
  return door.visit(house.room.people.editor, article.id, more);
}

describe('the door of outside readers', () => {
  it('counts tries by address, and says so when there were too many', async () => {
    const { services } = house.room;
    const { guest, link } = await aVisit();
    const before = services.signInLimit;
    const counted: string[] = [];
    services.signInLimit = async (_ip, name) => {
      counted.push(name);
      return Promise.reject(
        new Refused({ status: 429, code: 'too-many-requests', retryAfter: 30 }),
      );
    };
    try {
      const forger = door.browser();
      forger.cookie = `writethru-guest=wtv_${'x'.repeat(43)}`;
      forger.path = guest.path;
      const answers = [
        await door.browser().open(link.url),
        await guest.askCode(),
        await guest.sign('123456'),
        await forger.read(),
      ];
      for (const { status, text, headers } of answers) {
        expect(status).toBe(429);
        expect(headers.get('retry-after')).toBe('30');
        expect(text).toMatch(/That was (?:tried )?too often/u);
      }
      expect(counted).toEqual(['guest-link', 'guest-code', 'guest-code', 'guest-link']);
      // Whoever reads what they have open tries nothing.
      expect((await guest.read()).status).toBe(200);
    } finally {
      services.signInLimit = before;
    }
  });

  it('lets nobody sign, and mails nothing, where no mail server is set up; reading goes on', async () => {
    const { services, people } = house.room;
    const { guest } = await aVisit();
    const { mailer } = services;
    delete services.mailer;
    try {
      const article = await anArticle(house.room).inReview().made();
      const refused = await door.give(people.editor, article.id);
      expect(refused).toMatchObject({ status: 409, body: { code: 'mail-missing' } });
      const read = await door.give(people.editor, article.id, { scope: null });
      expect(read).toMatchObject({ status: 201, body: { mailed: null } });
      expect((await guest.read()).text).toContain('cannot send the code');
      expect((await guest.askCode()).status).toBe(422);
    } finally {
      if (mailer !== undefined) services.mailer = mailer;
    }
    expect(door.box.letters).toEqual([]);
  });

  it('shuts a visit after four hours and a link after its days, and a code after ten minutes', async () => {
    const start = Date.parse('2027-03-01T09:00:00Z');
    const at = async (hours: number): Promise<void> =>
      frozenClock(house.db, new Date(start + hours * 3_600_000).toISOString());
    await at(0);
    const { guest, link } = await aVisit({ hours: 24 });
    await guest.askCode();
    const code = door.code();
    await at(0.16);
    expect((await guest.read()).text).toContain('Code from the mail');
    await at(0.17);
    expect((await guest.sign(code)).text).toContain('is too old');
    await at(3.9);
    expect((await guest.read()).status).toBe(200);
    await at(4);
    expect((await guest.read()).status).toBe(404);
    await at(23);
    const again = door.browser();
    const { headers } = await again.open(link.url);
    // A visit never outlives its link.
    expect(headers.get('set-cookie')).toContain('Max-Age=3600');
    await at(24);
    expect((await again.read()).status).toBe(404);
    expect((await again.open(link.url)).status).toBe(404);
  });
});
