import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtSite } from '../built-site.ts';
import { build, copyProject, filesOf, folders } from '../project.ts';
import { buildWith } from './build-with.ts';
import { mistakes, swap } from './mistakes.ts';

// One real build for each way of failing. The thorough tests build every mistake.
const message = 'The reference [^C99] is not in claims.yaml';
const mistake = mistakes['article.md'][message] ?? expect.fail('This mistake is no longer known.');

let copy: string;
let good: Map<string, Buffer>;
const dist = () => filesOf(join(copy, 'dist'));

beforeAll(async () => {
	copy = await copyProject();
	await cp((await builtSite('small')).folder, join(copy, 'dist'), { recursive: true });
	good = await dist();
});
afterAll(() => rm(copy, { recursive: true, force: true }));

test('a mistake in the content stops the build with one message and leaves dist alone', async () => {
	const { code, output } = await buildWith(copy, join(folders.small, 'article.md'), mistake);
	expect(code).toBe(1);
	expect(output.split(message)).toHaveLength(2);
	expect(output).toMatch(/^.*tests\/story\/article\.md:\d+: The reference/m);
	expect(output).not.toMatch(/^\s+at /m);
	expect(await dist()).toEqual(good);
});

test('a page that throws while it is rendered stops the build and leaves dist alone', async () => {
	const thrown = swap(/\n---\n/, () => '\nthrow new Error("broken page");\n---\n');
	const { code, output } = await buildWith(copy, 'src/pages/about.astro', thrown);
	expect(code).toBe(1);
	expect(output).toContain('broken page');
	expect(await dist()).toEqual(good);
});

test.each([
	[
		'a malformed SITE_URL',
		{ CONTENT: folders.small, SITE_URL: 'example.org' },
		'SITE_URL "example.org" does not start with https:// or http://. Set it',
	],
	[
		'a folder of content that is not there',
		{ CONTENT: 'nowhere' },
		'nowhere/article.md: The file is missing',
	],
])('%s stops the build with one message and leaves dist alone', async (_, told, wrong) => {
	const { code, output } = await build(copy, told);
	expect(code).toBe(1);
	expect(output.split(wrong)).toHaveLength(2);
	expect(await dist()).toEqual(good);
});
