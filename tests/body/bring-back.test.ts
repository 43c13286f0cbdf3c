import { describe, expect, it } from '@jest/globals';
import { bringBack } from '#contract/body/bring-back.ts';
import { readBody } from '#contract/body/validate.ts';
import type { BodyJson } from '#contract/content.ts';

const p = (id: string, text = id): BodyJson => ({
  type: 'paragraph',
  attrs: { id },
  content: [{ type: 'text', text }],
});
const box = (type: string, id: string, ...content: BodyJson[]): BodyJson => ({
  type,
  attrs: { id },
  content,
});
const item = (id: string, ...content: BodyJson[]): BodyJson => box('listItem', id, ...content);
const doc = (...content: BodyJson[]): BodyJson => ({ type: 'doc', content });

/** The body after, as `a(b c)`; throws when it is not sound. */
function outline(body: BodyJson | null): string {
  if (body === null) return 'nothing';
  const reading = readBody(body);
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
  const said = (node: BodyJson): string => {
    const id = String(node.attrs?.['id']);
    const text = node.content?.[0]?.text;
    const children = node.content?.filter(({ type }) => type !== 'text').map(said) ?? [];
    const name = text === undefined || text === id ? id : `${id}:${text}`;
    return children.length === 0 ? name : `${name}(${children.join(' ')})`;
  };
  return (body.content ?? []).map(said).join(' ');
}

describe('bringing a block back', () => {
  it('puts its old words in the place where it stands now', () => {
    const now = doc(p('b', 'new'), p('a'));
    expect(outline(bringBack(now, doc(p('a'), p('b', 'old')), 'b'))).toBe('b:old a');
  });

  it.each([
    ['behind the nearest before it', ['a', 'x', 'c', 'd'], 'a b x c d'],
    ['behind one further up when that has gone too', ['x', 'c', 'd'], 'x b c d'],
    ['behind a neighbour that has moved', ['c', 'a', 'd'], 'c a b d'],
    ['in front of everything when nothing of its own is left', ['x', 'y'], 'b x y'],
  ])('that has gone goes %s', (_what, ids, expected) => {
    const then = doc(p('a'), p('b'), p('c'), p('d'));
    expect(outline(bringBack(doc(...ids.map((id) => p(id))), then, 'b'))).toBe(expected);
  });

  it('takes it out when it was not there then', () => {
    expect(outline(bringBack(doc(p('a'), p('b')), doc(p('a')), 'b'))).toBe('a');
  });

  it('knows no block that stands in neither', () => {
    expect(bringBack(doc(p('a')), doc(p('a')), 'z')).toBeNull();
  });

  it('brings a line of a list back among its others', () => {
    const then = doc(
      p('a'),
      box('bulletList', 'l', item('i', p('one')), item('j', p('two')), item('k', p('three'))),
    );
    const now = doc(p('a'), box('bulletList', 'l', item('i', p('one')), item('k', p('three'))));
    expect(outline(bringBack(now, then, 'j'))).toBe('a l(i(one) j(two) k(three))');
    expect(outline(bringBack(now, then, 'two'))).toBe('a l(i(one) j(two) k(three))');
  });

  it('brings back with it what it stood in, when that has gone as well', () => {
    const then = doc(p('a'), box('blockQuote', 'q', p('one'), p('two')), p('z'));
    expect(outline(bringBack(doc(p('a'), p('z')), then, 'two'))).toBe('a q(two) z');
    expect(outline(bringBack(doc(p('a'), p('z')), then, 'q'))).toBe('a q(one two) z');
  });

  it('gathers again what was moved out of it, so that no block stands twice', () => {
    const then = doc(p('a'), box('blockQuote', 'q', p('one'), p('two')));
    const now = doc(p('one'), p('a'), box('blockQuote', 'r', p('two')));
    expect(outline(bringBack(now, then, 'q'))).toBe('a q(one two)');
    const kept = doc(p('one', 'new'), p('a'), box('blockQuote', 'q', p('two', 'newer')));
    expect(outline(bringBack(kept, then, 'q'))).toBe('a q(one two)');
  });

  it('leaves both bodies as they were', () => {
    const then = doc(p('a'), p('b'));
    const now = doc(p('a'));
    const copies = structuredClone([now, then]);
    bringBack(now, then, 'b');
    expect([now, then]).toEqual(copies);
  });
});
