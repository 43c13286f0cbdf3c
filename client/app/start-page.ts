const KEY = 'writethru.start';

/** Where somebody begins on this machine after they sign in. */
export type StartPage = '/' | '/handover';

/** The screen that is shown after signing in; the stories unless somebody chose the handover here. */
export function startPage(): StartPage {
  try {
    return localStorage.getItem(KEY) === '/handover' ? '/handover' : '/';
  } catch {
    return '/';
  }
}

/** Keeps where to begin; a browser that keeps nothing begins with the stories. */
export function keepStartPage(page: StartPage): void {
  try {
    localStorage.setItem(KEY, page);
  } catch {
    // Nothing is lost but a convenience.
  }
}
