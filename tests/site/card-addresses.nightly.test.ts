import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtSite, metaOf } from '../built-site.ts';
import { build, copyProject, folders } from '../project.ts';

const site = await builtSite('small');
const cardIn = (html: string) => {
	const card = metaOf(parseHTML(html).document, 'og:image');
	return new URL(card ?? expect.fail('The page has no card.'));
};

let copy: string;
beforeAll(async () => {
	copy = await copyProject('small');
	const swap = async (file: string, passage: string, other: string) => {
		const path = join(copy, folders.small, file);
		const text = await readFile(path, 'utf8');
		expect(text).toContain(passage);
		await writeFile(path, text.replace(passage, other));
	};
	await swap('article.md', 'title: Sleep or money, why', 'title: Money or sleep, why');
	await swap('drawings/timer.svg', 'M48 22v26l18 10', 'M48 22v26l10 18');
	const { code, output } = await build(copy, { CONTENT: folders.small, SITE_URL: site.address });
	expect(code, output).toBe(0);
});
afterAll(() => rm(copy, { recursive: true, force: true }));

/** The addresses of a page's card before and after the story has changed. */
async function cardsOf(path: string): Promise<[before: URL, after: URL]> {
	const html = await readFile(join(copy, 'dist', path, 'index.html'), 'utf8');
	return [cardIn(site.at(path).html), cardIn(html)];
}

test.each([
	['reasons/', 'its title'],
	['on-the-table/', 'a drawing'],
	['on-the-table/timer/', 'a drawing'],
])('the card of /%s, where %s has changed, has its path and another query', async (path) => {
	const [before, after] = await cardsOf(path);
	expect(after.pathname).toBe(before.pathname);
	expect(after.search).not.toBe(before.search);
});

test.each(['about/', 'claims/', 'reasons/cost/'])(
	'the card of /%s, which shows nothing of it, has the same address',
	async (path) => {
		const [before, after] = await cardsOf(path);
		expect(after.href).toBe(before.href);
	},
);
