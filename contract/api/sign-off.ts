import { z } from 'zod';
import { SCOPES } from '../vocabulary.ts';
import { idSchema, noteSchema } from './common.ts';
import { signOffSchema } from './writing.ts';

export const signOffBody = z
  .object({ revisionId: idSchema, scope: z.enum(SCOPES), note: noteSchema.default('') })
  .strict();
export const signOffWithdrawalBody = z.object({ reason: noteSchema.default('') }).strict();
export const signOffListSchema = z.object({ items: z.array(signOffSchema) });
