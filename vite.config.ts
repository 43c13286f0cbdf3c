import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const TEXT = /\.(?:html|js|css|svg|aff|dic)$/;
/** What fits in one packet gains nothing from being packed. */
const SMALLEST = 1_000;
const PACKINGS = {
  '.br': (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  '.gz': (bytes: Buffer) => promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }),
};

/** Lays each text file’s `.br` and `.gz` beside it; the server sends what the browser takes. */
function packed(): Plugin {
  return {
    name: 'writethru:packed',
    apply: 'build',
    async writeBundle({ dir }) {
      if (dir === undefined) throw new Error('The build has no folder.');
      const files = await readdir(dir, { recursive: true });
      const texts = files.filter((file) => TEXT.test(file)).map((file) => join(dir, file));
      await Promise.all(
        texts.map(async (path) => {
          const bytes = await readFile(path);
          if (bytes.length < SMALLEST) return;
          for (const [suffix, pack] of Object.entries(PACKINGS))
            await writeFile(path + suffix, await pack(bytes));
        }),
      );
    },
  };
}

/** Where the dictionaries of the spelling worker come from; they are served as they are, each with its licence. */
const DICTIONARIES = {
  en: import.meta.resolve('dictionary-en'),
  fr: import.meta.resolve('dictionary-fr'),
};

/** Lays dictionaries from their packages beside the client, so that the repository need not hold any. */
function dictionaries(): Plugin {
  return {
    name: 'writethru:dictionaries',
    apply: 'build',
    async generateBundle() {
      for (const [language, entrance] of Object.entries(DICTIONARIES)) {
        const folder = dirname(fileURLToPath(entrance));
        for (const [file, as] of [
          ['index.aff', 'aff'],
          ['index.dic', 'dic'],
          ['license', 'licence.txt'],
        ] as const) {
          const source = await readFile(join(folder, file));
          this.emitFile({ type: 'asset', fileName: `dictionaries/${language}.${as}`, source });
        }
      }
    },
  };
}

/** Builds the staff UI into dist/client; the server serves it under /desk. */
export default defineConfig(({ command }) => {
  // Whoever builds from a test has another NODE_ENV, and would leave React’s slow development half on the desks.
  if (command === 'build') process.env['NODE_ENV'] = 'production';
  return {
    root: 'client',
    base: '/desk/',
    plugins: [react(), dictionaries(), packed()],
    build: {
      outDir: '../dist/client',
      emptyOutDir: true,
      manifest: true,
      target: 'es2022',
      chunkSizeWarningLimit: 700,
      rolldownOptions: {
        output: {
          codeSplitting: {
            // The first load as few files that pack well; libraries apart, for they stay in the cache.
            groups: [
              {
                name: 'libraries',
                tags: ['$initial'],
                test: /[\\/]node_modules[\\/]/,
                priority: 2,
              },
              { name: 'desk', tags: ['$initial'], test: /\.tsx?$/, priority: 1 },
            ],
          },
        },
      },
    },
    server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
  };
});
