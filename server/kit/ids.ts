import { v7 } from 'uuid';

/** Makes a UUIDv7 (RFC 9562 §5.7): ids that sort by the time they were made. */
export function newId(): string {
  return v7();
}
