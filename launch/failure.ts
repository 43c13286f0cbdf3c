import codes from '../bin/exit-codes.json' with { type: 'json' };

/** Why a start cannot go on; each has an exit code of its own in bin/exit-codes.json. */
export type FailureKind = keyof typeof codes;

/** A start that cannot go on, with a sentence that says what to do about it. */
export class LaunchFailure extends Error {
  readonly kind: FailureKind;

  constructor(kind: FailureKind, message: string) {
    super(message);
    this.name = 'LaunchFailure';
    this.kind = kind;
  }

  /** What the process exits with, so that scripts and service managers can tell the causes apart. */
  get exitCode(): number {
    return codes[this.kind];
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

/** The system's code of an error, such as `EADDRINUSE`, or PostgreSQL's, such as `28P01`; else empty. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : '';
}
