import { z } from 'zod';
import { clientFrame, type ClientFrame } from '#contract/api/collab.ts';
import type { Issue } from '#contract/problem.ts';
import { checkJsonValue } from '#server/kit/http/check-json-value.ts';
import { issuesOf } from '#server/kit/http/zod-issues.ts';
import { Refused } from '#server/kit/refused.ts';

/** What somebody said: a frame, or why it is none, with the request's number where it had one. */
export type ReadFrame =
  | { ok: true; frame: ClientFrame }
  | { ok: false; request: number | null; code: string; detail: string; issues: readonly Issue[] };

const NONSENSE = 'frame-invalid';

const numbered = z.object({ request: z.int().min(0) });

/** Reads a frame as it came off the line. Nothing that is too deep, or cannot be kept, gets past here. */
export function readFrame(text: string): ReadFrame {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    const detail = 'This is not JSON.';
    return { ok: false, request: null, code: NONSENSE, detail, issues: [] };
  }
  const asked = numbered.safeParse(json);
  const request = asked.success ? asked.data.request : null;
  try {
    checkJsonValue(json);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { code, message: detail, issues } = error;
    return { ok: false, request, code, detail, issues };
  }
  const read = clientFrame.safeParse(json);
  if (read.success) return { ok: true, frame: read.data };
  const detail = 'There is no such frame.';
  return { ok: false, request, code: NONSENSE, detail, issues: issuesOf(read.error, '') };
}
