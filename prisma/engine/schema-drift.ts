import { runTool } from '#launch/run-program.ts';
import { PRISMA } from '#launch/prepare-program.ts';

/**
 * What Prisma would undo because the schema files cannot say it, or say it in other letters: indexes that
 * only migrations make, and an empty default of bytes, which PostgreSQL prints otherwise than it was written.
 */
const BEYOND_PRISMA = [
  /^DROP INDEX "(?:publication_live_lookup|story_slugline_trgm|working_copy_headline_trgm)"$/,
  /^ALTER TABLE "revision" ALTER COLUMN "(?:\w+_)?digest" SET DEFAULT '\\x'::bytea$/,
];

/** One change a statement: `ALTER TABLE a B, C` becomes `ALTER TABLE a B` and `ALTER TABLE a C`. */
function changesIn(statement: string): string[] {
  const altered = /^(ALTER TABLE "\w+") (.*)$/s.exec(statement);
  if (altered === null) return [statement];
  const [, table = '', clauses = ''] = altered;
  return clauses.split(/,\n/).map((clause) => `${table} ${clause}`);
}

function statementsIn(script: string): string[] {
  return script
    .split('\n')
    .filter((line) => !line.startsWith('--') && !line.startsWith('Loaded Prisma config'))
    .join('\n')
    .split(/;\n|;$/)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
}

/**
 * The SQL that would turn a database into what the schema files say, one statement a line; empty when they
 * agree. Triggers, grants, views and checks, which Prisma knows nothing of, are not looked at.
 */
export async function driftOf(root: string, url: string): Promise<string> {
  const { ok, printed } = await runTool(root, PRISMA, {
    args: [
      'migrate',
      'diff',
      '--from-config-datasource',
      '--to-schema',
      'prisma/schema',
      '--script',
    ],
    env: { OWNER_DATABASE_URL: url },
  });
  if (!ok) throw new Error(`The schema cannot be compared:\n${printed}`);
  return statementsIn(printed)
    .flatMap(changesIn)
    .filter((change) => !BEYOND_PRISMA.some((known) => known.test(change)))
    .map((change) => `${change};`)
    .join('\n\n');
}
