/** A time as an outside reader sees it, on the newsroom’s clock, with the zone named. */
export function guestTime(at: Date, about: { language: string; zone: string }): string {
  const tag = about.language === 'en' ? 'en-GB' : about.language;
  const written = new Intl.DateTimeFormat([`${tag}-u-ca-gregory-nu-latn`, 'en-GB'], {
    ...{ year: 'numeric', month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit' },
    ...{ hourCycle: 'h23', timeZoneName: 'short', timeZone: about.zone },
  }).format(at);
  // Greenwich itself is no hours away from Greenwich, as Arabic has it.
  return written.replace(/\+0$/u, '');
}
