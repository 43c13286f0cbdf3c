import { join } from 'node:path';
import { defineConfig } from 'prisma/config';

// The CLI reads this file before it looks for an engine. Ours is Prisma's own, compiled to
// WebAssembly and shipped by the registry, so nothing is downloaded from anywhere else.
process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ??= join(
  import.meta.dirname,
  'prisma/engine/schema-engine.mjs',
);

export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env['OWNER_DATABASE_URL'] ?? 'postgresql://localhost/none' },
});
