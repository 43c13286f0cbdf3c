import { z } from 'zod';
import { bytesBody, media, type Bytes } from '#server/kit/http/body-spec.ts';
import type { RequestFacts } from '#server/kit/http/route.ts';
import { defineRoute, type NewsroomServices } from '#server/writing/services.ts';
import { openGuestLink } from './commands/open-guest-link.ts';
import { sayAsGuest } from './commands/say-as-guest.ts';
import { sendGuestCode } from './commands/send-guest-code.ts';
import { signAsGuest } from './commands/sign-as-guest.ts';
import { errorPage, onTo, page, problemOf, type GuestAnswer } from './guest-answers.ts';
import { guestCookie, guestCookieName } from './guest-cookie.ts';
import { formFields, GUEST_FORMS, tokenIn } from './guest-form.ts';
import { guestPageOf } from './queries/guest-page-of.ts';
import type { Visiting } from './queries/guest-visit.ts';
import {
  GUEST_KEEP_PATH,
  GUEST_KEEP_SCRIPT,
  GUEST_SCRIPT,
  GUEST_SCRIPT_PATH,
  GUEST_STYLE,
  GUEST_STYLE_PATH,
} from './render/guest-assets.ts';
import { gonePage, guestDoor, movedPage } from './render/guest-door.ts';
import type { Filled } from './render/guest-forms.ts';
import { guestPage } from './render/guest-page.ts';
import { guestLanguage } from './render/guest-words.ts';

const html = media('text/html', 'A page for an outside reader');
const responses = { 200: html, 303: html, 404: html, 409: html, 422: html, 429: html };
const form = { body: bytesBody('application/x-www-form-urlencoded'), bodyLimit: 64_000 };
const FOR_EVER = { 'Cache-Control': 'public, max-age=31536000, immutable' };
/** Whatever stands in the place of an id: what is none is simply nothing that is there. */
const link = z.strictObject({ id: z.string().max(200) });
const shown = z.strictObject({
  language: z.string().max(40).optional(),
  done: z.enum(['comment', 'code', 'signed']).optional(),
});

type Asked = { services: NewsroomServices; request: RequestFacts };

async function answering(work: () => Promise<GuestAnswer>): Promise<GuestAnswer> {
  try {
    return await work();
  } catch (error) {
    return errorPage(error);
  }
}

function visiting(id: string, { services, request }: Asked): Visiting {
  const isId = z.uuid().safeParse(id).success;
  const secret = request.cookies.get(guestCookieName(services.secureCookies)) ?? null;
  return { linkId: isId ? id : '00000000-0000-7000-8000-000000000000', secret };
}

async function show(
  asked: Asked,
  about: { id: string; language: string | undefined; filled: Filled },
): Promise<string> {
  const { services } = asked;
  const visit = visiting(about.id, asked);
  const facts = await guestPageOf(services, visit).catch(async (error: unknown) => {
    // A secret that opens nothing is a guess, or one that has run out.
    if (visit.secret !== null) await services.signInLimit(asked.request.ip, 'guest-link');
    throw error;
  });
  const language = guestLanguage(about.language ?? facts.language);
  return guestPage(facts, { language, filled: { ...about.filled, asked: services.newId() } });
}

type Deed = {
  id: string;
  /** Which part of the page the form stands in. */
  at: 'comment' | 'sign';
  done: NonNullable<Filled['done']>;
  /** Counts as a try at a secret. */
  counts: string | null;
  /** Shows the page at once with what else was typed in the form, which going on to a page would lose. */
  keepsTyped?: boolean;
  /** Does it with the form's fields; false when they are not filled. */
  run: (fields: Record<string, string>, visit: Visiting) => Promise<boolean>;
};

/** What somebody had typed, whichever form it stood in. */
function typedIn({ about, text, name, reason }: Record<string, string>): Filled {
  const typed = { ...(about && { about }), ...(text && { text }) };
  return { ...typed, ...(name && { name }), ...(reason && { reason }) };
}

/** Whoever has the page open keeps it, and what they typed; everybody else is told to wait. */
async function tooOften(error: unknown, shown: Promise<string>): Promise<GuestAnswer> {
  const answer = errorPage(error);
  return { ...answer, body: await shown.catch(() => answer.body) };
}

/** Does what a form asks; shows the page again with what was typed when it cannot be done. */
async function handIn(asked: Asked, body: Bytes, deed: Deed): Promise<GuestAnswer> {
  return answering(async () => {
    const { services, request } = asked;
    const fields = formFields(body);
    const { language } = GUEST_FORMS.language.parse(fields);
    const { id, at } = deed;
    const typed = typedIn(fields);
    let code: ReturnType<typeof problemOf> = 'form-not-filled';
    try {
      if (deed.counts !== null) await services.signInLimit(request.ip, deed.counts);
      if (await deed.run(fields, visiting(id, asked))) {
        if (deed.keepsTyped === true && Object.keys(typed).length > 0) {
          const filled = { ...typed, done: deed.done };
          return page(200, await show(asked, { id, language, filled }));
        }
        const query = new URLSearchParams({ done: deed.done, ...(language && { language }) });
        const place = at === 'comment' ? 'comments' : 'sign';
        return onTo(`/guest/l/${id}?${query.toString()}#${place}`);
      }
    } catch (error) {
      code = problemOf(error);
      const filled: Filled = { ...typed, problem: { at, code } };
      if (code === 'too-often') return tooOften(error, show(asked, { id, language, filled }));
    }
    const filled: Filled = { ...typed, problem: { at, code } };
    return page(422, await show(asked, { id, language, filled }));
  });
}

const doorRoutes = [
  defineRoute({
    method: 'GET',
    path: '/',
    access: 'public',
    summary:
      'Where a link of an outside reader leads; its secret never reaches the server in an address',
    responses: { 200: html },
    handle: async () => Promise.resolve({ ...page(200, guestDoor()), status: 200 as const }),
  }),
  defineRoute({
    method: 'GET',
    path: GUEST_STYLE_PATH as `/${string}`,
    access: 'public',
    summary: 'The sheet of the page',
    responses: { 200: media('text/css', 'Styles') },
    handle: async () =>
      Promise.resolve({ status: 200 as const, headers: FOR_EVER, body: GUEST_STYLE }),
  }),
  defineRoute({
    method: 'GET',
    path: GUEST_SCRIPT_PATH as `/${string}`,
    access: 'public',
    summary: 'The script that hands the secret in',
    responses: { 200: media('text/javascript', 'Script') },
    handle: async () =>
      Promise.resolve({ status: 200 as const, headers: FOR_EVER, body: GUEST_SCRIPT }),
  }),
  defineRoute({
    method: 'GET',
    path: GUEST_KEEP_PATH as `/${string}`,
    access: 'public',
    summary: 'The script that keeps what is typed while the language of the page changes',
    responses: { 200: media('text/javascript', 'Script') },
    handle: async () =>
      Promise.resolve({ status: 200 as const, headers: FOR_EVER, body: GUEST_KEEP_SCRIPT }),
  }),
  defineRoute({
    method: 'POST',
    path: '/open',
    access: 'public',
    summary: 'Open a link with its secret',
    ...form,
    responses,
    handle: async ({ body, services, request }) =>
      answering(async () => {
        await services.signInLimit(request.ip, 'guest-link');
        const { token = '' } = formFields(body);
        const opened = await openGuestLink(services, tokenIn(token.slice(0, 500)));
        if (opened.moved) return page(409, movedPage());
        const cookie = guestCookie({ ...opened, secure: services.secureCookies });
        return onTo(`/guest/l/${opened.linkId}`, { 'Set-Cookie': cookie });
      }),
  }),
];

const pageRoutes = [
  defineRoute({
    method: 'GET',
    path: '/l/:id',
    access: 'public',
    summary: 'The revision that a link shows',
    params: link,
    query: shown,
    responses,
    handle: async ({ params, query, services, request }) =>
      answering(async () => {
        const { language, done } = query;
        const filled = done === undefined ? {} : { done };
        const about = { id: params.id, language, filled };
        return page(200, await show({ services, request }, about));
      }),
  }),
  defineRoute({
    method: 'POST',
    path: '/l/:id/comments',
    access: 'public',
    summary: 'Say something of the revision',
    params: link,
    ...form,
    responses,
    handle: async ({ params, body, services, request }) =>
      handIn({ services, request }, body, {
        ...{ id: params.id, at: 'comment', done: 'comment', counts: null },
        run: async (fields, visit) => {
          const said = GUEST_FORMS.comment.safeParse(fields);
          if (said.success) await sayAsGuest(services, visit, said.data);
          return said.success;
        },
      }),
  }),
  defineRoute({
    method: 'POST',
    path: '/l/:id/codes',
    access: 'public',
    summary: 'Have a code mailed',
    params: link,
    ...form,
    responses,
    handle: async ({ params, body, services, request }) =>
      handIn({ services, request }, body, {
        ...{ id: params.id, at: 'sign', done: 'code', counts: 'guest-code' },
        keepsTyped: true,
        run: async (fields, visit) => {
          await sendGuestCode(services, visit, fields['asked'] ?? null);
          return true;
        },
      }),
  }),
  defineRoute({
    method: 'POST',
    path: '/l/:id/signature',
    access: 'public',
    summary: 'Sign the one scope that the link names',
    params: link,
    ...form,
    responses,
    handle: async ({ params, body, services, request }) =>
      handIn({ services, request }, body, {
        ...{ id: params.id, at: 'sign', done: 'signed', counts: 'guest-code' },
        run: async (fields, visit) => {
          const signing = GUEST_FORMS.signature.safeParse(fields);
          if (!signing.success) return false;
          const { name, reason, code } = signing.data;
          await signAsGuest(services, visit, { name, note: reason, code });
          return true;
        },
      }),
  }),
  defineRoute({
    method: 'GET',
    path: '/*rest',
    access: 'public',
    summary: 'Nothing',
    secretPath: true,
    params: z.strictObject({ rest: z.unknown() }),
    responses,
    handle: async () => Promise.resolve(page(404, gonePage())),
  }),
];

/** Everything below /guest: pages for outside readers, and nothing of the desk's. */
export const guestRoutes = [...doorRoutes, ...pageRoutes];
