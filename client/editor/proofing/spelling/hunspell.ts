/** What of the WebAssembly program we call; it is Hunspell, compiled as hunspell-asm does. */
type Runtime = {
  cwrap: (name: string, returns: string | null, takes: string[]) => (...given: number[]) => number;
  FS: { writeFile: (path: string, bytes: Uint8Array) => void; unlink: (path: string) => void };
  allocateUTF8: (text: string) => number;
  _malloc: (bytes: number) => number;
  _free: (pointer: number) => void;
  getValue: (pointer: number, type: '*') => number;
  UTF8ToString: (pointer: number) => string;
};
/** Makes the program; it calls `onRuntimeInitialized` once it can be used. */
export type HunspellProgram = (about: { onRuntimeInitialized: () => void }) => Runtime;

/** A dictionary’s two files: rules of endings, and words. */
export type DictionaryFiles = { aff: Uint8Array; dic: Uint8Array };

/** A dictionary in use. */
export type Dictionary = {
  isRight: (word: string) => boolean;
  suggest: (word: string) => string[];
};

/** Starts the program. */
export async function startHunspell(program: HunspellProgram): Promise<Runtime> {
  return new Promise((resolve) => {
    const runtime: Runtime = program({
      // The program calls back before or after it is handed over. It has a `then` of its own, which would keep a promise
      // waiting for ever: only what we call is passed on.
      onRuntimeInitialized: () =>
        queueMicrotask(() => {
          const { cwrap, FS, allocateUTF8, _malloc, _free, getValue, UTF8ToString } = runtime;
          resolve({ cwrap, FS, allocateUTF8, _malloc, _free, getValue, UTF8ToString });
        }),
    });
  });
}

/** Opens a dictionary; its words take a few megabytes until the worker ends. */
export function openDictionary(
  runtime: Runtime,
  name: string,
  { aff, dic }: DictionaryFiles,
): Dictionary {
  const { cwrap, FS, allocateUTF8, _malloc, _free, getValue, UTF8ToString } = runtime;
  const create = cwrap('Hunspell_create', 'number', ['number', 'number']);
  const spell = cwrap('Hunspell_spell', 'number', ['number', 'number']);
  const suggest = cwrap('Hunspell_suggest', 'number', ['number', 'number', 'number']);
  const freeList = cwrap('Hunspell_free_list', null, ['number', 'number', 'number']);
  const paths = [`/${name}.aff`, `/${name}.dic`] as const;
  FS.writeFile(paths[0], aff);
  FS.writeFile(paths[1], dic);
  const handle = create(allocateUTF8(paths[0]), allocateUTF8(paths[1]));
  for (const path of paths) FS.unlink(path);
  const withWord = <Answer>(word: string, ask: (pointer: number) => Answer): Answer => {
    const pointer = allocateUTF8(word.normalize('NFC'));
    try {
      return ask(pointer);
    } finally {
      _free(pointer);
    }
  };
  return {
    isRight: (word) => withWord(word, (pointer) => spell(handle, pointer) !== 0),
    suggest: (word) =>
      withWord(word, (pointer) => {
        const list = _malloc(4);
        const count = suggest(handle, list, pointer);
        const first = getValue(list, '*');
        const words = Array.from({ length: count }, (_, n) =>
          UTF8ToString(getValue(first + n * 4, '*')),
        );
        freeList(handle, list, count);
        _free(list);
        return words;
      }),
  };
}
