import type { z } from 'zod';
import type { importSchema } from '#contract/api/wire.ts';
import { draftFromReading } from './rules/draft-from-reading.ts';
import type { WireReading } from './rules/wire-reading.ts';

/** An import as the review screen wants it: fields, every source line, warnings, and the draft it would become. */
export function presentImport(item: {
  id: string;
  fileName: string;
  encoding: string;
  reading: WireReading;
}): z.input<typeof importSchema> {
  const { lines, warnings, ...fields } = item.reading;
  const { warnings: _same, ...draft } = draftFromReading(item.reading);
  return {
    id: item.id,
    fileName: item.fileName,
    encoding: item.encoding,
    reading: fields,
    lines,
    warnings,
    draft,
  };
}
