import type { z } from 'zod';
import type { importBody, importDraftBody, importSchema } from '#contract/api/wire.ts';
import type { ArticleView } from '#contract/api/writing.ts';
import { call } from '#client/api/call.ts';
import type { ClientRoute } from '#client/api/client-route.ts';

/** How copy was read: fields, every source line, warnings, and the draft it would become. */
export type Import = z.infer<typeof importSchema>;
export type ImportDraft = z.input<typeof importDraftBody>;
type Sent = z.input<typeof importBody>;

const routes = {
  read: { method: 'POST', path: '/imports' } as ClientRoute<{ body: Sent; answer: Import }>,
  draft: { method: 'POST', path: '/imports/:id/drafts' } as ClientRoute<{
    params: { id: string };
    body: ImportDraft;
    answer: ArticleView;
  }>,
};

/** Copy as a person gave it: typed or pasted text, or a file’s own bytes. */
export type Copy = { text: string } | { file: File };

/** A file’s bytes in base64, untouched: the server finds out how they are encoded. */
async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(binary);
}

/** The most that the server takes of one file, in bytes; a larger one is not even sent. */
const LARGEST_FILE = 5 * 1024 * 1024;

/** Whether a file is too large to be one story; the server would say `copy-too-large`. */
export function isTooLarge(file: Pick<File, 'size'>): boolean {
  return file.size > LARGEST_FILE;
}

/** Has copy read. Refused with a problem when it is no text, empty, or over 5 MB; nothing is kept then. */
export async function readCopy(copy: Copy): Promise<Import> {
  const body =
    'file' in copy
      ? { fileName: copy.file.name.slice(0, 255), base64: await base64Of(copy.file) }
      : { text: copy.text };
  return call(routes.read, { body });
}

/** Makes a story from what a person made of a reading. */
export async function makeDraft(
  importId: string,
  body: ImportDraft,
  idempotencyKey: string,
): Promise<ArticleView> {
  return call(routes.draft, { params: { id: importId }, body, idempotencyKey });
}
