declare module 'hunspell-asm/dist/esm/lib/browser/hunspell.js' {
  import type { HunspellProgram } from '#client/editor/proofing/spelling/hunspell.ts';

  const program: HunspellProgram;
  export = program;
}

declare module 'hunspell-asm/dist/esm/lib/node/hunspell.js' {
  import type { HunspellProgram } from '#client/editor/proofing/spelling/hunspell.ts';

  const program: HunspellProgram;
  export = program;
}
