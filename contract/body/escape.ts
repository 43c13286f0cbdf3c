const IN_TEXT: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const IN_ATTRIBUTE: Record<string, string> = { ...IN_TEXT, '"': '&quot;', "'": '&#39;' };

/** Text as the content of an HTML or XML element. Not for attributes, scripts or comments. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>]/gu, (character) => IN_TEXT[character] ?? character);
}

/** Text as the value of a quoted HTML or XML attribute. */
export function escapeAttribute(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => IN_ATTRIBUTE[character] ?? character);
}

/** ` name="value"` with the value escaped, or nothing for null and undefined; a number is written in digits. */
export function attributeHtml(name: string, value: string | number | null | undefined): string {
  return value === null || value === undefined
    ? ''
    : ` ${name}="${escapeAttribute(String(value))}"`;
}
