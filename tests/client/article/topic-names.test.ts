import { describe, expect, it } from '@jest/globals';
import { readTopic, readTopics, topicNames } from '#client/features/writing/topics/topic-names.ts';

const LABELS = {
  'medtop:06000000': { en: 'environment', fr: 'environnement' },
  'medtop:17000000': { en: 'weather' },
  'medtop:20000001': { en: 'weather' },
};

describe('the topics of a story', () => {
  it('are called as in the language of the screens, else in English, else by their code', () => {
    const codes = ['medtop:06000000', 'medtop:17000000', 'medtop:99999999'];
    expect([...topicNames(codes, LABELS, 'fr').values()]).toEqual([
      'environnement',
      'weather',
      'medtop:99999999',
    ]);
  });

  it('keep their codes where two have the same name', () => {
    const codes = ['medtop:17000000', 'medtop:20000001'];
    expect([...topicNames(codes, LABELS, 'en').values()]).toEqual(codes);
  });

  it('are typed as number, code or address', () => {
    const typed = [
      '06000000',
      'medtop:06000000',
      'http://cv.iptc.org/newscodes/mediatopic/06000000',
    ];
    expect(typed.map(readTopic)).toEqual(Array(3).fill('medtop:06000000'));
    expect(readTopic('environment')).toBeNull();
  });

  it('are pasted as many at once as there are, or not at all', () => {
    expect(readTopics('medtop:06000000, 17000000;\nmedtop:20000001')).toEqual([
      'medtop:06000000',
      'medtop:17000000',
      'medtop:20000001',
    ]);
    expect([readTopics('medtop:06000000 weather'), readTopics(' ')]).toEqual([null, null]);
  });
});
