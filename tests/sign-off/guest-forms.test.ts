import { describe, expect, it } from '@jest/globals';
import { Refused } from '#server/kit/refused.ts';
import { anArticle, type MadeArticle } from '#tests/support/article.ts';
import { openHouse } from '#tests/support/open-house.ts';
import { openGuestDoor, type GuestAnswer, type GuestBrowser } from './support/guest-browser.ts';

const house = openHouse();
const door = openGuestDoor(house);

const TYPED = { name: 'Dr. Lena Moreau', reason: 'Fair comment; “quoted” & <covered>.' };

type Open = { article: MadeArticle; guest: GuestBrowser };

async function opened(): Promise<Open> {
  const article = await anArticle(house.room).inReview().made();
  const { guest } = await door.visit(house.room.people.editor, article.id);
  return { article, guest };
}

/** Hands in the form on a page as a browser does: with what is hidden in it, in its language. */
async function handIn(
  { guest }: Open,
  { page, to, fields }: { page: GuestAnswer; to: string; fields: Record<string, string> },
): Promise<GuestAnswer> {
  const hidden = [...page.text.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)">/gu)];
  const given = Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]));
  expect(page.text).toMatch(new RegExp(`(?:action|formaction)="[^"]*/${to}"`, 'u'));
  return guest.send(`${guest.path}/${to}`, { ...given, ...fields });
}

function expectTyped(page: GuestAnswer): void {
  expect(page.text).toContain('value="Dr. Lena Moreau"');
  expect(page.text).toContain('>Fair comment; “quoted” &amp; &lt;covered&gt;.</textarea>');
}

const codes = (): number => door.box.letters.filter(({ raw }) => /is \d{6}\./u.test(raw)).length;

describe('what an outside reader has typed', () => {
  it.each(['en', 'fr', 'ar'])('is still there when they ask for another code (%s)', async (tag) => {
    const open = await opened();
    await open.guest.askCode();
    const first = door.code();
    const page = await open.guest.ask(`${open.guest.path}?language=${tag}`);
    const again = await handIn(open, { page, to: 'codes', fields: TYPED });
    expect(again.status).toBe(200);
    expect(again.text).toContain(`<html lang="${tag}"`);
    expectTyped(again);
    expect(codes()).toBe(2);
    // The newest code counts, and signs with what was typed before it came.
    const old = await handIn(open, {
      page: again,
      to: 'signature',
      fields: { ...TYPED, code: first },
    });
    expect(old.status).toBe(first === door.code() ? 303 : 422);
    const fields = { ...TYPED, code: door.code() };
    expect((await handIn(open, { page: again, to: 'signature', fields })).status).toBe(303);
  });

  it('is still there after a wrong code, a missing one, a letter that was not taken, and too many tries', async () => {
    const open = await opened();
    await open.guest.askCode();
    const page = await open.guest.read();
    const wrong = door.code() === '000000' ? '111111' : '000000';
    for (const fields of [
      { ...TYPED, code: wrong },
      { ...TYPED, code: '' },
    ]) {
      const answer = await handIn(open, { page, to: 'signature', fields });
      expect(answer.status).toBe(422);
      expectTyped(answer);
    }
    const { services } = house.room;
    const { signInLimit, mailer } = services;
    services.signInLimit = async () =>
      Promise.reject(new Refused({ status: 429, code: 'too-many-requests', retryAfter: 30 }));
    const often = await handIn(open, { page, to: 'codes', fields: TYPED });
    services.signInLimit = signInLimit;
    expect(often.status).toBe(429);
    expect(often.headers.get('retry-after')).toBe('30');
    expectTyped(often);
    if (mailer === undefined) throw new Error('There is no mail server.');
    services.mailer = { ...mailer, send: async () => Promise.reject(new Error('Full')) };
    const full = await handIn(open, { page, to: 'codes', fields: TYPED });
    services.mailer = mailer;
    expect(full.status).toBe(422);
    expectTyped(full);
  });

  it('is still there when a comment is refused', async () => {
    const { guest } = await opened();
    const answer = await guest.comment(' ', 'Forty <people>');
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('value="Forty &lt;people&gt;"');
  });

  it('stays where it was typed for whoever has no page open and tries too often', async () => {
    const { services } = house.room;
    const { signInLimit } = services;
    const stranger = door.browser();
    stranger.path = (await opened()).guest.path;
    services.signInLimit = async () =>
      Promise.reject(new Refused({ status: 429, code: 'too-many-requests', retryAfter: 30 }));
    const answer = await stranger.sign('123456', 'Nobody at all');
    services.signInLimit = signInLimit;
    expect(answer.status).toBe(429);
    expect(answer.text).not.toContain('ferry');
  });
});

describe('a form that is handed in twice', () => {
  it('mails one code for two clicks, another for the next page, and for the back button none', async () => {
    const open = await opened();
    const page = await open.guest.read();
    const ask = async (from: GuestAnswer, fields = {}): Promise<number> =>
      (await handIn(open, { page: from, to: 'codes', fields })).status;
    expect(await Promise.all([ask(page), ask(page)])).toEqual([303, 303]);
    expect(codes()).toBe(1);
    const code = door.code();
    expect(await ask(page, TYPED)).toBe(200);
    expect(codes()).toBe(1);
    expect(await ask(await open.guest.read())).toBe(303);
    expect(codes()).toBe(2);
    expect((await open.guest.sign(code)).status).toBe(code === door.code() ? 303 : 422);
  });

  it('is one comment, and what they say next another', async () => {
    const { article, guest } = await opened();
    const twice = await Promise.all([1, 2, 3].map(async () => guest.comment('Who says so?')));
    expect(twice.map(({ status }) => status)).toEqual([303, 303, 303]);
    await guest.comment('Who says so?', 'Forty people');
    await guest.comment('And when?');
    const said = await house.room.sql(
      `SELECT c.text, c.about FROM guest_comment c WHERE c.article_id = $1 ORDER BY c.at, c.id`,
      [article.id],
    );
    expect(said).toEqual([
      { text: 'Who says so?', about: '' },
      { text: 'Who says so?', about: 'Forty people' },
      { text: 'And when?', about: '' },
    ]);
    const news = await house.room.sql(
      `SELECT count(*)::int AS told FROM outbox_event WHERE topic = 'guest-said' AND key = $1`,
      [guest.path.split('/').at(-1)],
    );
    expect(news).toEqual([{ told: 3 }]);
  });

  it('is one signature, said to be done each time; under another name it is refused', async () => {
    const open = await opened();
    await open.guest.askCode();
    const page = await open.guest.read();
    const fields = { ...TYPED, code: door.code() };
    const sign = async (more = {}) =>
      handIn(open, { page, to: 'signature', fields: { ...fields, ...more } });
    const both = await Promise.all([sign(), sign()]);
    expect(both.map(({ status }) => status)).toEqual([303, 303]);
    expect((await sign()).status).toBe(303);
    const other = await sign({ name: 'Somebody Else' });
    expect(other.status).toBe(422);
    expect(other.text).toContain('You signed this as <bdi>Dr. Lena Moreau</bdi>');
    const rows = await house.room.sql(
      'SELECT guest_name AS name FROM sign_off WHERE article_id = $1 AND guest_link_id IS NOT NULL',
      [open.article.id],
    );
    expect(rows).toEqual([{ name: 'Dr. Lena Moreau' }]);
  });
});
