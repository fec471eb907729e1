import { readdir, readFile } from 'node:fs/promises';
import { Diagnostics } from './diagnostics.ts';

/** The names of the files that every story has. Each of its drawings is a file more. */
export const contentFiles = [
	'article.md',
	'about.md',
	'site.yaml',
	'claims.yaml',
	'sources.yaml',
] as const;
export type ContentFile = (typeof contentFiles)[number];
/** A drawing's file is named for the address of the row that it draws. */
export type DrawingFile = `drawings/${string}.svg`;

/** The texts of a story, by file. */
export type ContentTexts = Record<ContentFile, string> & { [drawing: DrawingFile]: string };

/** Whether a path inside the content folder is that of a file of the story. */
export function isContentFile(path: string): path is ContentFile | DrawingFile {
	return contentFiles.some((file) => file === path) || /^drawings\/[^/]+\.svg$/.test(path);
}

/**
 * The texts of the content files in a folder, without byte order marks, with line feeds only, and with each
 * letter in one character (NFC), so that what looks alike is. `name` is how messages name the folder. Throws a
 * `ContentError` for files that are not there.
 */
export async function readTexts(folder: URL, name?: string): Promise<ContentTexts> {
	const diagnostics = new Diagnostics(name);
	const drawings = await readdir(new URL('drawings/', folder)).catch(() => []);
	const paths = [...contentFiles, ...drawings.map((file) => `drawings/${file}`).sort()];
	const read = paths
		.filter(isContentFile)
		.map(
			async (file) => [file, await readFile(new URL(file, folder)).catch(() => undefined)] as const,
		);
	// Those that are missing are reported in the order of the list, and not in that in which reading fails.
	const texts = (await Promise.all(read)).map(([file, bytes]) => {
		const { report } = diagnostics.in(file);
		if (!bytes) report(undefined, 'The file is missing or cannot be read. Put it back.');
		const text = bytes?.toString('utf8');
		const stray = text?.search(/[\0\ufffd]/) ?? -1;
		if (text && stray >= 0)
			report(
				text.slice(0, stray).split('\n').length,
				'From here on the file is not in UTF-8, but perhaps in UTF-16 or Windows-1252. Save it as UTF-8.',
			);
		const plain = text?.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
		return [file, plain?.normalize('NFC')];
	});
	diagnostics.throwIfAny();
	return Object.fromEntries(texts) as ContentTexts;
}
