/** Puts words in a row with the comma of the screens’ language between them: Arabic has its own. */
export function listed(words: readonly string[], language: string): string {
  return words.join(/^(?:ar|fa|ur)\b/u.test(language) ? '، ' : ', ');
}
