/** An item’s printed sign, as Word on the desk writes it. */
function signOf(list: Element, item: Element): string {
  const before = [...list.children].indexOf(item);
  const first = Number(list.getAttribute('start') ?? 1);
  return list.tagName === 'OL' ? `${String(first + before)}.` : '·';
}

function drawn(list: Element, item: Element): HTMLElement {
  const paragraph = item.ownerDocument.createElement('p');
  const level = item.getAttribute('data-aria-level') ?? '1';
  const name = item.getAttribute('data-listid') ?? '0';
  paragraph.setAttribute('style', `mso-list:l${name} level${level} lfo1`);
  const sign = item.ownerDocument.createElement('span');
  sign.setAttribute('style', 'mso-list:Ignore');
  sign.textContent = signOf(list, item);
  const words = item.firstElementChild;
  const isWrapped = item.childElementCount === 1 && words?.tagName === 'P';
  paragraph.append(sign, ...(isWrapped ? words : item).childNodes);
  return paragraph;
}

/**
 * Word in the browser writes a list of its own for every item and tells its level in an attribute: draws them as the
 * paragraphs of Word on the desk, of which `mendWordLists` makes lists.
 */
export function drawOnlineLists(root: Element): void {
  for (const wrapper of root.querySelectorAll('.ListContainerWrapper')) {
    const items = [...wrapper.querySelectorAll('li')];
    if (items.length === 0 || !items.every((item) => item.matches('[data-aria-level]'))) continue;
    const paragraphs = items.map((item) => drawn(item.parentElement ?? wrapper, item));
    wrapper.replaceWith(...paragraphs);
  }
}
