import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build, copyProject, filesOf } from '../project.ts';

/** One mistake: what it is, the file, how to make it in the file's text, and the message that must name it. */
type Mistake = [
	what: string,
	file: string,
	make: (text: string) => string | undefined,
	message: RegExp,
];

const swap = (from: string | RegExp, to: string) => (text: string) => {
	const changed = text.replace(from, () => to);
	if (changed === text)
		throw new Error(`The content holds no ${from}: the mistake cannot be made.`);
	return changed;
};
const inSection = (text: string) =>
	swap('## What each side said\n', `## What each side said\n\n${text}\n`);

const mistakes: Mistake[] = [
	[
		'the front matter is missing',
		'article.md',
		(text) => text.split('---\n')[2]!,
		/article\.md:1: The front matter is missing/,
	],
	[
		'a field of the front matter is missing',
		'article.md',
		swap(/^event: .*\n/m, ''),
		/article\.md:\d+: event: The date of the event is missing/,
	],
	[
		'a field of the front matter is mistyped',
		'article.md',
		swap(/^title: .*$/m, 'title: [1]'),
		/article\.md:2: title: The title is missing or is not text/,
	],
	[
		'a field of the front matter is unknown',
		'article.md',
		swap('standfirst:', 'standfrist:'),
		/article\.md:\d+: .*(standfirst|standfrist)/,
	],
	[
		'the standfirst is too long',
		'article.md',
		swap(/^standfirst: .*$/m, `standfirst: ${'Too long. '.repeat(20)}`),
		/article\.md:3: standfirst: The standfirst must be 60 to 180 characters long; this one has 199/,
	],
	[
		'a theme’s heading is missing',
		'article.md',
		swap('\n## Three motives\n', '\n## Motives\n'),
		/article\.md:\d+: No section is headed "Three motives"/,
	],
	[
		'a theme’s heading is doubled',
		'article.md',
		swap('\n## What it adds up to\n', '\n## Three motives\n'),
		/article\.md:\d+: The heading "Three motives" of a theme stands twice/,
	],
	[
		'a theme’s point is missing',
		'article.md',
		swap('\n### The Belt and Road\n', '\n### Silk\n'),
		/article\.md:\d+: Point 2 of "Three motives" should be headed "The Belt and Road"/,
	],
	[
		'a claim is unknown',
		'article.md',
		swap('[^C16]', '[^C99]'),
		/article\.md:\d+: The reference \[\^C99\] is not in claims\.yaml/,
	],
	[
		'a reference is in small letters',
		'article.md',
		swap('[^C16]', '[^c16]'),
		/article\.md:\d+: The reference \[\^c16\] is not in claims\.yaml/,
	],
	[
		'a source is unknown',
		'claims.yaml',
		swap('[samarkand, cgtn]', '[samarkant]'),
		/claims\.yaml:\d+: The source "samarkant" is not in sources\.yaml/,
	],
	[
		'a claim is never referred to',
		'claims.yaml',
		swap(
			'\nB1:',
			'\nC50:\n  kind: event\n  claim: Something else happened.\n  finding: opinion\n  records: This cannot be checked.\n\nB1:',
		),
		/claims\.yaml:\d+: No sentence of the article refers to C50/,
	],
	[
		'a source is never used',
		'sources.yaml',
		(text) =>
			`${text}\nspare:\n  description: A spare source\n  publisher: Nobody\n  voice: independent\n  language: en\n  read: full\n`,
		/sources\.yaml:\d+: No claim, fact or event uses the source "spare"/,
	],
	[
		'a confirmed claim has no source',
		'claims.yaml',
		swap('  sources: [cctv, xinhua, chinadaily]\n', ''),
		/claims\.yaml:\d+: C\d+ is found "confirmed" but names no source/,
	],
	[
		'a sentence has no mark',
		'article.md',
		inSection('B is here.'),
		/article\.md:\d+: "B is here\." carries no reference/,
	],
	[
		'a sentence has two marks',
		'article.md',
		inSection('B is here.[^C1][^C2]'),
		/article\.md:\d+: \[\^C2\] follows no sentence/,
	],
	[
		'a sentence rides on the next one’s mark',
		'article.md',
		inSection('B is here. C is there.[^C1]'),
		/article\.md:\d+: "B is here\." has no reference of its own and rides on \[\^C1\]/,
	],
	[
		'a paragraph speaks in two voices',
		'article.md',
		inSection('B is here.[^C1] C is there.[^C1r]'),
		/article\.md:\d+: "B is here\..*" mixes what the article says with what the records show/,
	],
	[
		'the article holds raw HTML',
		'article.md',
		inSection('<b>Bold</b> is here.[^C1]'),
		/article\.md:\d+: Raw HTML has no place/,
	],
	[
		'the article holds code',
		'article.md',
		inSection('`B` is here.[^C1]'),
		/article\.md:\d+: Code has no place/,
	],
	[
		'the article holds an image',
		'article.md',
		inSection('![B](b.png) is here.[^C1]'),
		/article\.md:\d+: An image has no place/,
	],
	[
		'a reference stands in a heading',
		'article.md',
		swap('## What it adds up to', '## What it adds up to[^C1]'),
		/article\.md:\d+: The reference \[\^C1\] stands inside a heading/,
	],
	[
		'a reference stands in a link',
		'article.md',
		inSection('See [this.[^C1]](/claims/)'),
		/article\.md:\d+: The reference \[\^C1\] stands inside a link/,
	],
	[
		'a claim’s id is doubled',
		'claims.yaml',
		swap('\nC2:', '\nC1:'),
		/claims\.yaml:\d+: This key stands twice/,
	],
	[
		'a file is missing',
		'sources.yaml',
		() => undefined,
		/content\/sources\.yaml: The file is missing/,
	],
	[
		'a link leads nowhere',
		'article.md',
		inSection('See [this](/clams/).[^C1]'),
		/article\.md:\d+: The link to "\/clams\/" leads nowhere/,
	],
	[
		'a fragment leads nowhere',
		'article.md',
		inSection('See [this](#nowhere).[^C1]'),
		/article\.md:\d+: The link to "#nowhere" leads nowhere/,
	],
	[
		'a link is a script',
		'article.md',
		inSection('See [this](javascript:alert(1)).[^C1]'),
		/article\.md:\d+: The link to "javascript:alert\(1\)" leads nowhere/,
	],
	[
		'a key point leads nowhere',
		'article.md',
		swap('section: motives', 'section: motifs'),
		/article\.md:\d+: No section or point has the address "motifs"/,
	],
	[
		'a line of the diagram belongs to no motive',
		'relations.yaml',
		swap('motive: war', 'motive: peace'),
		/relations\.yaml:\d+: No theme has a point "peace"/,
	],
	[
		'a line of the diagram leads nowhere',
		'relations.yaml',
		swap('to: Russia', 'to: Belarus'),
		/relations\.yaml:\d+: The line leads back to where it begins/,
	],
	[
		'a date is malformed',
		'timeline.yaml',
		swap('date: 2023-12-05', 'date: 2023-02-30'),
		/timeline\.yaml:\d+: date: The event’s date "2023-02-30" is not a date of the calendar/,
	],
	[
		'an address is malformed',
		'sources.yaml',
		swap('url: https://tass.ru', 'url: tass.ru'),
		/sources\.yaml:\d+: tass\.url: url is not a web address/,
	],
	[
		'an address is a script',
		'sources.yaml',
		swap(/url: https:\/\/tass\.ru\S*/, 'url: javascript:alert(1)'),
		/sources\.yaml:\d+: tass\.url: url is not a web address/,
	],
	[
		'the YAML has a syntax error',
		'claims.yaml',
		swap('C3:\n  kind: event', 'C3:\n  kind: "event'),
		/claims\.yaml:\d+: This is not valid YAML/,
	],
	[
		'the article is empty',
		'article.md',
		(text) => `---\n${text.split('---\n')[1]}---\n`,
		/article\.md:\d+: The article is empty/,
	],
	[
		'the article holds a control character',
		'article.md',
		inSection('B is\u0007 here.[^C1]'),
		/article\.md:\d+: A stray character \(U\+0007\)/,
	],
];

let copy: string;
let good: Map<string, Buffer>;

beforeAll(async () => {
	copy = await copyProject();
	const { code, output } = await build(copy);
	expect(output).toContain('Complete!');
	expect(code).toBe(0);
	good = await filesOf(join(copy, 'dist'));
});
afterAll(() => rm(copy, { recursive: true, force: true }));

/** Builds with one file changed, then puts the file back. */
async function buildWith(path: string, make: Mistake[2], environment = {}) {
	const file = join(copy, path);
	const text = await readFile(file, 'utf8');
	const changed = make(text);
	if (changed === undefined) await rm(file);
	else await writeFile(file, changed);
	try {
		return await build(copy, environment);
	} finally {
		await writeFile(file, text);
	}
}

async function expectDistUntouched() {
	const files = await filesOf(join(copy, 'dist'));
	expect([...files.keys()]).toEqual([...good.keys()]);
	for (const [name, bytes] of files) expect(bytes.equals(good.get(name)!), name).toBe(true);
}

test.each(mistakes)(
	'when %s, the build stops with one message and leaves dist alone',
	async (_what, file, make, message) => {
		const { code, output } = await buildWith(join('content', file), make);
		expect(code).toBe(1);
		expect(output).toMatch(message);
		expect(output.match(new RegExp(message.source, 'g'))).toHaveLength(1);
		expect(output).not.toMatch(/^\s+at /m);
		await expectDistUntouched();
	},
);

test('when a page throws while it is rendered, the build stops and leaves dist alone', async () => {
	const { code, output } = await buildWith(
		'src/pages/about.astro',
		swap('---\n\n<Page', 'throw new Error("broken page");\n---\n\n<Page'),
	);
	expect(code).toBe(1);
	expect(output).toContain('broken page');
	await expectDistUntouched();
});

test('when SITE_URL is malformed, the build stops with one message and leaves dist alone', async () => {
	const { code, output } = await build(copy, { SITE_URL: 'example.org' });
	expect(code).toBe(1);
	expect(output).toMatch(
		/SITE_URL "example\.org" does not start with https:\/\/ or http:\/\/\. Set it to/,
	);
	await expectDistUntouched();
});

test('when nothing has been built before, a mistake leaves no dist behind', async () => {
	await rm(join(copy, 'dist'), { recursive: true });
	const { code } = await buildWith('content/article.md', () => '');
	expect(code).toBe(1);
	await expect(filesOf(join(copy, 'dist'))).rejects.toThrow('ENOENT');
	await mkdir(join(copy, 'dist'));
});
