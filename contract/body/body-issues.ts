import type { Issue } from '../problem.ts';
import { pathText, type JsonPath } from './json-path.ts';

/** Something that is wrong in a body, with the path as a chain so that it is only written out when it is needed. */
export type Fault = { path: JsonPath | null; code: string; message: string };

/** As many faults as one answer lists. */
const MOST_FAULTS = 100;

/** Collects faults up to `MOST_FAULTS`; further ones are dropped. */
export class Faults {
  readonly found: Fault[] = [];

  /** Notes a fault, unless the list is full. */
  add(path: JsonPath | null, code: string, message: string): void {
    if (!this.full) this.found.push({ path, code, message });
  }

  /** Whether looking further would list nothing more. */
  get full(): boolean {
    return this.found.length >= MOST_FAULTS;
  }
}

/** The faults as issues of the wire. */
export function issuesOf(faults: readonly Fault[]): Issue[] {
  return faults.map(({ path, code, message }) => ({ at: pathText(path), code, message }));
}
