import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type * as Bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { catalogueAdapter } from './catalogue-adapter.ts';

const ENGINE = '@prisma/schema-engine-wasm/schema_engine_bg';

// The engine reports a Rust panic through this global before it throws.
Object.assign(globalThis, {
  PRISMA_WASM_PANIC_REGISTRY: { set_message: (text: string) => process.stderr.write(`${text}\n`) },
});

async function loadEngine(): Promise<typeof Bindings> {
  const bindings = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  // Node does not import the .wasm file as a module, so it is put together by hand.
  const wasm = createRequire(import.meta.url)
    .resolve(ENGINE)
    .replace(/\.js$/, '.wasm');
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(wasm)), {
    './schema_engine_bg.js': { ...bindings },
  });
  bindings.__wbg_set_wasm(exports);
  const start = exports['__wbindgen_start'];
  if (typeof start !== 'function') throw new Error(`${ENGINE} has changed: no __wbindgen_start`);
  Reflect.apply(start, undefined, []);
  return bindings;
}

/** A running schema engine: answers one call of Prisma's protocol, throws what the engine threw. */
export type Engine = (method: string, params: unknown) => Promise<unknown>;

/** Starts Prisma's schema engine for one database; `datamodels` are the schema files it begins with. */
export async function startEngine(url: string, datamodels: [string, string][]): Promise<Engine> {
  const { SchemaEngine } = await loadEngine();
  const engine = await SchemaEngine.new(
    { datamodels: datamodels.length > 0 ? datamodels : undefined },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(catalogueAdapter(url)),
  );
  return async (method, params) => {
    // The CLI's name for it; the other methods are called alike on both sides.
    const name = method === 'getDatabaseVersion' ? 'version' : method;
    const call: unknown = Reflect.get(engine, name);
    if (typeof call !== 'function') throw new Error(`The schema engine has no method ${method}`);
    const answer: unknown = await Reflect.apply(call, engine, [params]);
    return answer ?? null;
  };
}

/** The engine's own name for its version: a commit of prisma-engines. */
export async function engineVersion(): Promise<string> {
  return (await loadEngine()).version();
}
