import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { digestOf, renew } from '../../src/article/digest.ts';
import { readTexts } from '../../src/article/read.ts';
import { folders, project, textsOf } from '../project.ts';

const texts = await textsOf('small');
type File = keyof typeof texts;
const digestWith = (file: File, text: string) => digestOf({ ...texts, [file]: text });

/** The digest that an article names. */
const stamped = (article: string) => /^digest: "?([0-9a-f]{16})"?$/m.exec(article)?.[1];

test('the text of the site has not changed since its last change (if it has: npm run renew)', async () => {
	const live = await textsOf('live');
	expect(stamped(live['article.md'])).toBe(digestOf(live));
});

test.each(Object.keys(texts) as File[])('a change of %s changes the digest', (file) => {
	const text = texts[file] ?? '';
	expect(digestWith(file, text.replace(/.(?=\n$)/, ''))).not.toBe(digestOf(texts));
});

/** Renews a copy of the small story with its article changed; gives what is said and the article then. */
async function renewChanged(change: (text: string) => string, day?: string, run = renew) {
	const copy = await mkdtemp(join(tmpdir(), 'story-'));
	await cp(join(project, folders.small), copy, { recursive: true });
	const file = join(copy, 'article.md');
	await writeFile(file, change(await readFile(file, 'utf8')));
	const said = await run(copy, day).catch((error: Error) => error);
	const article = await readFile(file, 'utf8');
	const digest = digestOf(await readTexts(pathToFileURL(`${copy}/`)));
	await rm(copy, { recursive: true });
	return { said, article, digest };
}
const same = (text: string) => text;
const longer = (text: string) => `${text}\n`;

test.each([
	['line feeds', longer, '\n'],
	['CRLF', (text: string) => longer(text).replaceAll('\n', '\r\n'), '\r\n'],
	['a byte order mark', (text: string) => `\uFEFF${text}`.replaceAll('\n', '\r\n'), '\r\n'],
	['no digest', (text: string) => text.replace(/^digest: .*\n/m, ''), '\n'],
])('renewing sets the day and the digest, and keeps %s', async (_, change, end) => {
	const { said, article, digest } = await renewChanged(change, '2024-10-01');
	expect(said).toMatch(/^.*updated is 2024-10-01.*$/);
	const lines = `updated: 2024-10-01${end}digest: "${digest}"${end}`;
	expect(article).toContain(lines);
	expect(article.replace(lines, '')).toBe(
		change(texts['article.md']).replace(/^(updated|digest): .*\r?\n/gm, ''),
	);
});

test.each([
	['2024-02-30', same],
	['yesterday', same],
	['2999-01-01', same],
	['2024-09-01', same],
	['2024-10-01', (text: string) => text.replace(/^updated: .*\n/m, '')],
])('renewing to %s says in one line what is wrong and writes nothing', async (day, change) => {
	const { said, article } = await renewChanged(change, day);
	expect(said).toBeInstanceOf(Error);
	expect((said as Error).message).toMatch(/^.*\.$/);
	expect(article).toBe(change(texts['article.md']));
});

test('renewing leaves the date of a text that has not changed', async () => {
	const first = await renewChanged(longer, '2024-10-01');
	const { said, article } = await renewChanged(() => first.article);
	expect(article).toBe(first.article);
	expect(said).toContain('nothing has changed since 2024-10-01');
});

test.each([
	['2024-10-01', 0],
	['yesterday', 1],
])('npm run renew -- %s prints one line and ends with code %i', async (day, code) => {
	const script = join(project, 'src/article/digest.ts');
	const run = (copy: string) =>
		new Promise<string>((resolve) => {
			const env = { ...process.env, CONTENT: copy };
			const child = execFile(process.execPath, [script, day], { env }, (_error, out, error) =>
				resolve(`${child.exitCode}: ${out}${error}`),
			);
		});
	const { said } = await renewChanged(same, day, run);
	expect(said).toMatch(new RegExp(`^${code}: .*\\n$`));
});
