import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compressed, compressFolder } from '../../src/integrations/compress.ts';
import { filesOf } from '../project.ts';

const text = Buffer.from('The clock is silent. '.repeat(40));

test('both forms unpack to the text', () => {
	const { br, gz } = compressed(text);
	expect(brotliDecompressSync(br)).toEqual(text);
	expect(gunzipSync(gz)).toEqual(text);
});

test('the same text gives the same bytes', () => {
	expect(compressed(text)).toEqual(compressed(Buffer.from(text)));
});

let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'compress-'));
	await mkdir(join(folder, 'claims'));
	for (const name of ['claims/index.html', 'article.md', 'card.png', '_headers'])
		await writeFile(join(folder, name), text);
	await compressFolder(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('each text file of a folder, and no other, gets both forms beside it', async () => {
	const both = ['', '.br', '.gz'];
	expect([...(await filesOf(folder)).keys()]).toEqual([
		'_headers',
		...both.map((ending) => `article.md${ending}`),
		'card.png',
		...both.map((ending) => `claims/index.html${ending}`),
	]);
});

test('a second run changes nothing', async () => {
	const before = await filesOf(folder);
	await compressFolder(folder);
	expect(await filesOf(folder)).toEqual(before);
});
