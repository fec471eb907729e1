import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { build, copyProject, filesOf, folders } from '../project.ts';

let copy: string;
beforeEach(async () => {
	copy = await copyProject('small');
});
afterEach(() => rm(copy, { recursive: true, force: true }));

test('a page that throws while it is rendered stops the build, and no dist is left behind', async () => {
	const page = join(copy, 'src/pages/about.astro');
	const broken = (await readFile(page, 'utf8')).replace(
		/\n---\n/,
		'\nthrow new Error("broken page");\n---\n',
	);
	await writeFile(page, broken);
	const { code, output } = await build(copy, { CONTENT: folders.small });
	expect(code).toBe(1);
	expect(output).toContain('broken page');
	await expect(filesOf(join(copy, 'dist'))).rejects.toThrow('ENOENT');
});
