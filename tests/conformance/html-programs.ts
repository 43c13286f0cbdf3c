import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { HtmlValidate } from 'html-validate';

const run = promisify(execFile);

/** What html-validate finds wrong with pages, by their addresses. */
export async function htmlFaults(pages: ReadonlyMap<string, string>): Promise<string[]> {
  const htmlValidate = new HtmlValidate({
    extends: ['html-validate:standard'],
    rules: { 'no-trailing-whitespace': 'off', 'long-title': 'off', 'tel-non-breaking': 'off' },
  });
  const faults: string[] = [];
  for (const [address, html] of pages) {
    const { results } = await htmlValidate.validateString(html);
    for (const { ruleId, message, line } of results.flatMap(({ messages }) => messages))
      faults.push(`${address}:${String(line)} ${ruleId} ${message}`);
  }
  return faults;
}

/** What the Nu checker calls errors in pages; nothing where there is no Java. */
export async function nuErrors(pages: readonly string[]): Promise<string> {
  const java = await run('java', ['-version']).then(
    () => true,
    () => false,
  );
  if (!java) return '';
  const folder = await mkdtemp(join(tmpdir(), 'pages-'));
  try {
    const files = pages.map((_, n) => join(folder, `${String(n)}.html`));
    await Promise.all(files.map(async (file, n) => writeFile(file, pages[n] ?? '')));
    const nu = createRequire(import.meta.url).resolve('vnu-jar/package.json');
    const path = join(dirname(nu), 'build/dist/vnu.jar');
    return await run('java', ['-jar', path, '--errors-only', '--format', 'text', ...files]).then(
      () => '',
      (error: unknown) =>
        error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}
