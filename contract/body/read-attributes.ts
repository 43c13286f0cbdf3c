import type { AttributeRules } from './attributes.ts';
import type { Faults } from './body-issues.ts';
import { step, type JsonPath } from './json-path.ts';

/** Whether a value is an object with keys, and not a list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A name as a message shows it, cut so that a hostile one cannot fill the answer. */
export function quoted(name: unknown): string {
  return typeof name === 'string' ? `“${name.slice(0, 40).toWellFormed()}”` : 'such a name';
}

/** Notes every key that does not belong on an object of this kind. */
export function refuseOtherKeys(
  faults: Faults,
  value: object,
  at: { path: JsonPath; keys: ReadonlySet<string> },
): void {
  for (const key of Object.keys(value)) {
    if (!at.keys.has(key))
      faults.add(step(at.path, key), 'unknown-key', 'There is no key of this name here.');
  }
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
  const refusals: { name: string; code: string; message: string }[] = [];
  for (const name of Object.keys(attrs)) {
    if (Object.hasOwn(rules, name)) continue;
    const message = 'There is no attribute of this name here.';
    refusals.push({ name, code: 'unknown-attr', message });
  }
  const read: Record<string, unknown> = {};
  for (const [name, { fallback, code, fault }] of Object.entries(rules)) {
    const value = attrs[name] === undefined ? fallback : attrs[name];
    const message = value === undefined ? 'This attribute must be given.' : fault(value);
    if (message !== null) {
      refusals.push({ name, code: value === undefined ? 'attr-missing' : code, message });
    }
    read[name] = value;
  }
  for (const { name, code, message } of refusals) faults.add(step(path, name), code, message);
  return refusals.length === 0 ? read : null;
}
