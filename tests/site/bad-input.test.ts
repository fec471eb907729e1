import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ContentError } from '../../src/article/content-error.ts';
import { tellStory } from '../../src/article/story.ts';
import { build, contentTexts, copyProject, filesOf } from '../project.ts';

/** One mistake: what it is, the file, how to make it in the file's text, and the message that must name it. */
type Mistake = [
	what: string,
	file: string,
	make: (text: string) => string | undefined,
	message: RegExp,
];

type Replace = (...groups: string[]) => string;
const swap = (from: string | RegExp, to: string | Replace) => (text: string) => {
	const changed = text.replace(from, typeof to === 'string' ? () => to : to);
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

/** Mistakes that are found in the same way; to see each of them stop a build of its own would take minutes. */
const moreMistakes: Mistake[] = [
	[
		'a heading takes an id of the page',
		'article.md',
		swap('\n## Names and terms\n', '\n## Notes\n'),
		/article\.md:\d+: The address #notes of this heading is taken by the page itself/,
	],
	[
		'a heading takes the id of an event',
		'article.md',
		swap('\n## Names and terms\n', '\n## Samarkand\n'),
		/article\.md:\d+: The address #samarkand of this heading is taken by an event/,
	],
	[
		'a place takes the id of an event',
		'places.yaml',
		swap('id: dubai', 'id: samarkand'),
		/places\.yaml: The id "samarkand" is also that of an event/,
	],
	[
		'a heading has nothing to make an address of',
		'article.md',
		swap('\n## Names and terms\n', '\n## ???\n'),
		/article\.md:\d+: The heading has no letter or digit/,
	],
	[
		'a heading is too long',
		'article.md',
		swap('\n## Names and terms\n', `\n## ${'Names and terms '.repeat(20)}\n`),
		/article\.md:\d+: A heading must be no longer than 100 characters/,
	],
	[
		'nothing stands below a heading',
		'article.md',
		swap('\n## Names and terms\n', '\n## Empty\n\n## Names and terms\n'),
		/article\.md:\d+: Nothing stands below the heading "Empty"/,
	],
	[
		'two themes have one heading',
		'article.md',
		swap('heading: Three motives', 'heading: Four features'),
		/article\.md:\d+: Two themes are headed "Four features"/,
	],
	[
		'two pages have one title',
		'article.md',
		swap(/title: "The apples.*/, 'title: Why Lukashenko went to Beijing in December 2023'),
		/article\.md:\d+: themes\.points\.title: This title stands twice/,
	],
	[
		'two rows have one slug',
		'article.md',
		swap('slug: chocolate', 'slug: apples'),
		/article\.md:\d+: The address #apples of this heading is taken/,
	],
	[
		'a slug is longer than a folder’s name may be',
		'article.md',
		swap('slug: chocolate', `slug: ${'x'.repeat(300)}`),
		/article\.md:\d+: themes\.points\.slug: The slug must be .*60 characters at most/,
	],
	[
		'a point tells no claim',
		'article.md',
		swap(/(### The venue was low-key\n\n)(The venue.*\n\n)/, (_, heading, text) => text + heading),
		/article\.md:\d+: The point "The venue was low-key" tells no claim/,
	],
	[
		'corrections are named and left out',
		'article.md',
		swap('\nthemes:\n', '\ncorrections:\nthemes:\n'),
		/article\.md:\d+: corrections: corrections is missing or is not a list/,
	],
	[
		'a text of the front matter holds a reference',
		'article.md',
		swap(
			'Minsk announced the trip only on 3 December',
			'Minsk announced the trip[^C3] only on 3 December',
		),
		/article\.md:\d+: keyPoints\.text: A key point holds a reference/,
	],
	[
		'an escape stands for a control character',
		'claims.yaml',
		swap('claim: The trip drew wide attention.', 'claim: "The trip drew wide\\u0007 attention."'),
		/claims\.yaml:\d+: A stray character \(U\+0007\)/,
	],
	[
		'an entity stands for a control character',
		'article.md',
		inSection('B is&#12; here.[^C1]'),
		/article\.md:\d+: A stray character \(U\+000C\)/,
	],
	[
		'an invisible character turns the text',
		'article.md',
		inSection('B is \u202ehere.[^C1]'),
		/article\.md:\d+: A stray character \(U\+202E\)/,
	],
	[
		'a fence at the end is not closed',
		'article.md',
		(text) => `${text}\n\`\`\`\n`,
		/article\.md:\d+: Code has no place in the article/,
	],
	[
		'a reference is not closed',
		'article.md',
		inSection('B is here.[^C1 It is there.[^C1]'),
		/article\.md:\d+: A reference begins here and does not end/,
	],
	[
		'a sentence has neither letter nor digit',
		'article.md',
		inSection('….[^C1]'),
		/article\.md:\d+: \[\^C1\] follows no sentence/,
	],
	[
		'a bare address is made of an escape',
		'article.md',
		inSection('See www\\.example.com here'),
		/article\.md:\d+: "See www\.example\.com here" carries no reference/,
	],
	[
		'a link has no text',
		'article.md',
		inSection('B is [](/claims/) here.[^C1]'),
		/article\.md:\d+: The link has no text/,
	],
	[
		'a list item begins with a box',
		'article.md',
		inSection('- [ ] B is here.[^C1]'),
		/article\.md:\d+: A list item begins with a box to tick/,
	],
	[
		'a row has more cells than its header',
		'article.md',
		inSection('| A | B |\n| - | - |\n| B | is here.[^C1] | Again.[^C1] |'),
		/article\.md:\d+: This row has 3 cells, the header of its table has 2/,
	],
	[
		'a table has a header only',
		'article.md',
		inSection('| A | B |\n| - | - |'),
		/article\.md:\d+: A table needs a header, a row and two columns/,
	],
	[
		'a table has a row without a name',
		'article.md',
		inSection('| A | B |\n| - | - |\n| | B is here.[^C1] |'),
		/article\.md:\d+: A cell of the header, or the first cell of a row, is empty/,
	],
	[
		'marks are nested without end',
		'article.md',
		inSection(`${'*a **b '.repeat(600)}${'b** a*'.repeat(600)}.[^C1]`),
		/article\.md:\d+: Marks or lists are nested too deeply/,
	],
	[
		'a paragraph would keep the parser busy for minutes',
		'article.md',
		inSection(`${'_*'.repeat(30_000)}.[^C1]`),
		/article\.md:\d+: This paragraph, list or table is longer than 10,000 characters/,
	],
	[
		'an alias stands for a value',
		'claims.yaml',
		swap(
			/(C1:\n  kind: )(reading[^]*C2:\n  kind: )reading/,
			(_, first, second) => `${first}&kind ${second}*kind`,
		),
		/claims\.yaml:\d+: An alias has no place here/,
	],
	[
		'a list stands as a key',
		'claims.yaml',
		swap('\nC2:', '\n? [C2]\n:'),
		/claims\.yaml:\d+: A list or a mapping stands here as a key/,
	],
	[
		'the key of a source is empty',
		'sources.yaml',
		swap('\ncctv-mar:', '\n"":'),
		/sources\.yaml:\d+: "" is no key of a source/,
	],
	[
		'the language of a source is missing',
		'sources.yaml',
		swap('  language: zh\n', ''),
		/sources\.yaml:\d+: cctv\.language: language is missing/,
	],
	[
		'a line of the diagram names an empty claim',
		'relations.yaml',
		swap('claim: C22', 'claim: ""'),
		/relations\.yaml:\d+: "" is no claim of claims\.yaml/,
	],
	[
		'the sequence has no event',
		'timeline.yaml',
		() => '[]\n',
		/timeline\.yaml:1: The sequence needs an event at least/,
	],
	[
		'the map has one place',
		'places.yaml',
		(text) => text.split('\n\n')[1],
		/places\.yaml:1: The map needs two places at least/,
	],
	[
		'two places lie in one spot',
		'places.yaml',
		swap('  latitude: 25.2\n  longitude: 55.3\n', '  latitude: 39.9\n  longitude: 116.4\n'),
		/places\.yaml:\d+: "beijing" and "dubai" lie in one spot/,
	],
	[
		'a stop stands twice',
		'places.yaml',
		swap('stop: 2', 'stop: 1'),
		/places\.yaml:\d+: The stop 1 stands twice/,
	],
];

test.each(moreMistakes)(
	'when %s, the story stops with one message',
	async (_what, file, make, message) => {
		const texts = await contentTexts();
		const changed = { ...texts, [file]: make(texts[file as keyof typeof texts]) };
		const tell = () => tellStory(changed);
		expect(tell).toThrow(ContentError);
		expect(tell).toThrow(message);
	},
);

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
