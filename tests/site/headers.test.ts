import { expect, test } from 'vitest';
import { builtSite } from '../built-site.ts';
import { filesOf } from '../project.ts';
import { headersFor, readRules } from './headers.ts';

const rules = await readRules();
const files = [...(await filesOf((await builtSite('small')).folder)).keys()];

test('only what has its hash in its name is cached for good', () => {
	const immutable = (path: string) =>
		headersFor(path, rules)['Cache-Control']?.includes('immutable');
	expect(immutable('/_astro/a.hash.css')).toBe(true);
	const hashed = /[.-][\w-]{8,}\.\w+$/;
	expect(files.filter((file) => immutable(`/${file}`) && !hashed.test(file))).toEqual([]);
	expect(files.filter((file) => file.startsWith('cards/') && immutable(`/${file}`))).toEqual([]);
});

test('a preview picture is asked for again after a day, for its path stays when it changes', () => {
	expect(headersFor('/cards/a.png', rules)['Cache-Control']).toBe(
		'public, max-age=86400, must-revalidate',
	);
});

test('a text whose encoding browsers would guess is sent with it', () => {
	const guessed = files.filter((file) => /\.(md|bib)$/.test(file));
	expect(guessed).toHaveLength(2);
	for (const file of guessed)
		expect(headersFor(`/${file}`, rules)['Content-Type']).toMatch(/; charset=utf-8$/);
});

test('only the pictures of link previews may be shown by other sites', () => {
	const policyOf = (path: string) => headersFor(path, rules)['Cross-Origin-Resource-Policy'];
	expect(['/', '/_astro/a.css', '/cards/a.png'].map(policyOf)).toEqual([
		'same-origin',
		'same-origin',
		'cross-origin',
	]);
});

test('a page may not be framed', () => {
	expect(headersFor('/', rules)['Content-Security-Policy']).toContain("frame-ancestors 'none'");
});
