import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build, copyProject, filesOf, folders } from '../project.ts';
import { buildWith } from './build-with.ts';
import { mistakes, swap } from './mistakes.ts';

// One real build for each way of failing. The thorough tests build every mistake.
const message = 'The reference [^C99] is not in claims.yaml';
const article = join(folders.small, 'article.md');
const mistake = mistakes['article.md'][message] ?? expect.fail('This mistake is no longer known.');

let copy: string;
let good: Map<string, Buffer>;
const dist = () => filesOf(join(copy, 'dist'));

beforeAll(async () => {
	copy = await copyProject();
	const { code, output } = await build(copy, { CONTENT: folders.small });
	expect(code, output).toBe(0);
	good = await dist();
});
afterAll(() => rm(copy, { recursive: true, force: true }));

test('a mistake in the content stops the build with one message and leaves dist alone', async () => {
	const { code, output } = await buildWith(copy, article, mistake);
	expect(code).toBe(1);
	expect(output.split(message)).toHaveLength(2);
	expect(output).toMatch(/^.*tests\/story\/article\.md:\d+: The reference/m);
	expect(output).not.toMatch(/^\s+at /m);
	expect(await dist()).toEqual(good);
});

test('a page that throws while it is rendered stops the build and leaves dist alone', async () => {
	const page = 'src/pages/about.astro';
	const { code, output } = await buildWith(
		copy,
		page,
		swap(/\n---\n/, () => '\nthrow new Error("broken page");\n---\n'),
	);
	expect(code).toBe(1);
	expect(output).toContain('broken page');
	expect(await dist()).toEqual(good);
});

test('a malformed SITE_URL stops the build with one message and leaves dist alone', async () => {
	const { code, output } = await build(copy, { CONTENT: folders.small, SITE_URL: 'example.org' });
	expect(code).toBe(1);
	expect(output).toContain(
		'SITE_URL "example.org" does not start with https:// or http://. Set it',
	);
	expect(await dist()).toEqual(good);
});

test('a folder of content that is not there stops the build with its name', async () => {
	const { code, output } = await build(copy, { CONTENT: 'nowhere' });
	expect(code).toBe(1);
	expect(output).toContain('nowhere/article.md: The file is missing');
	expect(await dist()).toEqual(good);
});

test('where nothing has been built before, a mistake leaves no dist behind', async () => {
	await rm(join(copy, 'dist'), { recursive: true });
	const { code } = await buildWith(copy, article, mistake);
	expect(code).toBe(1);
	await expect(dist()).rejects.toThrow('ENOENT');
});
