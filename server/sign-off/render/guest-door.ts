import { escapeHtml } from '#contract/body/escape.ts';
import { GUEST_SCRIPT_PATH } from './guest-assets.ts';
import { guestDocument, guestNotice } from './guest-layout.ts';
import { guestWords } from './guest-words.ts';

/** Where a link leads: takes the secret from behind the `#` and hands it in; by hand where no script runs. */
export function guestDoor(): string {
  const words = guestWords('en');
  const main = `<main><section class="notice"><h1>${escapeHtml(words.opening)}</h1>
<form method="post" action="/guest/open"><p>${escapeHtml(words.openLead)}</p>
<label for="token">${escapeHtml(words.key)}</label><input id="token" name="token" maxlength="500" dir="ltr" autocomplete="off" spellcheck="false" required>
<button>${escapeHtml(words.open)}</button></form></section></main>`;
  const head = `<script src="/guest${GUEST_SCRIPT_PATH}" defer></script>\n`;
  return guestDocument({ language: 'en', title: words.opening, head, main });
}

/** The one page for whatever opens nothing. */
export function gonePage(): string {
  return guestNotice(
    ({ gone }) => gone,
    ({ goneLead }) => goneLead,
  );
}

/** The page of a link whose text has changed since: it shows nothing of it. */
export function movedPage(): string {
  return guestNotice(
    ({ moved }) => moved,
    ({ movedLead }) => movedLead,
  );
}

/** The page for whoever tries too much. */
export function tooOftenPage(): string {
  return guestNotice(
    ({ tooOften }) => tooOften,
    () => '',
  );
}
