import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import * as planning from '#contract/planning-words.ts';
import * as vocabulary from '#contract/vocabulary.ts';
import * as wire from '#contract/wire-words.ts';
import * as writing from '#contract/writing-words.ts';
import { ROOT } from './planted-house.ts';
import { filesLike, linesOf, textOf } from './tree.ts';

const lists = Object.entries({
  ...vocabulary,
  ...planning,
  ...wire,
  ...writing,
}).flatMap(([name, value]) =>
  Array.isArray(value) ? [{ name, words: z.array(z.string()).parse(value) }] : [],
);

/** The rows of the first table after a heading: cells as written, without the head of the table. */
function tableAfter(text: string, heading: string): string[][] {
  const lines = text.slice(text.indexOf(`\n${heading}\n`)).split('\n');
  const start = lines.findIndex((line) => line.startsWith('|'));
  const after = lines.slice(start);
  const end = after.findIndex((line) => !line.startsWith('|'));
  return after.slice(2, end === -1 ? undefined : end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

const unquoted = (cell: string | undefined): string => (cell ?? '').replaceAll('`', '');

describe('the glossary', () => {
  it('looks at every word list of the contract', () => {
    expect(filesLike('contract/*-words.ts')).toEqual([
      'contract/planning-words.ts',
      'contract/wire-words.ts',
      'contract/writing-words.ts',
    ]);
  });

  const glossary = textOf('docs/GLOSSARY.md');
  const told = lists.filter(({ name }) => glossary.includes(`\n## \`${name}\`\n`));

  it('explains every word of every closed list, and no word that is gone', () => {
    for (const { name, words } of told) {
      const rows = tableAfter(glossary, `## \`${name}\``);
      expect({ name, words: rows.map(([word]) => unquoted(word)) }).toEqual({ name, words });
      expect(rows.filter(([, meaning]) => (meaning ?? '').length < 4)).toEqual([]);
    }
  });

  it('leaves out only lists that are a part of another', () => {
    const explained = new Set(told.flatMap(({ words }) => words));
    const missing = lists.flatMap(({ name, words }) =>
      words.filter((word) => !explained.has(word)).map((word) => `${name}: ${word}`),
    );
    expect(missing).toEqual([]);
  });
});

describe('the architecture page', () => {
  it('shows the same room table that the boundary rules hold', () => {
    const config: unknown = createRequire(import.meta.url)(join(ROOT, '.dependency-cruiser.cjs'));
    const rule = z.object({ name: z.string(), comment: z.string() });
    const { forbidden } = z.object({ forbidden: z.array(rule) }).parse(config);
    const held = forbidden
      .filter(({ name }) => name.startsWith('room:'))
      .map(({ name, comment }) => {
        const may = /may import (.*);/.exec(comment)?.[1] ?? '';
        return [name.slice('room:'.length), may === 'no other room' ? '–' : may];
      });
    const shown = tableAfter(textOf('docs/ARCHITECTURE.md'), '## The rooms');
    expect(shown.map(([room, , may]) => [unquoted(room), may])).toEqual(held);
  });

  it('knows every room that the server has', () => {
    const rooms = new Set(filesLike('server/*/**/*.ts').map((path) => path.split('/')[1]));
    rooms.delete('kit');
    const shown = tableAfter(textOf('docs/ARCHITECTURE.md'), '## The rooms').map(([room]) =>
      unquoted(room),
    );
    expect([...rooms].filter((room) => room === undefined || !shown.includes(room))).toEqual([]);
  });
});

describe('the README', () => {
  it('names every setting that the server reads, and no other', () => {
    const schema =
      /const environment = z\.object\(\{\n([\s\S]*?)\n\}\);/.exec(textOf('server/env.ts'))?.[1] ??
      '';
    const read = [...schema.matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map(([, name]) => name);
    const told = tableAfter(textOf('README.md'), '### Configuration').map(([name]) =>
      unquoted(name),
    );
    expect(read.length).toBeGreaterThan(5);
    expect(told.toSorted()).toEqual(read.toSorted());
  });

  it('gives only commands that exist', () => {
    const { scripts } = z
      .object({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(textOf('package.json')));
    const texts = [textOf('README.md'), textOf('CONTRIBUTING.md')].join('\n');
    const named = [...texts.matchAll(/npm (?:run ([a-z:]+)|(start|test)\b)/g)].map(
      ([, script, own]) => script ?? own ?? '',
    );
    expect(named).toEqual(expect.arrayContaining(['start', 'test']));
    expect([...new Set(named)].filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe('every page', () => {
  it('links to pages and pictures that are there', () => {
    const broken = filesLike('*.md', 'docs/**/*.md').flatMap((path) =>
      [...textOf(path).matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)/g)]
        .map(([, target]) => target ?? '')
        .filter((target) => !existsSync(join(ROOT, dirname(path), target)))
        .map((target) => `${path} → ${target}`),
    );
    expect(broken).toEqual([]);
  });

  it('is a decision with its context, its options, what was decided and what follows, numbered without gaps', () => {
    const decisions = filesLike('docs/decisions/*.md');
    expect(decisions.length).toBeGreaterThan(5);
    decisions.forEach((path, index) => {
      const headings = [...textOf(path).matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
      expect({ path, headings }).toEqual({
        path,
        headings: ['Context', 'Options', 'Decision', 'Consequences'],
      });
      const number = String(index + 1).padStart(4, '0');
      expect(path).toMatch(new RegExp(`/${number}-`));
      expect(textOf(path)).toMatch(new RegExp(`^# ${number} `));
    });
  });

  it('leaves the rules for contributors short enough to be read', () => {
    expect(linesOf('CONTRIBUTING.md')).toBeLessThanOrEqual(80);
  });
});
