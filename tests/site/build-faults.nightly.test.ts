import { execFile, spawnSync } from 'node:child_process';
import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { build, copyProject, filesOf, folders, project } from '../project.ts';

const run = promisify(execFile);
const environment = { CONTENT: folders.small };

let copy: string;
beforeEach(async () => {
	copy = await copyProject('small');
});
afterEach(() => rm(copy, { recursive: true, force: true }));

const filesIn = async (folder: string) => [...(await filesOf(folder)).keys()];
const shell = (command: string) =>
	spawnSync('unshare', ['--map-root-user', '--mount', 'sh', '-c', command], { cwd: copy });
const canMount = spawnSync('unshare', ['--map-root-user', '--mount', 'true']).status === 0;

test('of two builds at once each is whole', async () => {
	const [one, other] = await Promise.all([build(copy, environment), build(copy, environment)]);
	expect([one.code, other.code], one.output + other.output).toEqual([0, 0]);
	const files = await filesOf(join(copy, 'dist'));
	expect([...files.keys()]).toContain('index.html');
	expect([...files].filter(([, bytes]) => bytes.length === 0)).toEqual([]);
	expect((await filesIn(copy)).filter((file) => file.startsWith('.dist-'))).toEqual([]);
});

test('an output folder that is a link stays one, and one that leads nowhere is named', async () => {
	await mkdir(join(copy, 'elsewhere'));
	await symlink('elsewhere', join(copy, 'dist'));
	expect((await build(copy, environment)).code).toBe(0);
	expect(await filesIn(join(copy, 'elsewhere'))).toContain('index.html');
	await rm(join(copy, 'elsewhere'), { recursive: true });
	const { code, output } = await build(copy, environment);
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
