import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { contentFiles, type ContentTexts } from './story.ts';

/** The two lines of the front matter that tell of a change, and are therefore no part of the text. */
const stamp = /^(updated|digest): .*\n/gm;

/** A digest of all content: 16 hex digits that change with every change but those of the date and itself. */
export function digestOf(texts: ContentTexts): string {
	const hash = createHash('sha256');
	for (const file of contentFiles) {
		const text = texts[file].replaceAll('\r\n', '\n');
		hash.update(`${file}\n${file === 'article.md' ? text.replace(stamp, '') : text}\n`);
	}
	return hash.digest('hex').slice(0, 16);
}

/** The article with the day of its last change and the digest of the content as it now is. */
export function renewed(texts: ContentTexts, day: string): string {
	const lines = `updated: ${day}\ndigest: ${digestOf(texts)}\n`;
	return texts['article.md'].replace(/^updated: .*\n(digest: .*\n)?/m, lines);
}

// `npm run renew -- 2026-11-25` comes here; without a day it takes today's.
if (import.meta.main) {
	const day = process.argv[2] ?? new Intl.DateTimeFormat('sv-SE').format(new Date());
	if (!/^\d{4}-\d{2}-\d{2}$/.test(day))
		throw new Error(`"${day}" is not a day. Write it as 2026-11-25.`);
	const read = contentFiles.map(async (file) => [file, await readFile(`content/${file}`, 'utf8')]);
	const texts = Object.fromEntries(await Promise.all(read)) as ContentTexts;
	await writeFile('content/article.md', renewed(texts, day));
}
