import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { readTexts, type ContentTexts } from './files.ts';

/** The two lines of the front matter that tell of a change, and are therefore no part of the text. */
const stamp = /^(updated|digest): .*\n/gm;

/** A digest of all content: 16 hex digits that change with every change but those of the date and itself. */
export function digestOf(texts: ContentTexts): string {
	const hash = createHash('sha256');
	for (const [file, text] of Object.entries(texts)) {
		hash.update(`${file}\n${file === 'article.md' ? text.replace(stamp, '') : text}\n`);
	}
	return hash.digest('hex').slice(0, 16);
}

/** An article with the day of its last change and this digest, its other lines as they are. */
export function renewed(article: string, day: string, digest: string): string {
	const lines = `updated: ${day}\ndigest: ${digest}\n`;
	return article.replace(/^updated: .*\n(digest: .*\n)?/m, lines);
}

// `npm run renew -- 2026-11-25` comes here; without a day it takes today's.
if (import.meta.main) {
	const day = process.argv[2] ?? new Intl.DateTimeFormat('sv-SE').format(new Date());
	if (!/^\d{4}-\d{2}-\d{2}$/.test(day))
		throw new Error(`"${day}" is not a day. Write it as 2026-11-25.`);
	const folder = pathToFileURL(`${process.env['CONTENT'] ?? 'content'}/`);
	const file = new URL('article.md', folder);
	const digest = digestOf(await readTexts(folder));
	await writeFile(file, renewed(await readFile(file, 'utf8'), day, digest));
}
