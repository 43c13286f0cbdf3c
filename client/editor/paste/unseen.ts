/** What stands in copied HTML besides the text, with all that is in it. */
const NO_TEXT = [
  'style, script, noscript, template, title, meta, link, base, object, iframe, xml, svg, canvas, video, audio, picture, img',
  'input, button, select, textarea, datalist, annotation, annotation-xml, rp, del',
  // Word’s comments are talk about the text; the line over its footnotes is drawn, not written.
  '[style*="mso-element:comment-list" i], a.msocomanchor, hr.msocomoff, [style*="mso-element:footnote-list" i] hr',
].join(', ');
const HIDING = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/iu;
const ONE_EMOJI = /^\p{RGI_Emoji}$/v;

function keepEmoji(root: Element): void {
  for (const image of root.querySelectorAll('img[alt]')) {
    const alt = image.getAttribute('alt') ?? '';
    if (ONE_EMOJI.test(alt)) image.replaceWith(alt);
  }
}

/**
 * Removes what a reader of the copied page did not read as its text: scripts, styles, pictures, controls, hidden parts,
 * deleted words, Word’s comments. Mail programs send emoji as pictures: those stay as letters.
 */
export function removeUnseen(root: Element): void {
  keepEmoji(root);
  for (const element of root.querySelectorAll(NO_TEXT)) element.remove();
  for (const element of root.querySelectorAll('[hidden]')) element.remove();
  for (const element of root.querySelectorAll('[style]')) {
    if (HIDING.test(element.getAttribute('style') ?? '')) element.remove();
  }
}
