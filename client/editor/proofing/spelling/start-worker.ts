/** Starts the worker that spells; its code and Hunspell’s come over the line only now. */
export function startSpellingWorker(): Worker {
  return new Worker(new URL('./spelling.wasm-worker.ts', import.meta.url), { type: 'module' });
}
