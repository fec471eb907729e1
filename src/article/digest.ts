import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { isDay } from '../format/dates.ts';
import { readTexts, type ContentTexts } from './read.ts';

/** The front matter of an article, with whatever ends its lines. */
const head = /^\uFEFF?---(\r\n?|\n)[^]*?[\r\n]---/;
/** The two lines of it that tell of a change, and are therefore no part of the text. */
const stamp = /^(updated|digest):.*(?:\r\n?|\n)/gm;

/** A digest of all content: 16 hex digits that change with every change but those of the date and itself. */
export function digestOf(texts: ContentTexts): string {
	const hash = createHash('sha256');
	for (const [file, text] of Object.entries(texts)) {
		const told = file === 'article.md' ? text.replace(head, (own) => own.replace(stamp, '')) : text;
		hash.update(`${file}\n${told}\n`);
	}
	return hash.digest('hex').slice(0, 16);
}

/** What a line of the front matter holds, without quotation marks. */
function fieldOf(article: string, name: string): string | undefined {
	const [own = ''] = head.exec(article) ?? [];
	return new RegExp(`^${name}: *["']?([^"'\\r\\n]*?)["']? *$`, 'm').exec(own)?.[1];
}

/**
 * An article with the day of its last change and this digest, its other lines and their ends as they are. The
 * digest stands in quotation marks, because some are numbers. Throws where the front matter has no `updated`.
 */
function renewed(article: string, day: string, digest: string): string {
	if (fieldOf(article, 'updated') === undefined)
		throw new Error(
			'The front matter of article.md has no line "updated". Write it, such as updated: 2026-11-25.',
		);
	return article.replace(head, (own, end: string) => {
		const lines = [`updated: ${day}`, `digest: "${digest}"`, ''].join(end);
		return own.replace(stamp, (_, name: string) => (name === 'updated' ? lines : ''));
	});
}

/** Renews the article of a folder, and says what was done. Throws an error that says what is wrong. */
export async function renew(name: string, day: string | undefined): Promise<string> {
	const folder = pathToFileURL(`${name}/`);
	const digest = digestOf(await readTexts(folder, name));
	const file = new URL('article.md', folder);
	const article = await readFile(file, 'utf8');
	const today = new Intl.DateTimeFormat('sv-SE').format(new Date());
	const updated = fieldOf(article, 'updated') ?? '';
	const published = fieldOf(article, 'published') ?? '';
	const told = day ?? today;
	if (!isDay(told)) throw new Error(`"${told}" is no day of the calendar. Write it as 2026-11-25.`);
	if (told > today) throw new Error(`${told} lies in the future. Write a day until ${today}.`);
	if (told < published)
		throw new Error(`${told} lies before the day of publication, ${published}. Write a later day.`);
	if (day === undefined && isDay(updated) && fieldOf(article, 'digest') === digest)
		return `${name}/article.md: nothing has changed since ${updated}.`;
	await writeFile(file, renewed(article, told, digest));
	return `${name}/article.md: updated is ${told}, and the digest is "${digest}".`;
}

// `npm run renew -- 2026-11-25` comes here; without a day it takes today's.
if (import.meta.main) {
	try {
		const name = (process.env['CONTENT'] ?? 'content').replace(/\/+$/, '');
		console.log(await renew(name, process.argv[2]));
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 1;
	}
}
