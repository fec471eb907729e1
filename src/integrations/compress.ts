import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** The endings of files that hold text. Pictures and fonts are compressed already. */
const textEndings = '.bib .css .html .js .json .md .ris .svg .txt .xml'.split(' ');

/** A text in brotli (Node’s default is its highest quality) and in gzip; the same text gives the same bytes. */
export function compressed(text: Buffer): { br: Buffer; gz: Buffer } {
	return {
		br: brotliCompressSync(text),
		gz: gzipSync(text, { level: constants.Z_BEST_COMPRESSION }),
	};
}

/** Writes a `.br` and a `.gz` beside each text file below a folder. Throws when there is no such folder. */
export async function compressFolder(folder: string): Promise<void> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	for (const { parentPath, name } of entries.filter((entry) => entry.isFile())) {
		if (!textEndings.includes(extname(name))) continue;
		const path = join(parentPath, name);
		const { br, gz } = compressed(await readFile(path));
		await writeFile(`${path}.br`, br);
		await writeFile(`${path}.gz`, gz);
	}
}

// For hosts that serve such files instead of compressing each answer; `npm run compress` comes here.
if (import.meta.main) await compressFolder('dist');
