import { basename } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { filesLike, linesOf, textOf } from './tree.ts';

const SOURCE = filesLike('{contract,server,client}/**/*.{ts,tsx}');
const OUTSIDE = filesLike('{launch,prisma,bench}/**/*.ts', 'bin/*.mjs', '*.{ts,js,cjs}');
const TESTS = filesLike('tests/**/*.{ts,tsx}');
const TEST_FILES = TESTS.filter((path) => /\.test\.tsx?$/.test(path));
const ALL = [...SOURCE, ...OUTSIDE, ...TESTS];

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
const totalLines = (paths: readonly string[]): number => sum(paths.map(linesOf));
const say = (line: string): boolean => process.stdout.write(`    ${line}\n`);

/** Lines as lint counts them: without blank ones and comments. */
const codeLinesOf = (path: string): number =>
  textOf(path)
    .split('\n')
    .filter((line) => !/^\s*(?:$|\/\/|\/?\*)/.test(line)).length;

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

const parse = (path: string): ts.SourceFile =>
  ts.createSourceFile(path, textOf(path), ts.ScriptTarget.Latest, true);

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  node.forEachChild((child) => {
    walk(child, visit);
  });
}

/** Every node of these files for which `find` gives a text, as "path:line text". */
function everywhere(paths: readonly string[], find: (node: ts.Node) => string | null): string[] {
  return paths.flatMap((path) => {
    const file = parse(path);
    const found: string[] = [];
    walk(file, (node) => {
      const text = find(node);
      if (text === null) return;
      const { line } = file.getLineAndCharacterOfPosition(node.getStart());
      found.push(`${path}:${line + 1} ${text}`);
    });
    return found;
  });
}

describe('the size of things', () => {
  it('keeps half of all source files within fifty lines', () => {
    const sizes = SOURCE.map(codeLinesOf);
    say(
      `${SOURCE.length} source files, ${sum(sizes)} lines, median ${median(sizes)}, longest ${Math.max(...sizes)}`,
    );
    expect(median(sizes)).toBeLessThanOrEqual(50);
  });

  it('has no file over 300 lines', () => {
    expect(
      ALL.filter((path) => linesOf(path) > 300).map((path) => `${path} ${linesOf(path)}`),
    ).toEqual([]);
  });

  it('keeps every command within sixty lines', () => {
    const commands = filesLike('server/*/commands/*.ts');
    say(`${commands.length} commands, median ${median(commands.map(linesOf))} lines`);
    const long = everywhere(commands, (node) => {
      if (!ts.isFunctionDeclaration(node) || node.body === undefined) return null;
      const lines = node.getText().split('\n').length;
      return lines > 60 ? `${node.name?.text ?? 'unnamed'} ${lines}` : null;
    });
    expect(long).toEqual([]);
  });

  it('has half as many test lines again as lines of rules and commands', () => {
    const rooms = new Set(
      filesLike('server/*/{rules,commands}/**/*.ts').map((path) => path.split('/')[1] ?? ''),
    );
    const rows = [...rooms].map((room) => ({
      room,
      // Word lists are data; what is tested is the rule that reads them.
      code: totalLines(
        filesLike(`server/${room}/{rules,commands}/**/*.ts`).filter(
          (path) => !path.includes('/words/'),
        ),
      ),
      // A line of a worked example, with what must be read out of it, is a line of a test.
      tests: totalLines(filesLike(`tests/${room}/**/*.{ts,tsx,txt,json,jsonl}`)),
    }));
    for (const { room, code, tests } of rows)
      say(`${room}: ${tests} test lines for ${code} of rules and commands`);
    // These go through every room's commands.
    const across = totalLines(filesLike('tests/{conformance,faults,journeys,security}/**/*.ts'));
    say(`across the rooms: ${across} test lines`);
    // Wire copy is read by a grammar: its proof is the corpus it is run over, not the lines of a test.
    const decided = rows.filter(({ room }) => room !== 'wire');
    const code = sum(decided.map((row) => row.code));
    const tests = across + sum(decided.map((row) => row.tests));
    say(`${(tests / code).toFixed(2)} test lines for each; 1.5 are wanted`);
    expect(tests / code).toBeGreaterThanOrEqual(1.5);
  });
});

describe('what is not in the code', () => {
  it('is any', () => {
    const found = everywhere(ALL, (node) =>
      node.kind === ts.SyntaxKind.AnyKeyword ? 'any' : null,
    );
    expect(found).toEqual([]);
  });

  it('is a line that switches a check off', () => {
    const switches =
      /@ts-(?:ignore|expect-error|nocheck)|(?:eslint|prettier|knip)-(?:disable|ignore)/;
    // A test may expect a fault of the compiler: that is how a type is shown to refuse.
    const found = [...SOURCE, ...OUTSIDE].filter((path) => switches.test(textOf(path)));
    expect(found).toEqual([]);
  });

  it('is a note for later', () => {
    const later = new RegExp(['TO', 'DO|FIX', 'ME|X', 'XX'].join(''));
    expect(
      filesLike('**/*')
        .filter((path) => isText(path) && path !== 'package-lock.json')
        .filter((path) => later.test(textOf(path))),
    ).toEqual([]);
  });

  it('is a file whose name says nothing', () => {
    const nameless = /^(?:helpers?|utils?|common|misc|manager|base|index|types)\.tsx?$/;
    expect(SOURCE.filter((path) => nameless.test(basename(path)))).toEqual([]);
    expect(ALL.filter((path) => /[A-Z_ ]/.test(basename(path)))).toEqual([]);
  });
});

describe('the tests', () => {
  it('run, all of them', () => {
    const found = everywhere(TESTS, (node) => {
      if (!ts.isCallExpression(node)) return null;
      const text = node.expression.getText();
      return /^(?:it|test|describe)\b.*\.(?:only|skip|todo|failing)\b|^(?:x|f)(?:it|test|describe)$/.test(
        text,
      )
        ? text
        : null;
    });
    expect(found).toEqual([]);
  });

  it('each assert something', () => {
    const silent = TEST_FILES.flatMap((path) => {
      const asserting = namesThatAssert(path);
      return everywhere([path], (node) => {
        const body = bodyOfTest(node);
        return body === null || asserting.test(body) ? null : 'asserts nothing';
      });
    });
    expect(silent).toEqual([]);
  });

  it('are named as sentences about the newsroom', () => {
    const odd = everywhere(TEST_FILES, (node) => {
      const name = nameOfTest(node);
      return name !== null && (/^(?:should|test)\b/i.test(name) || !/[ %$]/.test(name))
        ? name
        : null;
    });
    expect(odd).toEqual([]);
  });
});

const isText = (path: string): boolean =>
  !/\.(?:png|jpe?g|gif|webp|ico|woff2?|wasm|pdf|zip)$/.test(path);

function isTest(node: ts.Node): node is ts.CallExpression {
  return (
    ts.isCallExpression(node) && /^(?:it|test)(?:\.each\b.*)?$/s.test(node.expression.getText())
  );
}

function nameOfTest(node: ts.Node): string | null {
  const name = isTest(node) ? node.arguments[0] : undefined;
  return name !== undefined && ts.isStringLiteralLike(name) ? name.text : null;
}

function bodyOfTest(node: ts.Node): string | null {
  const body = isTest(node) ? node.arguments[1] : undefined;
  return body === undefined ? null : body.getText();
}

/** What an assertion looks like in this file: expect, assert, or a function of the file that uses one of them. */
function namesThatAssert(path: string): RegExp {
  const names = ['expect\\w*', 'assert\\w*'];
  const asserts = (text: string): boolean => new RegExp(`\\b(?:${names.join('|')})\\b`).test(text);
  const functions: ts.FunctionDeclaration[] = [];
  walk(parse(path), (node) => {
    if (ts.isFunctionDeclaration(node)) functions.push(node);
  });
  for (const { name, body } of [...functions, ...functions])
    if (name !== undefined && body !== undefined && asserts(body.getText())) names.push(name.text);
  return new RegExp(`\\b(?:${names.join('|')})\\b`);
}
