import type { AttributeRules } from './attributes.ts';
import type { Faults } from './body-issues.ts';
import { step, type JsonPath } from './json-path.ts';

/** Whether a value is an object with keys, and not a list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

type Given = { attrs: unknown; rules: AttributeRules; path: JsonPath };

/** Reads `attrs` by its rules: what is missing takes its fallback; unknown and refused ones become faults. */
export function readAttributes(faults: Faults, given: Given): Record<string, unknown> | null {
  const { attrs = {}, rules } = given;
  const path = step(given.path, 'attrs');
  if (!isRecord(attrs)) {
    faults.add(path, 'attr-invalid', 'Attributes must be an object.');
    return null;
  }
  let sound = true;
  const refuse = (name: string, code: string, message: string): void => {
    sound = false;
    faults.add(step(path, name), code, message);
  };
  for (const name of Object.keys(attrs)) {
    if (!Object.hasOwn(rules, name))
      refuse(name, 'unknown-attr', 'There is no attribute of this name here.');
  }
  const read: Record<string, unknown> = {};
  for (const [name, { fallback, code, fault }] of Object.entries(rules)) {
    const value = attrs[name];
    if (value === undefined) {
      if (fallback === undefined) refuse(name, 'attr-missing', 'This attribute must be given.');
      read[name] = fallback;
    } else {
      const sentence = fault(value);
      if (sentence !== null) refuse(name, code, sentence);
      read[name] = value;
    }
  }
  return sound ? read : null;
}
