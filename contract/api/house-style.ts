import { z } from 'zod';
import { RULE_LIMITS } from '../house-style/rule.ts';
import { STYLE_RULE_KINDS, STYLE_RULE_SEVERITIES } from '../writing-words.ts';
import { idSchema, instantSchema, languageSchema, pageQuery, personRefSchema } from './shapes.ts';

const pattern = z.string().min(1).max(RULE_LIMITS.pattern);
const advice = z.string().trim().min(1).max(RULE_LIMITS.advice);
const replacement = z.string().min(1).max(RULE_LIMITS.replacement).nullable();

/** A rule with who wrote it and who changed it last. */
export const styleRuleSchema = z.object({
  id: idSchema,
  deskId: idSchema.nullable().describe('null when it is the whole newsroom’s'),
  kind: z.enum(STYLE_RULE_KINDS),
  pattern: z.string(),
  wholeWord: z.boolean(),
  matchCase: z.boolean(),
  advice: z.string(),
  replacement: z.string().nullable(),
  severity: z.enum(STYLE_RULE_SEVERITIES),
  language: languageSchema.nullable(),
  active: z.boolean(),
  version: z.number().int(),
  createdBy: personRefSchema,
  createdAt: instantSchema,
  changedBy: personRefSchema,
  changedAt: instantSchema,
});
export type StyleRuleView = z.infer<typeof styleRuleSchema>;

const newRule = z
  .object({
    kind: z.enum(STYLE_RULE_KINDS),
    pattern,
    wholeWord: z.boolean().default(true),
    matchCase: z.boolean().default(false),
    advice,
    replacement: replacement.default(null),
    severity: z.enum(STYLE_RULE_SEVERITIES),
    language: languageSchema.nullable().default(null),
    active: z.boolean().default(true),
  })
  .strict();
export type NewStyleRule = z.output<typeof newRule>;

/** Rules to be added to one desk, or to the newsroom: all of them or none. */
export const newStyleRulesBody = z
  .object({ deskId: idSchema.nullable(), rules: z.array(newRule).min(1).max(100) })
  .strict();

export const styleRuleChangeBody = z
  .object({
    kind: z.enum(STYLE_RULE_KINDS),
    pattern,
    wholeWord: z.boolean(),
    matchCase: z.boolean(),
    advice,
    replacement,
    severity: z.enum(STYLE_RULE_SEVERITIES),
    language: languageSchema.nullable(),
    active: z.boolean(),
  })
  .strict()
  .partial();
export type StyleRuleChange = z.output<typeof styleRuleChangeBody>;

export const styleRuleQuery = z
  .object({
    deskId: z
      .union([idSchema, z.literal('newsroom')])
      .describe('A desk’s own rules, or the newsroom’s')
      .optional(),
    language: languageSchema.optional(),
    severity: z.enum(STYLE_RULE_SEVERITIES).optional(),
    active: z.enum(['true', 'false']).optional(),
    q: z.string().trim().max(100).describe('Stands in pattern or advice').optional(),
    ...pageQuery,
  })
  .strict();
export const styleRuleListSchema = z.object({
  items: z.array(styleRuleSchema),
  next: z.string().nullable(),
});
export const addedStyleRulesSchema = z.object({ items: z.array(styleRuleSchema) });

/** A word or name that the newsroom’s spelling takes as right. */
export const dictionaryWordSchema = z.object({
  id: idSchema,
  word: z.string(),
  language: languageSchema,
  createdBy: personRefSchema,
  createdAt: instantSchema,
});
export type DictionaryWordView = z.infer<typeof dictionaryWordSchema>;
export const newDictionaryWordBody = z
  .object({
    word: z
      .string()
      .trim()
      .normalize('NFC')
      .regex(/^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}’'.-]{0,78}[\p{L}\p{M}\p{N}.]?$/u, 'one word'),
    language: languageSchema,
  })
  .strict();
export const dictionaryWordQuery = z
  .object({
    language: languageSchema.optional(),
    q: z.string().trim().max(80).optional(),
    ...pageQuery,
  })
  .strict();
export const dictionaryWordListSchema = z.object({
  items: z.array(dictionaryWordSchema),
  next: z.string().nullable(),
});

/** What an article is proofed with: the active rules of its desk and of the newsroom, and the newsroom’s words. */
export const proofingSchema = z.object({
  rules: z.array(
    styleRuleSchema.omit({
      createdBy: true,
      createdAt: true,
      changedBy: true,
      changedAt: true,
      active: true,
      version: true,
      deskId: true,
    }),
  ),
  words: z.array(z.object({ word: z.string(), language: languageSchema })),
});
export type ProofingView = z.infer<typeof proofingSchema>;
