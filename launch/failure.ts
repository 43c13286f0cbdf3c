/** What the launcher exits with, so that scripts and service managers can tell the causes apart. */
export const EXIT = {
  unexpected: 1,
  usage: 2,
  portTaken: 10,
  diskFull: 11,
  otherPostgresVersion: 12,
  databaseUnreachable: 13,
  settings: 14,
  alreadyRunning: 15,
  folder: 16,
  install: 17,
  postgres: 18,
  migration: 19,
} as const;
export type FailureKind = keyof typeof EXIT;

/** A start that cannot go on, with a sentence that says what to do about it. */
export class LaunchFailure extends Error {
  readonly kind: FailureKind;

  constructor(kind: FailureKind, message: string) {
    super(message);
    this.name = 'LaunchFailure';
    this.kind = kind;
  }
}

/** Recognises a full disk in what a program printed or in an error of the file system. */
export function saysDiskFull(text: string): boolean {
  return /ENOSPC|No space left on device|EDQUOT|Disk quota exceeded/.test(text);
}

/** The message of whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
