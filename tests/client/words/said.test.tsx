import { MantineProvider } from '@mantine/core';
import { describe, expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReactElement } from 'react';
import { I18nextProvider } from 'react-i18next';
import { said as arabic } from '#client/app/words/said/ar.ts';
import { said as french } from '#client/app/words/said/fr.ts';
import { DESK_PROBLEMS, type Said } from '#client/app/words/said/said.ts';
import type { ScreenLanguage } from '#client/app/words/languages.ts';
import { prepareWords } from '#client/app/words/load-words.ts';
import { AbilityButton } from '#client/ui/ability-button.tsx';
import { ProblemAlert } from '#client/ui/problem-alert.tsx';
import { refusalSentence } from '#contract/refusals.ts';
import { PUBLISH_ISSUES, REFUSALS, SCOPES } from '#contract/vocabulary.ts';
import { WIRE_REMARKS } from '#contract/wire-words.ts';

/** What a program hears that asks wrongly; the desk’s own screens never do, so that nobody reads it there. */
const FOR_PROGRAMS = [
  ...['bad-nesting', 'bad-request', 'body-cut-short', 'body-not-expected', 'client-not-built'],
  ...['closing', 'code', 'too-many-marks', 'too-many-sockets'],
  ...['cross-site-request', 'cursor-invalid', 'given-twice', 'idempotency-key-invalid'],
  ...['idempotency-key-reused', 'if-match-invalid', 'if-match-missing', 'malformed-json'],
  ...['malformed-text', 'malformed-url', 'method-not-allowed', 'more-issues', 'wrong-format'],
  ...['newsroom-not-set-up', 'not-acceptable', 'not-ready', 'too-deep', 'unknown-host'],
  ...['unsupported-media-type', 'usage'],
  // What outside readers meet, their own pages say.
  ...['mail-not-taken'],
];

const LANGUAGES: [ScreenLanguage, Said, RegExp][] = [
  ['fr', french, /^[\p{Script=Latin}\p{N}\p{P}\p{Z}{}]+$/u],
  ['ar', arabic, /\p{Script=Arabic}/u],
];

async function serverCodes(): Promise<string[]> {
  const server = join(process.cwd(), 'server');
  const files = (await readdir(server, { recursive: true })).filter(
    (file) => file.endsWith('.ts') && !file.includes('generated'),
  );
  const sources = await Promise.all(files.map((file) => readFile(join(server, file), 'utf8')));
  const pattern =
    /(?:\bcode: |\b(?:conflict|forbidden|stale)\(\s*|\bfault: )'([a-z]+(?:-[a-z]+)*)'/gu;
  return sources.flatMap((source) => [...source.matchAll(pattern)].map(([, code = '']) => code));
}

async function show(language: ScreenLanguage, element: ReactElement): Promise<void> {
  const words = await prepareWords(language);
  render(
    <I18nextProvider i18n={words}>
      <MantineProvider env="test">{element}</MantineProvider>
    </I18nextProvider>,
  );
}

describe('what the server says, by its code', () => {
  it.each(LANGUAGES)('has a sentence for every code in %s', (_, said, script) => {
    expect(Object.keys(said.refusal).sort()).toEqual([...REFUSALS, ...DESK_PROBLEMS].sort());
    expect(Object.keys(said.check).sort()).toEqual([...PUBLISH_ISSUES].sort());
    expect(Object.keys(said.remark).sort()).toEqual([...WIRE_REMARKS].sort());
    expect(Object.keys(said.scope).sort()).toEqual([...SCOPES].sort());
    for (const sentence of Object.values(said).flatMap((part) => Object.values<string>(part))) {
      expect(sentence).toMatch(script);
    }
    const sentences = [said.refusal, said.check, said.remark, said.because].flatMap((part) =>
      Object.values<string>(part),
    );
    expect(sentences.filter((sentence) => !/[.؟?]$/u.test(sentence))).toEqual([]);
  });

  it('leaves out no code that a person at the desk can meet', async () => {
    const known = new Set<string>([
      ...[...REFUSALS, ...DESK_PROBLEMS, ...PUBLISH_ISSUES],
      ...FOR_PROGRAMS,
    ]);
    const codes = await serverCodes();
    expect(codes).toContain('last-admin');
    expect(codes.filter((code) => !known.has(code))).toEqual([]);
  });

  it.each<[ScreenLanguage, string]>([
    ['en', refusalSentence('wrote-these-words')],
    ['fr', french.refusal['wrote-these-words']],
    ['ar', arabic.refusal['wrote-these-words']],
  ])('stands in %s on a button that is refused', async (language, sentence) => {
    const ability = {
      allowed: false,
      reason: 'wrote-these-words',
      sentence: refusalSentence('wrote-these-words'),
    } as const;
    await show(
      language,
      <AbilityButton ability={ability} onClick={() => undefined}>
        →
      </AbilityButton>,
    );
    const described = screen.getByRole('button').getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(described.split(' ')[0] ?? '')?.textContent).toBe(sentence);
  });

  it('names the text that a correction has to quote, as the field asks for it', async () => {
    const at = (part: string) => ({
      at: `corrections[1].${part}`,
      ...{ code: 'correction-not-signed', message: 'Not said here.' },
    });
    const problem = { code: 'publish-checks', message: 'No.', issues: [at('was'), at('now')] };
    await show('fr', <ProblemAlert problem={Object.assign(new Error('No.'), problem)} />);
    const told = screen.getByRole('alert').textContent;
    expect(told).toContain(french.correction.was);
    expect(told).toContain(french.correction.now);
  });

  it('names the scope of a missing sign-off, and shows as it came what it has no words for', async () => {
    const issue = (at: string, code: string, message: string) => ({ at, code, message });
    const problem = Object.assign(new Error('Something stands in the way.'), {
      code: 'a-code-of-tomorrow',
      issues: [
        issue('scope:legal', 'sign-off-missing', 'No standing legal sign-off.'),
        issue('person:1', 'author-not-covered', 'Ida has words in it.'),
        issue('x', 'another-code', 'Sentence of tomorrow.'),
      ],
    });
    await show('fr', <ProblemAlert problem={problem} />);
    const told = screen.getByRole('alert').textContent;
    expect(told).toContain('Something stands in the way.');
    expect(told).toContain('Aucun visa valable (juridique) ne couvre exactement cette révision.');
    expect(told).toContain('Ida has words in it.');
    expect(told).toContain('Sentence of tomorrow.');
    expect(told).not.toContain('{{');
  });
});
