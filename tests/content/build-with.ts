import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, folders } from '../project.ts';
import type { Make } from './mistakes.ts';

/** Builds the small story in a copy of the project with one file changed, then puts the file back. */
export async function buildWith(copy: string, path: string, make: Make | Buffer) {
	const file = join(copy, path);
	const text = await readFile(file);
	const changed = typeof make === 'function' ? make(text.toString()) : make;
	if (changed === undefined) await rm(file);
	else await writeFile(file, changed);
	try {
		return await build(copy, { CONTENT: folders.small });
	} finally {
		await writeFile(file, text);
	}
}
