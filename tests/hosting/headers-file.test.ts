import { expect, test } from 'vitest';
import { builtSites } from '../built-site.ts';
import { filesOf } from '../project.ts';
import { headersFor, readRules } from './headers-file.ts';

const rules = await readRules();
const [site] = await builtSites();

test('a page is asked for again each time', () => {
	expect(headersFor('/claims/', rules)['Cache-Control']).toBe('public, max-age=0, must-revalidate');
});

test.each(['/_astro/a.hash.css', '/cards/a.hash.png'])('%s is kept for a year', (path) => {
	expect(headersFor(path, rules)['Cache-Control']).toBe('public, max-age=31536000, immutable');
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

test('sharing and copying are denied to no page', () => {
	expect(headersFor('/', rules)['Permissions-Policy']).not.toMatch(/web-share|clipboard/);
});

test('every file that is kept for a year has a hash in its name', async () => {
	const kept = [...(await filesOf(site!.folder)).keys()].filter((file) =>
		headersFor(`/${file}`, rules)['Cache-Control']!.includes('immutable'),
	);
	const hashed = /(\/[0-9a-f]{10}|[.-][\w-]{8,})\.\w+$/;
	expect(kept.length).toBeGreaterThan(0);
	expect(kept.filter((file) => !hashed.test(file))).toEqual([]);
});
