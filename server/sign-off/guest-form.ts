import { z } from 'zod';
import type { Bytes } from '#server/kit/http/body-spec.ts';
import { GUEST_LANGUAGES } from './render/guest-words.ts';

const language = z.enum(GUEST_LANGUAGES).optional().catch(undefined);

/** What each form of an outside reader's page holds. A line break is one character, as it was typed. */
export const GUEST_FORMS = {
  token: z.object({ token: z.string().max(500) }),
  comment: z.object({
    about: z.string().trim().max(500).default(''),
    text: z.string().trim().min(1).max(4000),
  }),
  signature: z.object({
    name: z.string().trim().min(2).max(120),
    reason: z.string().trim().min(1).max(2000),
    code: z
      .string()
      .transform((typed) => typed.replace(/\s/gu, ''))
      .pipe(z.string().regex(/^\d{6}$/u)),
  }),
  language: z.object({ language }),
} as const;

/** The fields of a form as they came: the first of a name counts; NUL, which nothing can keep, is left out. */
export function formFields({ bytes }: Bytes): Record<string, string> {
  const fields = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(bytes.toString('utf8'))) {
    const plain = value.replace(/\r\n/gu, '\n').replaceAll('\u0000', '');
    if (!fields.has(name)) fields.set(name, plain);
  }
  return Object.fromEntries(fields);
}

/** The secret in whatever somebody has pasted: the whole link, or what stands behind its `#`. */
export function tokenIn(pasted: string): string {
  return /wtg_[\w-]{43}/u.exec(pasted)?.[0] ?? '';
}
