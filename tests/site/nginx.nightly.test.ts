import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtSite } from '../built-site.ts';
import { headersFor, readRules } from './headers.ts';

// Debian keeps nginx where only the path of root looks.
const env = { ...process.env, PATH: `${process.env['PATH']}:/usr/sbin` };
const hasNginx = spawnSync('nginx', ['-v'], { env }).status === 0;
if (!hasNginx) console.warn('nginx is not installed: the tests of nginx.conf are skipped.');

describe.skipIf(!hasNginx)('nginx with the example file (skipped where there is none)', () => {
	const origin = 'http://127.0.0.1:4389';
	let folder: string;
	let served: string;
	let nginx: ReturnType<typeof spawn>;
	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'nginx-'));
		served = join(folder, 'dist');
		await cp((await builtSite('live')).folder, served, { recursive: true });
		// A stand-in, so that each rule has a file whatever this build holds.
		await mkdir(join(served, '_astro'), { recursive: true });
		await writeFile(join(served, '_astro/stand-in.css'), 'p { margin: 0 }');
		const example = await readFile(new URL('nginx.conf', import.meta.url), 'utf8');
		const [, command = ''] = /^# (find .*)/m.exec(example) ?? [];
		expect(spawnSync(command, { shell: true, cwd: served }).status).toBe(0);
		const site = example
			.replace('listen 80;', `listen ${new URL(origin).host};`)
			.replace('root /var/www/explainer;', () => `root "${served}";`);
		const temporaries = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
		// One process without workers: it runs as the user who runs the tests, and ends when it is asked to.
		const main = 'daemon off; master_process off; pid nginx.pid; error_log stderr; events {}';
		const temporary = temporaries.map((path) => `${path}_temp_path ${path};`).join('\n');
		const config = `${main}\nhttp {\naccess_log off;\n${temporary}\n${site}}\n`;
		await writeFile(join(folder, 'nginx.conf'), config);
		nginx = spawn('nginx', ['-e', 'stderr', '-p', folder, '-c', 'nginx.conf'], {
			env,
			stdio: ['ignore', 'inherit', 'inherit'],
		});
		while (!(await fetch(origin).catch(() => undefined))) {
			if (nginx.exitCode !== null) throw new Error('nginx does not start.');
			await setTimeout(50);
		}
	});
	afterAll(async () => {
		if (nginx?.exitCode === null && nginx.kill()) await once(nginx, 'exit');
		await rm(folder, { recursive: true, force: true });
	});

	const ask = (path: string, encoding = 'identity') =>
		fetch(origin + path, { redirect: 'manual', headers: { 'accept-encoding': encoding } });
	/** What was sent; `text()` would leave out a byte order mark. */
	const sent = async (answer: Response) => Buffer.from(await answer.arrayBuffer()).toString();
	const textOf = (file: string) => readFile(join(served, file), 'utf8');

	const paths =
		'/ /claims/ /claims /feed.xml /nowhere/ /_astro/stand-in.css /cards/index.png /article.md';
	test.each(paths.split(' '))(
		'answers %s with the headers that public/_headers names',
		async (path) => {
			const { headers } = await ask(path, 'gzip');
			const wanted = headersFor(path, await readRules());
			expect(Object.keys(wanted).length).toBeGreaterThan(7);
			const given = Object.keys(wanted).map((name) => [name, headers.get(name)]);
			expect(Object.fromEntries(given)).toEqual(wanted);
		},
	);

	test('sends the address of a page without its slash to the page', async () => {
		const answer = await ask('/claims');
		expect([answer.status, answer.headers.get('location')]).toEqual([301, '/claims/']);
	});

	test.each(['/nowhere', '/nowhere/', '/cards/', '/cards/gone.png'])(
		'answers %s with status 404, the page for it, and the wish to be asked again',
		async (path) => {
			const answer = await ask(path, 'gzip');
			expect(answer.status).toBe(404);
			expect(await sent(answer)).toBe(await textOf('404.html'));
			expect(answer.headers.get('cache-control')).toContain('must-revalidate');
		},
	);

	test.each([
		['/', 'text/html; charset=utf-8', 'index.html'],
		['/article.md', 'text/markdown; charset=utf-8', 'article.md'],
	])(
		'sends %s as it is to clients that know no gzip, and in gzip to others',
		async (path, type, file) => {
			for (const accepted of ['gzip, deflate, br, zstd', 'br', '']) {
				const answer = await ask(path, accepted);
				const names = ['content-encoding', 'content-type', 'vary'];
				expect(names.map((name) => answer.headers.get(name))).toEqual([
					accepted.includes('gzip') ? 'gzip' : null,
					type,
					'Accept-Encoding',
				]);
				expect(await sent(answer)).toBe(await textOf(file));
			}
		},
	);
});
