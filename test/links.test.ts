/** Every link between the documents leads somewhere, to the heading it names; every document can be reached from the README. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const root = resolve(__dirname, '..');
const documents = [
  ...readdirSync(root),
  ...readdirSync(join(root, 'docs')).map(name => join('docs', name)),
].filter(name => name.endsWith('.md'));

const textOf = (document: string): string =>
  readFileSync(join(root, document), 'utf8').replace(/```[\s\S]*?```/g, '');

/** As GitHub makes the anchor of a heading. */
const anchorOf = (heading: string): string =>
  heading
    .replace(/[*`]/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');

const anchorsOf = (document: string): readonly string[] =>
  [...textOf(document).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => anchorOf(heading));

const linksOf = (document: string): readonly string[] =>
  [...textOf(document).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter(target => !/^https?:|^mailto:/.test(target));

const targetOf = (document: string, link: string): string =>
  link.startsWith('#') ? document : relative(root, join(root, dirname(document), link.split('#')[0] ?? ''));

const broken = (document: string): readonly string[] =>
  linksOf(document).filter(link => {
    const target = targetOf(document, link);
    const anchor = link.split('#')[1];
    if (!existsSync(join(root, target))) return true;
    return anchor !== undefined && !anchorsOf(target).includes(decodeURIComponent(anchor));
  });

test.each(documents)('the links of %s lead somewhere', document => {
  expect(broken(document)).toEqual([]);
});

test('every document can be reached from the README', () => {
  const seen = new Set(['README.md']);
  for (const document of seen)
    for (const link of linksOf(document)) {
      const target = targetOf(document, link);
      if (target.endsWith('.md') && existsSync(join(root, target))) seen.add(target);
    }
  expect(documents.filter(document => !seen.has(document))).toEqual([]);
});
