import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build, copyProject, filesOf, folders } from '../project.ts';
import { buildWith } from './build-with.ts';
import { mistakes } from './mistakes.ts';

let copy: string;
let good: Map<string, Buffer>;

beforeAll(async () => {
	copy = await copyProject();
	expect((await build(copy, { CONTENT: folders.small })).code).toBe(0);
	good = await filesOf(join(copy, 'dist'));
});
afterAll(() => rm(copy, { recursive: true, force: true }));

for (const [file, of] of Object.entries(mistakes)) {
	test.each(Object.entries(of))(
		`a mistake in ${file} stops the build and leaves dist alone: %s`,
		async (message, make) => {
			const { code, output } = await buildWith(copy, join(folders.small, file), make);
			expect(code).toBe(1);
			expect(output.split(message)).toHaveLength(2);
			expect(output).not.toMatch(/^\s+at /m);
			expect(await filesOf(join(copy, 'dist'))).toEqual(good);
		},
	);
}

test('where nothing has been built before, a mistake leaves no dist behind', async () => {
	await rm(join(copy, 'dist'), { recursive: true });
	const { code } = await build(copy, { CONTENT: 'nowhere' });
	expect(code).toBe(1);
	await expect(filesOf(join(copy, 'dist'))).rejects.toThrow('ENOENT');
});
