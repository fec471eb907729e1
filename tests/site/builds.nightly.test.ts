import { execFile, spawnSync } from 'node:child_process';
import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { metaOf } from '../built-site.ts';
import { build, copyProject, filesOf, folders, project } from '../project.ts';

const run = promisify(execFile);

let copy: string;
beforeEach(async () => {
	copy = await copyProject('small');
});
afterEach(() => rm(copy, { recursive: true, force: true }));

/** Builds the copy and gives its exit code and what it printed. */
const buildCopy = (environment: Record<string, string> = {}) =>
	build(copy, { ...environment, CONTENT: folders.small });
const filesIn = async (folder: string) => [...(await filesOf(folder)).keys()];
const shell = (command: string) =>
	spawnSync('unshare', ['--map-root-user', '--mount', 'sh', '-c', command], { cwd: copy });
const canMount = spawnSync('unshare', ['--map-root-user', '--mount', 'true']).status === 0;

test('of two builds at once each is whole', async () => {
	const [one, other] = await Promise.all([buildCopy(), buildCopy()]);
	expect([one.code, other.code], one.output + other.output).toEqual([0, 0]);
	const files = await filesOf(join(copy, 'dist'));
	expect([...files.keys()]).toContain('index.html');
	expect([...files].filter(([, bytes]) => bytes.length === 0)).toEqual([]);
	expect((await filesIn(copy)).filter((file) => file.startsWith('.dist-'))).toEqual([]);
});

test('an output folder that is a link stays one, and one that leads nowhere is named', async () => {
	await mkdir(join(copy, 'elsewhere'));
	await symlink('elsewhere', join(copy, 'dist'));
	expect((await buildCopy()).code).toBe(0);
	expect(await filesIn(join(copy, 'elsewhere'))).toContain('index.html');
	await rm(join(copy, 'elsewhere'), { recursive: true });
	const { code, output } = await buildCopy();
	expect([code, output.split('\n').filter((line) => line.includes('cannot write'))]).toEqual([
		1,
		[expect.stringMatching(/^The build cannot write to .*dist: ENOENT: .*\.$/)],
	]);
	expect(output).not.toMatch(/^\s+at /m);
});

test.skipIf(!canMount)('a mount is filled in place; a read-only one is named first', async () => {
	await mkdir(join(copy, 'volume/stale'), { recursive: true });
	await mkdir(join(copy, 'dist'));
	await writeFile(join(copy, 'volume/stale/index.html'), 'stale');
	const command = `CONTENT=${folders.small} "${process.execPath}" node_modules/astro/bin/astro.mjs build`;
	const { status, stderr } = shell(`mount --bind volume dist && ${command}`);
	expect(status, `${stderr}`).toBe(0);
	const files = await filesIn(join(copy, 'volume'));
	expect(files).toContain('index.html');
	expect(files.filter((file) => /stale|next|previous/.test(file))).toEqual([]);
	const refused = shell(
		`mount --bind volume dist && mount -o remount,ro,bind dist && CONTENT=${folders.small} ${command}`,
	);
	expect(refused.status).toBe(1);
	expect(`${refused.stderr}`).toMatch(/^The build cannot write to .*dist: EROFS: .*\.$/m);
	expect(await filesIn(join(copy, 'volume'))).toEqual(files);
});

test('a page that throws while it is rendered stops the build, and no dist is left behind', async () => {
	const page = join(copy, 'src/pages/about.astro');
	const text = await readFile(page, 'utf8');
	await writeFile(page, text.replace(/\n---\n/, '\nthrow new Error("broken page");$&'));
	const { code, output } = await buildCopy();
	expect(code).toBe(1);
	expect(output).toContain('broken page');
	await expect(filesOf(join(copy, 'dist'))).rejects.toThrow('ENOENT');
});

/** Builds a copy of the project with a clock that is some years off; gives its files. */
async function filesBuiltAt(years: number, folder: string, environment: Record<string, string>) {
	const clock = join(copy, 'clock.mjs');
	await writeFile(
		clock,
		`const now = Date.now;
		Date.now = () => now() + ${years} * 31_556_952_000;
		globalThis.Date = new Proxy(Date, {
			construct: (target, values, as) =>
				Reflect.construct(target, values.length > 0 ? values : [target.now()], as),
			apply: (target) => new target(target.now()).toString(),
		});`,
	);
	const options = { CONTENT: folders.small, NODE_OPTIONS: `--import=${pathToFileURL(clock)}` };
	const { code, output } = await build(folder, { ...environment, ...options });
	expect(code, output).toBe(0);
	return filesOf(join(folder, 'dist'));
}

test('two folders, clocks, time zones and locales give the same files with the same bytes', async () => {
	const turkish = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
	const second = await copyProject('small');
	const one = await filesBuiltAt(0, copy, { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' });
	const other = await filesBuiltAt(7, second, turkish);
	await rm(second, { recursive: true, force: true });
	expect([...other.keys()]).toEqual([...one.keys()]);
	const different = [...one].filter(([name, bytes]) => !bytes.equals(other.get(name)!));
	expect(different.map(([name]) => name)).toEqual([]);
});

test('a preview carries the address it is given and no other, and is not for search engines', async () => {
	const { code, output } = await buildCopy({
		SITE_URL: 'https://news.example/the/clock',
		NETLIFY: 'true',
		CONTEXT: 'deploy-preview',
		// Names by which the host, Astro or Vite could give it another.
		URL: 'https://other.example/',
		SITE: 'https://other.example/',
		BASE_URL: '/other/',
	});
	expect(code, output).toBe(0);
	expect(output).toMatch(/The site is in .* pages for https:\/\/news\.example\/the\/clock/);
	const files = await filesOf(join(copy, 'dist'));
	const texts = [...files].filter(([file]) => /\.(html|xml|txt|md|bib)$/.test(file));
	const others = /localhost|other\.example|"\/other\/|[Ss]itemap/;
	expect(texts.filter(([, text]) => others.test(`${text}`)).map(([file]) => file)).toEqual([]);
	expect([...files.keys()].filter((file) => file.includes('sitemap'))).toEqual([]);
	for (const path of ['', 'reasons/', 'reasons/sleep/']) {
		const { document } = parseHTML(`${files.get(`${path}index.html`)}`);
		expect(document.querySelector('link[rel="canonical"]')).toBeNull();
		expect(['og:url', 'robots'].map((name) => metaOf(document, name))).toEqual([
			undefined,
			'noindex',
		]);
		expect(metaOf(document, 'og:image')).toContain('https://news.example/the/clock/cards/');
	}
});

test('an old Node is told which one is missing, in one sentence', async () => {
	const { scripts } = JSON.parse(await readFile(join(project, 'package.json'), 'utf8'));
	const [, code = ''] = /^node -e "(.*)"$/.exec(scripts['needs-node']) ?? [];
	for (const [version, status] of [
		['20.1.0', 1],
		['22.12.0', 0],
	] as const) {
		const stub = `Object.defineProperty(process.versions, 'node', { value: '${version}' });`;
		const { status: found, stderr } = spawnSync(process.execPath, ['-e', stub + code]);
		expect([found, `${stderr}`.split('\n').length]).toEqual([status, status + 1]);
	}
	for (const name of ['prebuild', 'predev', 'precheck', 'pretest'])
		expect(scripts[name]).toContain('needs-node');
});

test('a clone with the line ends of Windows has line feeds', async () => {
	const clone = join(copy, 'clone');
	await run('git', ['clone', '-q', '-c', 'core.autocrlf=true', project, clone]);
	const { stdout } = await run('git', ['ls-files', '--eol'], { cwd: clone });
	expect(stdout.split('\n').filter((line) => /w\/(crlf|mixed)/.test(line))).toEqual([]);
});
