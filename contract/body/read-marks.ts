import { Mark } from 'prosemirror-model';
import type { Faults } from './body-issues.ts';
import { step, type JsonPath } from './json-path.ts';
import { isMarkName, MARK_ATTRIBUTES } from './mark-attributes.ts';
import { isRecord, quoted, readAttributes, refuseOtherKeys } from './read-attributes.ts';
import { bodySchema } from './schema.ts';

const MARK_KEYS: ReadonlySet<string> = new Set(['type', 'attrs']);

function readMark(faults: Faults, value: unknown, path: JsonPath): Mark | null {
  if (!isRecord(value)) {
    faults.add(path, 'not-a-mark', 'A mark must be an object with a type.');
    return null;
  }
  refuseOtherKeys(faults, value, { path, keys: MARK_KEYS });
  const name = value['type'];
  if (!isMarkName(name)) {
    faults.add(
      step(path, 'type'),
      'unknown-mark',
      `An article knows no mark called ${quoted(name)}.`,
    );
    return null;
  }
  const attrs = readAttributes(faults, {
    attrs: value['attrs'],
    rules: MARK_ATTRIBUTES[name],
    path,
  });
  return attrs === null ? null : bodySchema.mark(name, attrs);
}

/** Reads the marks of a text into schema order; what is wrong with them becomes faults. */
export function readMarks(faults: Faults, value: unknown, path: JsonPath): readonly Mark[] {
  if (value === undefined) return Mark.none;
  if (!Array.isArray(value)) {
    faults.add(path, 'not-a-mark', 'Marks must be a list.');
    return Mark.none;
  }
  let marks = Mark.none;
  value.forEach((item: unknown, index) => {
    const mark = readMark(faults, item, step(path, index));
    if (mark === null) return;
    if (mark.type.isInSet(marks)) {
      faults.add(step(path, index), 'mark-twice', 'The same mark stands twice on this text.');
    }
    marks = mark.addToSet(marks);
  });
  return marks;
}
