import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const read = (...path: string[]): string => readFileSync(join(ROOT, ...path), 'utf8');
const sourcesOf = (folder: string): string[] =>
  readdirSync(join(ROOT, 'src', folder)).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));

describe('the documents', () => {
  it('explain every exported type of the model in the glossary', () => {
    const glossary = read('GLOSSARY.md');
    const types = sourcesOf('model').flatMap((name) =>
      [...read('src', 'model', name).matchAll(/^export (?:interface|type) (\w+)/gm)].map(
        (match) => match[1]!,
      ),
    );
    expect(types.length).toBeGreaterThan(20);
    expect(types.filter((type) => !glossary.includes(`**${type}**`))).toEqual([]);
  });

  it('explain every issue code', () => {
    const codes = read('src/model/issue.ts').match(/(?<=\| ')[a-z-]+(?=')/g)!;
    const page = read('docs/issues.md');
    expect(codes.length).toBeGreaterThan(5);
    expect(codes.filter((code) => !page.includes(`\`${code}\``))).toEqual([]);
  });

  it('have a page for every command that takes articles in or gives them out', () => {
    const commands = [...read('src/cli/run.ts').matchAll(/\.command\('([\w-]+)'\)/g)].map(
      (match) => match[1]!,
    );
    const pages = readdirSync(join(ROOT, 'docs'))
      .filter((name) => name.endsWith('.md'))
      .map((name) => read('docs', name))
      .join('\n');
    expect(commands.length).toBeGreaterThan(8);
    expect(commands.filter((command) => !pages.includes(`broadsheet ${command}`))).toEqual([]);
  });

  it('keep the README to one screenful of scrolling', () => {
    expect(read('README.md').split('\n').length).toBeLessThanOrEqual(101);
  });

  it('link to files that are there', () => {
    const documents = [
      'README.md',
      'ARCHITECTURE.md',
      'GLOSSARY.md',
      'CONTRIBUTING.md',
      'CHANGELOG.md',
    ].concat(
      readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.md'))
        .map((name) => join('docs', name)),
    );
    const broken = documents.flatMap((document) =>
      [...read(document).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
        .map((match) => match[1]!)
        .filter((target) => !existsSync(resolve(ROOT, dirname(document), target)))
        .map((target) => `${document}: ${target}`),
    );
    expect(broken).toEqual([]);
  });
});
