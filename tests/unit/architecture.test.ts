import { readdir, readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { project } from '../project.ts';

/** The folders of `src/` from the bottom up, those of one height in one line; each imports what is below it. */
const layers = [
	['types'],
	['format', 'lib', 'styles'],
	['article'],
	['render'],
	['client'],
	['components'],
	['figures', 'og'],
	['layouts', 'integrations'],
	['pages'],
];
type Import = { from: string; to: string };

const names = await readdir(join(project, 'src'), { recursive: true });
const sources = await Promise.all(
	names
		.map((name) => name.replaceAll('\\', '/'))
		.filter((name) => /\.(ts|astro)$/.test(name))
		.map(async (name) => ({ name, text: await readFile(join(project, 'src', name), 'utf8') })),
);
const imports = sources.flatMap(({ name, text }) =>
	Array.from(text.matchAll(/(?:from|import) '(\.[^'?]+)/g), ([, path = '']): Import => {
		return { from: name, to: posix.join(posix.dirname(name), path) };
	}),
);

const folderOf = (name: string) => name.replace(/\/.*/, '');
const heightOf = (name: string) => layers.findIndex((layer) => layer.includes(folderOf(name)));
const listed = (list: Import[]) => [...new Set(list.map(({ from, to }) => `${from} → ${to}`))];

/** What is left of a graph when its first and its last nodes are taken out, again and again: its circles. */
function circles(graph: Import[]): Import[] {
	const [imported, importing] = [graph.map(({ to }) => to), graph.map(({ from }) => from)];
	const left = graph.filter(({ from, to }) => imported.includes(from) && importing.includes(to));
	return left.length < graph.length ? circles(left) : left;
}

test('neither files nor folders import each other in a circle', () => {
	const folders = imports.map(({ from, to }) => ({ from: folderOf(from), to: folderOf(to) }));
	expect(imports.length).toBeGreaterThan(100);
	expect(listed(circles(imports))).toEqual([]);
	expect(listed(circles(folders.filter(({ from, to }) => from !== to)))).toEqual([]);
});

test('no file imports from a folder above its own', () => {
	expect(listed(imports.filter(({ from, to }) => heightOf(to) > heightOf(from)))).toEqual([]);
});

test('no name of whom and what the story is about stands in src', async () => {
	const site = parse(await readFile(join(project, 'content/site.yaml'), 'utf8'));
	const subjects: { type: string; name: string }[] = [...site.about, ...site.mentions];
	const terms = subjects.flatMap(({ type, name }) => (type === 'Thing' ? [name] : name.split(' ')));
	const pattern = new RegExp(`(?<!\\p{L})(${terms.join('|') || '(?!)'})(?!\\p{L})`, 'u');
	expect(sources.filter(({ text }) => pattern.test(text)).map(({ name }) => name)).toEqual([]);
});
