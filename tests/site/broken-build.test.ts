import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtSite } from '../built-site.ts';
import { build, copyProject, filesOf, folders } from '../project.ts';

// All known mistakes are tested without a build, in tests/unit/mistakes.test.ts.
let copy: string;
beforeAll(async () => {
	copy = await copyProject('small');
	await cp((await builtSite('small')).folder, join(copy, 'dist'), { recursive: true });
});
afterAll(() => rm(copy, { recursive: true, force: true }));

test('a mistake in the content stops the build with one message and leaves dist alone', async () => {
	const article = join(copy, folders.small, 'article.md');
	await writeFile(article, (await readFile(article, 'utf8')).replace('[^C6]', '[^C99]'));
	const { code, output } = await build(copy, { CONTENT: folders.small });
	expect(code).toBe(1);
	expect(output.match(/tests\/story\/article\.md:\d+: The reference \[\^C99\]/g)).toHaveLength(1);
	expect(output).not.toMatch(/^\s+at /m);
	expect(await filesOf(join(copy, 'dist'))).toEqual(
		await filesOf((await builtSite('small')).folder),
	);
});
