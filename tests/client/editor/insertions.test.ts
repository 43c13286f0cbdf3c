import { describe, expect, it } from '@jest/globals';
import { embedInPlaceOf } from '#client/editor/insert/insert-commands.ts';
import { embedOfferIn, withoutOffer } from '#client/editor/insert/embed-offer.ts';
import { slashIn, withoutAsking } from '#client/editor/insert/slash.ts';
import { paragraph, Pad, threeParagraphs } from './support/pad.ts';

const FILM = 'https://www.youtube.com/watch?v=a1b2';

function emptyLine(): Pad {
  return new Pad({ type: 'doc', content: [paragraph('a', 'Above'), paragraph('b')] }).atEndOf('b');
}

describe('a slash', () => {
  it('asks what to insert at the beginning of an empty line, and the letters behind it choose', () => {
    const pad = emptyLine().type('/');
    expect(slashIn(pad.state)).toMatchObject({ typed: '' });
    pad.type('tab');
    expect(slashIn(pad.state)).toMatchObject({ typed: 'tab' });
    pad.press('Enter');
    expect(slashIn(pad.state)).toBeNull();
  });

  it('is a slash behind other words, in a line that began with one, and after Escape', () => {
    expect(slashIn(emptyLine().type('and/').state)).toBeNull();
    const old = new Pad({ type: 'doc', content: [paragraph('a', '/srv')] }).atEndOf('a');
    expect(slashIn(old.type('/').state)).toBeNull();
    const pad = emptyLine().type('/');
    pad.view.dispatch(withoutAsking(pad.state));
    expect(slashIn(pad.type('s').state)).toBeNull();
  });

  it('asks no longer when the cursor has gone elsewhere', () => {
    const pad = emptyLine().type('/');
    pad.behind('Above');
    expect(slashIn(pad.state)).toBeNull();
  });
});

describe('an address pasted alone on a line', () => {
  it('can be embedded in its place when it is one of a provider’s', () => {
    const pad = emptyLine().paste(`<p>${FILM}</p>`);
    expect(embedOfferIn(pad.state)).toMatchObject({ url: FILM, provider: 'youtube' });
    const [, id] = pad.ids();
    pad.run(embedInPlaceOf(FILM));
    expect(pad.state.doc.child(1).attrs).toMatchObject({ url: FILM, provider: 'youtube', id });
    expect(pad.state.doc.child(2).type.name).toBe('paragraph');
    expect(embedOfferIn(pad.state)).toBeNull();
    pad.do('undo');
    expect(pad.blocks()[1]).toBe(`paragraph:${FILM}`);
  });

  it('is not offered for other sites, among other words, after typing on or after a no', () => {
    const offered = (pad: Pad): unknown => embedOfferIn(pad.state);
    expect(offered(emptyLine().paste('<p>https://example.org/film</p>'))).toBeNull();
    expect(offered(threeParagraphs().behind('The first').paste(FILM))).toBeNull();
    expect(offered(emptyLine().paste(`<p>${FILM}</p>`).type(' x'))).toBeNull();
    const pad = emptyLine().paste(`<p>${FILM}</p>`);
    pad.view.dispatch(withoutOffer(pad.state));
    expect(offered(pad)).toBeNull();
    expect(offered(emptyLine().type(FILM))).toBeNull();
  });
});
