import { beforeEach, describe, expect, it } from '@jest/globals';
import { ReplaceStep, type Step } from 'prosemirror-transform';
import { copySchema } from '#contract/body/copy-schema.ts';
import { bodyOf } from '#tests/support/article.ts';
import { faultsOf, type History, type LoggedBodyStep } from '#tests/support/collab-history.ts';
import { typed } from './typing.ts';

/** Four letters typed one after another into a short text, one of them taken away again, and everybody reads the same. */
function aSoundHistory(): History & { log: LoggedBodyStep[] } {
  const body = bodyOf('One.', 'Two.');
  const changes: Record<string, unknown>[] = [
    typed(1, '\u4E00'),
    typed(2, '\u4E01'),
    typed(9, '\u4E02'),
    typed(1, '\u4E03'),
    new ReplaceStep(1, 2, copySchema.nodeFromJSON(body).slice(0, 0)).toJSON(),
  ];
  const log = changes.map((change, index) => ({ position: 8 + index, field: 'body', change }));
  const acknowledged = log
    .slice(0, 4)
    .map(({ position, change }) => ({ letters: JSON.stringify(change), position }));
  const end = textAfter(body, changes);
  return {
    start: { position: 7, body },
    log,
    readers: { server: end, mara: end, idris: end },
    acknowledged,
    takenAway: new Set(['\u4E03']),
  };
}

function textAfter(body: History['start']['body'], changes: readonly object[]) {
  let doc = copySchema.nodeFromJSON(body);
  for (const change of changes) {
    const step: Step = ReplaceStep.fromJSON(copySchema, change);
    doc = step.apply(doc).doc ?? doc;
  }
  return doc.toJSON() as History['start']['body'];
}

describe('what finds a lost word', () => {
  let sound: ReturnType<typeof aSoundHistory>;
  beforeEach(() => {
    sound = aSoundHistory();
  });

  it('finds nothing wrong where nothing is', () => {
    expect(faultsOf(sound)).toEqual([]);
  });

  it('finds a step that is missing from the log, though it was acknowledged', () => {
    const log = sound.log.toSpliced(1, 1).map((step, index) => ({ ...step, position: 8 + index }));
    const end = textAfter(
      sound.start.body,
      log.map(({ change }) => change),
    );
    const faults = faultsOf({ ...sound, log, readers: { server: end } });
    expect(faults).toContain('\u4E01 is lost');
  });

  it('finds a hole in the log', () => {
    const faults = faultsOf({ ...sound, log: sound.log.toSpliced(2, 1) });
    expect(faults).toEqual(['the log has 11 where 10 should be']);
  });

  it('finds a step that was taken twice', () => {
    const [first] = sound.log;
    const log = [
      ...sound.log,
      { ...first, field: 'body', change: typed(1, '\u4E00'), position: 13 },
    ];
    const end = textAfter(
      sound.start.body,
      log.map(({ change }) => change),
    );
    expect(faultsOf({ ...sound, log, readers: { server: end } })).toEqual([
      '\u4E00 stands 2 times',
    ]);
  });

  it('finds a letter that was acknowledged before it was written down', () => {
    const acknowledged = [{ letters: '\u4E02', position: 9 }];
    expect(faultsOf({ ...sound, acknowledged })).toEqual([
      '\u4E02 was acknowledged at 9, not logged',
    ]);
  });

  it('finds a letter that vanished though nobody took it away', () => {
    expect(faultsOf({ ...sound, takenAway: new Set() })).toEqual(['\u4E03 is lost']);
  });

  it('finds somebody who reads something else', () => {
    const readers = { ...sound.readers, idris: sound.start.body };
    expect(faultsOf({ ...sound, readers })).toEqual(['idris reads something else']);
  });

  it('finds two blocks with one id, and a block without any', () => {
    const [one, two] = sound.start.body.content ?? [];
    if (one === undefined || two === undefined) throw new Error('There are no blocks.');
    for (const [id, fault] of [
      ['p1', 'block p1 stands twice'],
      [null, 'a block has no id'],
    ] as const) {
      const body = { type: 'doc', content: [one, { ...two, attrs: { id } }] };
      const end = textAfter(
        body,
        sound.log.map(({ change }) => change),
      );
      const start = { position: 7, body };
      expect(faultsOf({ ...sound, start, readers: { server: end } })).toEqual([fault]);
    }
  });

  it('finds a step that does not fit the text', () => {
    const log = sound.log.with(2, { position: 10, field: 'body', change: typed(9_999, '\u4E02') });
    expect(faultsOf({ ...sound, log }).join()).toMatch(/out of range|does not fit/u);
  });
});
