import { describe, expect, it } from '@jest/globals';
import { BODY_LIMITS } from '#contract/body/inspect-json.ts';
import { anArticle, kill } from '#tests/support/article.ts';
import { openHouse } from '#tests/support/open-house.ts';
import { aMergedPair, bringOver, mergedTexts, mergeInto, partAgain } from './merging.ts';

describe('a paragraph of a merged story that may not come over', () => {
  const house = openHouse();

  it('stays where it is for whoever may not write here, and says why', async () => {
    const { room, api } = house;
    const { reporter, translator, admin } = room.people;
    const { gone, kept } = await aMergedPair(house);
    const wish = { from: gone.id, blockId: 'p1', after: null };
    for (const who of [translator, admin]) {
      expect((await bringOver(house, who, kept.id, wish)).status).toBe(403);
    }
    const [text] = await mergedTexts(house, translator, kept.id);
    expect(text.transfer).toMatchObject({ allowed: false, reason: 'not-on-this-desk' });
    const unrelated = await anArticle(room).about('unrelated').made();
    const cases: [string, object, string][] = [
      ['of a story that was not merged', { ...wish, from: unrelated.id }, 'story-not-merged'],
      ['of its own story', { ...wish, from: kept.id }, 'story-not-merged'],
      ['that is not there', { ...wish, blockId: 'p7' }, 'not-found'],
      ['of no article', { ...wish, from: room.desks.city }, 'not-found'],
    ];
    for (const [, body, code] of cases) {
      expect((await bringOver(house, reporter, kept.id, body)).body.code).toBe(code);
    }
    // Into a third story, and back into the one that is closed.
    expect((await bringOver(house, reporter, unrelated.id, wish)).body.code).toBe(
      'story-not-merged',
    );
    expect((await bringOver(house, reporter, gone.id, { ...wish, from: kept.id })).body.code).toBe(
      'story-merged',
    );
    await api.as(room.people.chief).post(`/stories/${kept.storyId}/spikes`);
    expect((await bringOver(house, reporter, kept.id, wish)).body.code).toBe('story-spiked');
  });

  it('stays where it is in another language, under a stricter embargo, in a killed story and once they are parted', async () => {
    const { room, api } = house;
    const { reporter, chief, translator } = room.people;
    const { gone, kept } = await aMergedPair(house);
    const wish = { from: gone.id, blockId: 'p1', after: null };
    const code = async (): Promise<string> =>
      (await bringOver(house, reporter, kept.id, wish)).body.code ?? 'done';
    await partAgain(house, gone);
    expect(await code()).toBe('story-not-merged');

    const embargo = (storyId: string, local: string | null) =>
      api
        .as(chief)
        .put(`/stories/${storyId}/embargo`, { body: { embargo: { local, zone: 'UTC' } } });
    await embargo(gone.storyId, '2046-01-01T06:00');
    await embargo(kept.storyId, '2046-01-01T06:00');
    await mergeInto(house, gone, kept);
    expect(await code()).toBe('done');
    await api.as(chief).put(`/stories/${kept.storyId}/embargo`, { body: { embargo: null } });
    expect(await code()).toBe('embargo-stricter');

    await kill(room, chief, gone.storyId);
    expect(await code()).toBe('story-killed');

    const french = await anArticle(room)
      .writtenBy(translator)
      .onDesk('paris')
      .inLanguage('fr')
      .about('le-ferry')
      .made();
    await mergeInto(house, french, kept);
    const other = await bringOver(house, reporter, kept.id, { ...wish, from: french.id });
    expect(other).toMatchObject({ status: 422, body: { code: 'other-language' } });
    const texts = await mergedTexts(house, reporter, kept.id);
    expect(texts.at(-1)).toMatchObject({
      language: 'fr',
      blocks: [],
      transfer: { allowed: false, reason: 'other-language' },
    });
  });

  it('stays where it is when the text would grow longer than an article may be', async () => {
    const { reporter } = house.room.people;
    const long = 'x'.repeat(200_000);
    const { gone, kept } = await aMergedPair(house, { paragraphs: [long] });
    const wish = { from: gone.id, blockId: 'p1', after: null };
    const many = Math.ceil(BODY_LIMITS.bytes / 200_000);
    let last = await bringOver(house, reporter, kept.id, wish);
    for (let n = 0; n < many && last.status === 201; n += 1) {
      last = await bringOver(house, reporter, kept.id, wish);
    }
    expect(last).toMatchObject({ status: 422, body: { issues: [{ code: 'body-too-large' }] } });
  });
});
