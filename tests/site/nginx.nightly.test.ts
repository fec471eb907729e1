import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBrowser } from '../browser/browser.ts';
import { builtSite } from '../built-site.ts';
import { headersFor, readRules } from './headers.ts';
import { hasNginx, startNginx } from './nginx.ts';

const site = await builtSite('small');
const rules = await readRules();
const paths = [...site.pages, ...site.points].map(({ address }) => new URL(address).pathname);

if (!hasNginx)
	console.warn('nginx is not installed: the tests of tests/hosting/nginx.conf are skipped.');

describe.skipIf(!hasNginx)('nginx with the example file (skipped where there is no nginx)', () => {
	let temporary: string;
	let served: string;
	let server: Awaited<ReturnType<typeof startNginx>>;
	beforeAll(async () => {
		temporary = await mkdtemp(join(tmpdir(), 'nginx-'));
		served = join(temporary, 'dist');
		await cp(site.folder, served, { recursive: true });
		// A stand-in, so that each rule has a file whatever this build holds.
		await mkdir(join(served, '_astro'), { recursive: true });
		await writeFile(join(served, '_astro/stand-in.css'), 'p { margin: 0 }');
		const example = await readFile(new URL('nginx.conf', import.meta.url), 'utf8');
		const [, command = ''] = /^# (find .*)/m.exec(example) ?? [];
		expect(spawnSync(command, { shell: true, cwd: served }).status).toBe(0);
		await writeFile(join(served, 'plain.txt'), 'Not compressed.');
		server = await startNginx(served, temporary);
	});
	afterAll(async () => {
		await server?.stop();
		await rm(temporary, { recursive: true, force: true });
	});

	const ask = (path: string, encodings = 'identity', method = 'GET') =>
		fetch(server.origin + path, {
			method,
			redirect: 'manual',
			headers: { 'accept-encoding': encodings },
		});
	/** What was sent; `text()` would leave out a byte order mark. */
	const sent = async (answer: Response) => Buffer.from(await answer.arrayBuffer()).toString();
	const textOf = (file: string) => readFile(join(served, file), 'utf8');

	test.each(paths)('answers %s with the page', async (path) => {
		const answer = await ask(path);
		expect(answer.status).toBe(200);
		expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
		expect(await sent(answer)).toBe(await textOf(`${path}index.html`));
	});

	test.each([
		'/',
		'/claims/',
		'/claims',
		'/feed.xml',
		'/nowhere/',
		'/_astro/stand-in.css',
		'/cards/index.png',
		'/article.md',
		'/cite.bib',
	])('answers %s with the headers that public/_headers names', async (path) => {
		const { headers } = await ask(path, 'gzip');
		const wanted = headersFor(path, rules);
		expect(Object.keys(wanted).length).toBeGreaterThan(7);
		const given = Object.keys(wanted).map((name) => [name, headers.get(name)]);
		expect(Object.fromEntries(given)).toEqual(wanted);
	});

	test('sends the address of a page without its slash to the page', async () => {
		const answer = await ask('/claims');
		expect([answer.status, answer.headers.get('location')]).toEqual([301, '/claims/']);
	});

	test.each(['/nowhere', '/nowhere/', '/claims/nowhere.html', '/cards/', '/cards/gone.png'])(
		'answers %s with status 404, the page for it, and the wish to be asked again',
		async (path) => {
			for (const encoding of ['identity', 'gzip']) {
				const answer = await ask(path, encoding);
				expect(answer.status).toBe(404);
				expect(await sent(answer)).toBe(await textOf('404.html'));
				expect(answer.headers.get('cache-control')).toContain('must-revalidate');
			}
		},
	);

	test.each([
		['gzip', 'gzip'],
		['gzip, deflate, br, zstd', 'gzip'],
		['br', null],
		['identity', null],
		['', null],
	])('answers a client that accepts "%s" in the encoding %s', async (accepted, encoding) => {
		for (const [path, type, file] of [
			['/', 'text/html; charset=utf-8', 'index.html'],
			['/feed.xml', 'application/xml', 'feed.xml'],
			['/article.md', 'text/markdown; charset=utf-8', 'article.md'],
		] as const) {
			const answer = await ask(path, accepted);
			expect(answer.headers.get('content-encoding')).toBe(encoding);
			expect(answer.headers.get('content-type')).toBe(type);
			expect(answer.headers.get('vary')).toBe('Accept-Encoding');
			expect(await sent(answer)).toBe(await textOf(file));
		}
	});

	test.each(['/plain.txt', '/cards/index.png', '/claims'])(
		'answers %s, which has no compressed form, without an encoding',
		async (path) => {
			expect((await ask(path, 'gzip, br')).headers.get('content-encoding')).toBeNull();
		},
	);

	test('answers POST with status 405 and without an encoding', async () => {
		const answer = await ask('/claims/', 'gzip', 'POST');
		expect([answer.status, answer.headers.get('content-encoding')]).toEqual([405, null]);
	});

	test('says by 304 that a page is still the same', async () => {
		const { headers } = await ask('/', 'gzip');
		const again = await fetch(server.origin, {
			headers: { 'accept-encoding': 'gzip', 'if-none-match': headers.get('etag') ?? '' },
		});
		expect(again.status).toBe(304);
	});

	test('no page has a message in the console, and what the policies forbid is reported', async () => {
		const browser = await startBrowser();
		const page = await browser.newPage();
		const messages: string[] = [];
		page.on('console', (message) => messages.push(message.text()));
		page.on('pageerror', (error) => messages.push(error.message));
		for (const path of [...paths, '/404.html'])
			await page.goto(server.origin + path, { waitUntil: 'networkidle' });
		expect(messages).toEqual([]);
		await page.evaluate(() =>
			document.body.insertAdjacentHTML(
				'beforeend',
				'<img src="https://example.org/x.png"><p style="margin:0">',
			),
		);
		await expect
			.poll(() => messages.join('\n'))
			.toMatch(/img-src[^]*style-src|style-src[^]*img-src/);
		await browser.close();
	});
});
