import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import * as fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { putInPlace } from '../../src/integrations/atomic-output.ts';

vi.mock('node:fs/promises', async (original) => {
	const actual = await original<typeof fs>();
	return { ...actual, rename: vi.fn(actual.rename), rm: vi.fn(actual.rm) };
});
const { rename } = await vi.importActual<typeof fs>('node:fs/promises');

let folder: string;
let [built, output] = ['', ''];
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'output-'));
	[built, output] = [join(folder, 'built'), join(folder, 'dist')];
	await site(built, 'new');
});
afterEach(async () => {
	vi.mocked(fs.rename).mockImplementation(rename);
	await rm(folder, { recursive: true });
});

async function site(where: string, words: string) {
	await mkdir(join(where, 'about'), { recursive: true });
	for (const file of ['index.html', 'about/index.html', `${words}.html`])
		await writeFile(join(where, file), words);
}
const content = async () => [
	(await readdir(output)).sort(),
	await readFile(join(output, 'about/index.html'), 'utf8'),
];
const whole = (words: string) => [['about', 'index.html', `${words}.html`].sort(), words];

/** Renaming fails with each of some codes where a path ends like its pattern. */
function failing(codes: Record<string, RegExp>) {
	vi.mocked(fs.rename).mockImplementation(async (from, to) => {
		for (const [code, pattern] of Object.entries(codes))
			if (pattern.test(String(from))) throw Object.assign(new Error(code), { code });
		return rename(from, to);
	});
}

test('a built folder takes the place of an output folder, of one that is missing too', async () => {
	await putInPlace(built, output);
	expect(await content()).toEqual(whole('new'));
	await site(built, 'newer');
	await putInPlace(built, output);
	expect(await content()).toEqual(whole('newer'));
	expect(await readdir(folder)).toEqual(['dist']);
});

test.each(['EBUSY', 'EXDEV', 'EACCES'])(
	'what cannot be renamed is filled in place: %s',
	async (code) => {
		await site(output, 'old');
		await mkdir(join(output, 'lost+found'));
		failing({ [code]: /dist$/ });
		await putInPlace(built, output);
		expect(await content()).toEqual([['about', 'index.html', 'lost+found', 'new.html'], 'new']);
	},
);

test.each([
	['the whole folder', { EIO: /built$/ }],
	['file by file', { EBUSY: /dist$/, EIO: /\.next-\d+\/new\.html$/ }],
])('where it fails halfway, the former site stands again: %s', async (_, codes) => {
	await site(output, 'old');
	failing(codes);
	await expect(putInPlace(built, output)).rejects.toThrow('EIO');
	expect(await content()).toEqual(whole('old'));
});

test('where the former site cannot be removed, the new one is in place, and a line says so', async () => {
	await site(output, 'old');
	const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
	vi.mocked(fs.rm).mockRejectedValueOnce(Object.assign(new Error('EACCES'), { code: 'EACCES' }));
	await putInPlace(built, output);
	expect(await content()).toEqual(whole('new'));
	expect(warn.mock.calls.flat()).toEqual([
		expect.stringMatching(/^The former site is left in .*previous-\d+: EACCES\.$/),
	]);
	warn.mockRestore();
});

test('where another build was quicker, the later one takes its place', async () => {
	const other = join(folder, 'other');
	await site(other, 'other');
	let first = true;
	vi.mocked(fs.rename).mockImplementation(async (from, to) => {
		if (first) await rename(other, output);
		first = false;
		return rename(from, to);
	});
	await putInPlace(built, output);
	expect(await content()).toEqual(whole('new'));
});
