import { escapeAttribute, escapeHtml } from '#contract/body/escape.ts';
import type { GuestPageFacts } from '../queries/guest-page-of.ts';
import { guestTime } from '../rules/guest-times.ts';
import { fill } from './guest-layout.ts';
import type { GuestProblem, GuestWords } from './guest-says.ts';
import { guestWords, type GuestLanguage } from './guest-words.ts';

/** What the reader has just done or tried, and had typed. */
export type Filled = {
  done?: 'comment' | 'code' | 'signed';
  problem?: { at: 'comment' | 'sign'; code: GuestProblem };
  about?: string;
  text?: string;
  name?: string;
  reason?: string;
  /** Names this showing of the page: a form that is handed in twice is told by it. */
  asked?: string;
};

type Shown = GuestPageFacts & { in: GuestLanguage };

function problemHtml(words: GuestWords, at: 'comment' | 'sign', { problem }: Filled): string {
  if (problem?.at !== at) return '';
  return `<p class="problem" role="alert">${escapeHtml(words.problems[problem.code])}</p>`;
}

function doneHtml(says: string): string {
  return `<p class="done" role="status">${escapeHtml(says)}</p>`;
}

function form(shown: Shown, to: string, inside: string): string {
  return `<form method="post" action="/guest/l/${shown.link.id}/${to}"><input type="hidden" name="language" value="${shown.in}">${inside}</form>`;
}

function commentsHtml(shown: Shown, filled: Filled): string {
  const words = guestWords(shown.in);
  const { zone } = shown.newsroom;
  const said = shown.link.comments.map(({ about, text, at }) => {
    const quoted = about === '' ? '' : `<q dir="auto">${escapeHtml(about)}</q>\n`;
    return `<blockquote class="said"><time datetime="${at.toISOString()}">${escapeHtml(guestTime(at, { language: shown.in, zone }))}</time>${quoted}<span dir="auto">${escapeHtml(text)}</span></blockquote>`;
  });
  const fields = `<label for="about">${escapeHtml(words.about)}</label><input id="about" name="about" maxlength="500" dir="auto" autocomplete="off" value="${escapeAttribute(filled.about ?? '')}">
<label for="text">${escapeHtml(words.comment)}</label><textarea id="text" name="text" maxlength="4000" dir="auto" required aria-describedby="comment-hint">${escapeHtml(filled.text ?? '')}</textarea>
<p class="hint" id="comment-hint">${escapeHtml(words.commentHint)}</p><button>${escapeHtml(words.send)}</button>`;
  return `<section class="desk" id="comments"><h2>${escapeHtml(words.comments)}</h2>${
    filled.done === 'comment' ? doneHtml(words.sent) : ''
  }${problemHtml(words, 'comment', filled)}${
    said.length === 0 ? `<p class="hint">${escapeHtml(words.noComments)}</p>` : said.join('')
  }${form(shown, 'comments', fields)}</section>`;
}

function askedField({ asked }: Filled): string {
  return asked === undefined
    ? ''
    : `<input type="hidden" name="asked" value="${escapeAttribute(asked)}">`;
}

function codeForm(shown: Shown, words: GuestWords, filled: Filled): string {
  return form(shown, 'codes', `${askedField(filled)}<button>${escapeHtml(words.askCode)}</button>`);
}

/** Within the form of the signature, so that what is typed there comes along and is there again. */
function anotherCode({ link }: Shown, words: GuestWords): string {
  return `<button class="quiet" formnovalidate formaction="/guest/l/${link.id}/codes">${escapeHtml(words.askAnother)}</button>`;
}

function signatureForm(shown: Shown, words: GuestWords, filled: Filled): string {
  const fields = `<label for="name">${escapeHtml(words.yourName)}</label><input id="name" name="name" maxlength="120" dir="auto" autocomplete="name" required value="${escapeAttribute(filled.name ?? '')}">
<label for="reason">${escapeHtml(words.reason)}</label><textarea id="reason" name="reason" maxlength="2000" dir="auto" required>${escapeHtml(filled.reason ?? '')}</textarea>
<label for="code">${escapeHtml(words.code)}</label><input id="code" name="code" class="code" dir="ltr" inputmode="numeric" pattern="\\s*[0-9]{3}\\s?[0-9]{3}\\s*" maxlength="9" autocomplete="one-time-code" required aria-describedby="code-hint">
<p class="hint" id="code-hint">${escapeHtml(words.codeHint)}</p>${askedField(filled)}<button>${escapeHtml(words.confirmSign)}</button>${anotherCode(shown, words)}`;
  return form(shown, 'signature', fields);
}

function signHtml(shown: Shown, filled: Filled): string {
  const words = guestWords(shown.in);
  const { link, maySign, canMail, codeSent, newsroom } = shown;
  const inside = ((): string => {
    if (link.scope === null) return `<p class="hint">${escapeHtml(words.readingOnly)}</p>`;
    const title = `<h2>${escapeHtml(words.sign[link.scope])}</h2>${problemHtml(words, 'sign', filled)}`;
    if (link.signed !== null) {
      const at = guestTime(link.signed.at, { language: shown.in, zone: newsroom.zone });
      const says = fill(words.signed, { name: link.signed.name, at });
      return `${title}<p class="done" role="status">${says}</p>`;
    }
    const lead = `${title}<p>${escapeHtml(words.signLead)}</p>`;
    if (!maySign.allowed) {
      const why = maySign.reason === 'step-before-missing' ? maySign.reason : 'right-missing';
      return `${lead}<p class="hint">${escapeHtml(words.problems[why])}</p>`;
    }
    if (!canMail) return `${lead}<p class="hint">${escapeHtml(words.noMail)}</p>`;
    if (!codeSent)
      return `${lead}<p>${escapeHtml(words.codeLead)}</p>${codeForm(shown, words, filled)}`;
    const sent = filled.problem?.at === 'sign' ? '' : doneHtml(words.codeSent);
    return `${lead}${sent}${signatureForm(shown, words, filled)}`;
  })();
  return `<section class="desk" id="sign">${inside}</section>`;
}

/** What the reader may do under the text: say something, and sign what they were asked to. */
export function guestForms(shown: Shown, filled: Filled): string {
  return commentsHtml(shown, filled) + signHtml(shown, filled);
}
