/**
 * The key of one intention, for `idempotencyKey`: made when a dialog opens, the same for every try. Works without https
 * too, where `crypto.randomUUID` is not there.
 */
export function newIntention(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Keys for what is asked for: the same as long as the same is asked for, a new one for anything else. */
export function intentions(): (asked: object) => string {
  let last = { asked: '', key: '' };
  return (asked) => {
    const said = JSON.stringify(asked);
    if (said !== last.asked) last = { asked: said, key: newIntention() };
    return last.key;
  };
}
