import type { Content } from '../content.ts';
import { FIELDS, type Field } from '../vocabulary.ts';

/** Whether two values are the same JSON. Keys may stand in any order; a member that is undefined is not there. */
export function isSameJson(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null)
    return false;
  if (Array.isArray(left) || Array.isArray(right)) {
    if (!Array.isArray(left) || !Array.isArray(right) || left.length !== right.length) return false;
    return left.every((item, index) => isSameJson(item, right[index]));
  }
  const members: Record<string, unknown> = { ...left };
  const others: Record<string, unknown> = { ...right };
  const names = new Set([...Object.keys(members), ...Object.keys(others)]);
  return [...names].every((name) => isSameJson(members[name], others[name]));
}

/** The fields in which two contents differ, in the order of FIELDS. */
export function changedFields(before: Content, after: Content): Field[] {
  return FIELDS.filter((field) => !isSameJson(before[field], after[field]));
}
