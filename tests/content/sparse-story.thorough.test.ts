import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, expect, inject, test } from 'vitest';
import { all, squeezed } from '../built-site.ts';
import { build, copyProject, folders } from '../project.ts';
import { faultsOf, scriptsOf } from './invariants.ts';
import { swap, type Make } from './mistakes.ts';

const own = await scriptsOf(inject('sites')[0]?.folder ?? '');
const copies: string[] = [];
afterAll(() => Promise.all(copies.map((copy) => rm(copy, { recursive: true, force: true }))));

/** Builds the small story with its files changed one after the other, and without some of its drawings. */
async function buildSparse(changes: [file: string, make: Make][], drawings: string[]) {
	const copy = await copyProject();
	copies.push(copy);
	const story = join(copy, folders.small);
	for (const [file, make] of changes) {
		const text = await readFile(join(story, file), 'utf8');
		await writeFile(join(story, file), make(text) ?? '');
	}
	for (const name of drawings) await rm(join(story, 'drawings', `${name}.svg`));
	const { code, output } = await build(copy, { CONTENT: folders.small });
	if (code !== 0) throw new Error(`The story does not build:\n${output}`);
	const folder = join(copy, 'dist');
	const open = async (path: string) =>
		parseHTML(await readFile(join(folder, path, 'index.html'), 'utf8')).document;
	return { open, faults: await faultsOf(folder, 'http://localhost:4321/', own) };
}

const article = (from: string | RegExp, to: string): [string, Make] => [
	'article.md',
	swap(from, to),
];

test('a story of one theme and one day, without offers, relations and places, has no figure of these', async () => {
	const offers =
		'A petition with 900 names.[^C9] A timer.[^C10] A recording of the bell.[^C11]\n\n';
	const { open, faults } = await buildSparse(
		[
			['relations.yaml', () => '[]\n'],
			['places.yaml', () => '[]\n'],
			['site.yaml', swap(/^parties: .*$/m, 'parties: []')],
			[
				'timeline.yaml',
				() => '- { id: vote, date: 2024-06-20, what: The council decides., note: C2 }\n',
			],
			article('event: 2024-06-21', 'event: 2024-06-20'),
			article(/^picture: .*\n/m, ''),
			article(/ {2}on-the-table:\n( {4}.*\n)+/, ''),
			article(/\| Offer \|(.|\n)*?\n\n/, offers),
			article('### A timer for the night {#timer}\n', ''),
			article('[the petition](/on-the-table/#petition)', 'the petition'),
		],
		['petition', 'timer'],
	);
	expect(faults).toEqual([]);
	const pages = [await open(''), await open('reasons'), await open('claims')];
	const drawn = '.timeline, .where, .picture, .exchange, .relations';
	const figures = pages.flatMap((page) => all(page, drawn).map(({ className }) => className));
	expect(figures).toEqual(['timeline']);
	const stretches = pages.flatMap((page) => all(page, '.timeline .name'));
	expect(stretches.map(({ textContent }) => textContent)).toEqual(['Thursday 20 June']);
});

test('a story of one offer, one relation and one source of a side tells each as one', async () => {
	const { open, faults } = await buildSparse(
		[
			['relations.yaml', (text) => text.split('\n\n')[0]],
			['site.yaml', swap(', side: Ringers', '')],
			['sources.yaml', swap(/side: \[council\]/g, 'side: [press]')],
			['sources.yaml', swap('side: [press]', 'side: [council]')],
			article(/\| Timer, from(.*\n)+?\n/, '\n'),
			article('### A timer for the night {#timer}\n', ''),
			article(/ {6}timer: .*\n {6}recording: .*\n/, ''),
			article('Three offers were made', 'A timer,[^C10] a recording too,[^C11] and more were made'),
		],
		['timer'],
	);
	expect(faults).toEqual([]);
	const told = async (path: string, selector: string) =>
		all(await open(path), selector).map(({ textContent }) => squeezed(textContent));
	expect(await told('on-the-table', '.exchange h2')).toEqual([
		'The one offer the text names is contradicted by other reports',
	]);
	expect(await told('reasons', '.relations figcaption')).toEqual([
		expect.stringContaining('1 claim: 1 confirmed.'),
	]);
	expect(await told('claims', '.whose-word h2')).toEqual([
		'Of the 3 confirmed claims, 1 rests on the two sides’ own media and agencies alone',
	]);
	expect((await told('claims', '.whose-word p'))[1]).toMatch(/ “council” alone speaks in it\.$/);
});
