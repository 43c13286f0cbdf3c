/** Whether somebody was suggesting in an article, kept in this browser. */
function keyOf(personId: string, articleId: string): string {
  return `writethru.suggesting.${personId}.${articleId}`;
}

/** Whether this person was suggesting in this article when they left it. */
export function wasSuggesting(personId: string, articleId: string): boolean {
  return localStorage.getItem(keyOf(personId, articleId)) === 'on';
}

/** Remembers whether this person is suggesting in this article. */
export function keepSuggesting(personId: string, articleId: string, on: boolean): void {
  if (on) localStorage.setItem(keyOf(personId, articleId), 'on');
  else localStorage.removeItem(keyOf(personId, articleId));
}
