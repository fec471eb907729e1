import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { all } from '../built-site.ts';
import { build, copyProject, folders } from '../project.ts';
import { swap } from '../unit/mistakes.ts';

const offers = 'A petition with 900 names.[^C9] A timer.[^C10] A recording of the bell.[^C11]\n\n';
const day = '- { id: vote, date: 2024-06-20, what: The council decides., note: C2 }\n';

/** What is taken out of the small story, file by file. */
const changes: [file: string, change: (text: string) => string][] = [
	['relations.yaml', () => '[]\n'],
	['places.yaml', () => '[]\n'],
	['timeline.yaml', () => day],
	['site.yaml', swap(/^parties: .*$/m, 'parties: []')],
	['article.md', swap('event: 2024-06-21', 'event: 2024-06-20')],
	['article.md', swap(/^picture: .*\n/m, '')],
	['article.md', swap(/ {2}on-the-table:\n( {4}.*\n)+/, '')],
	['article.md', swap(/\| Offer \|(.|\n)*?\n\n/, offers)],
	['article.md', swap('### A timer for the night {#timer}\n', '')],
	['article.md', swap('[the petition](/on-the-table/#petition)', 'the petition')],
];

let copy: string;
beforeAll(async () => {
	copy = await copyProject('small');
	for (const [name, change] of changes) {
		const file = join(copy, folders.small, name);
		await writeFile(file, change(await readFile(file, 'utf8')));
	}
	await rm(join(copy, folders.small, 'drawings'), { recursive: true });
	const { code, output } = await build(copy, { CONTENT: folders.small });
	expect(code, output).toBe(0);
});
afterAll(() => rm(copy, { recursive: true, force: true }));

test('a story of one theme and one day, without rows, relations and places, has no figure of these', async () => {
	const figures = ['', 'reasons', 'claims'].map(async (path) => {
		const html = await readFile(join(copy, 'dist', path, 'index.html'), 'utf8');
		const drawn = '.timeline, .where, .picture, .exchange, .relations';
		return all(parseHTML(html).document, drawn).map(({ className }) => className);
	});
	expect((await Promise.all(figures)).flat()).toEqual(['timeline']);
});
