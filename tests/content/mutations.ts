import { contentFiles, type ContentTexts } from '../src/article/story.ts';

type File = (typeof contentFiles)[number];

/** One content file made faulty, by accident or in bad faith. */
export interface Mutation {
	/** What was done to the file; mutations of one kind share its beginning up to the colon. */
	title: string;
	file: File;
	bytes: Buffer;
}

/** Pseudo-random numbers from 0 to 1 (mulberry32): the same seed gives the same numbers. */
export function randomOf(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

const strayBytes = [
	'00',
	'07',
	'0d',
	'1b',
	'7f',
	'c285',
	'ff',
	'c3',
	'eda080',
	'efbbbf',
	'e2808b',
	'e280ae',
	'e281a6',
	'e2808f',
	'e280a8',
	'efbfbe',
	'f4908080',
];

const wrongValues = [
	'',
	'""',
	'"   "',
	'~',
	'[]',
	'{}',
	'[1]',
	'{ a: 1 }',
	'1',
	'-1e400',
	'.nan',
	'true',
	'2023-12-04',
	'2023-02-30',
	'!!binary aGk=',
	'!odd x',
	'*nowhere',
	'"unclosed',
	'- x',
	'a: b: c',
	'@x',
	'%x',
	'"\\u0007 a text with an escape, so that it is long enough to be one of them"',
	'"\\ud800 a text with an escape, so that it is long enough to be one of them"',
	'"\\u202e a text with an escape, so that it is long enough to be one of them"',
	'"\\0"',
];

const scripts = [
	'<script>alert(1)</script>',
	'<img src=x onerror=alert(1)>',
	'</script><script>alert(1)</script>',
	'"><svg onload=alert(1)>',
	"' onmouseover='alert(1)",
	'</title><script>alert(1)//',
	'javascript:alert(1)',
	'data:text/html,<script>alert(1)</script>',
	'&lt;script&gt;alert(1)&lt;/script&gt;',
	'<!-- ]]> -->',
	']]><script>alert(1)</script>',
	'{alert(1)}',
	'${alert(1)}',
	'[x](javascript:alert(1))',
	'[^C3]',
	'<a href="javascript:alert(1)">x</a>',
];

const addresses = [
	'javascript:alert(1)',
	'JaVaScRiPt:alert(1)',
	'data:text/html,<script>alert(1)</script>',
	'https:javascript:alert(1)',
	'//example.org/',
	'"https://example.org/\\" onmouseover=\\"alert(1)"',
	'"java\\nscript:alert(1)"',
	'https://example.org/<script>',
	'https://[',
	"https://example.org/'onclick='alert(1)",
	'https://example.org/?a=1&b=2&lt;script&gt;',
	'https://example.org/\u202egnp.exe',
];

/** Pieces of Markdown that stand inside a sentence. */
const inlines = [
	'<script>alert(1)</script>',
	'<img src=x onerror=alert(1)>',
	'&lt;script&gt;alert(1)&lt;/script&gt;',
	'[x](javascript:alert(1))',
	'[x](&#106;avascript:alert(1))',
	'[x](<data:text/html,x>)',
	'[x](vbscript:x "title")',
	'[x](https://example.org/"onclick="alert(1))',
	'[x](https://example.org/?a=1&b=2)',
	'<javascript:alert(1)>',
	'<https://example.org/>',
	'www.example.org',
	'www\\.example.org',
	'someone@example.org',
	'[](/claims/)',
	'[x][y]',
	'![x](x.png)',
	'*unclosed',
	'**strong *em** crossed*',
	'*a **b *c **d *e **f g** h* i** j* k** l*',
	'***',
	'`code`',
	'~~gone~~',
	'a  \nb',
	'a\\\nb',
	'&#0;',
	'&#7;',
	'&#12;',
	'&#x202e;',
	'&ZeroWidthSpace;',
	'&nbsp;',
	'&amp;lt;b&amp;gt;',
	'\\[^C3]',
	'[^C3',
	'[^ ',
	'[^C3][^C4]',
	'[^toString]',
	'[^__proto__]',
	'{title} ${title} <%= title %>',
	']]>',
	'Dr. No came.',
	'مرحبا بالعالم',
	'👩‍🚀',
	'x'.repeat(400),
	'_*'.repeat(2000),
];

/** Pieces of Markdown that stand between paragraphs. */
const blocks = [
	'<script>alert(1)</script>',
	'<!-- unclosed',
	'<style>* { display: none }</style>',
	'```',
	'    indented',
	'> quoted.[^N]',
	'---',
	'So it is.[^N]\n---',
	'So it is\n===',
	'[y]: javascript:alert(1)',
	'[^C3]: A note.',
	'[^new]: A note.',
	'- one.[^N]\n  - two.[^N]',
	'- one.[^N]\n\n- two.[^N]',
	'- [ ] one.[^N]\n- [x] two.[^N]',
	'-',
	'1986. one.[^N]',
	'| a | b |\n| - | - |',
	'| a | b |\n| - | - |\n| c |',
	'| a | b |\n| - | - |\n| c | d.[^N] | e.[^N] |',
	'| a |\n| - |\n| c |',
	'| a | b |\n| :-: | - |\n| c | d.[^N] |',
	'| a | |\n| - | - |\n| c | d.[^N] |',
	'| a | b |\n| - | - |\n| | d.[^N] |',
	'| a | b |\n| - | - |\n| <script>alert(1)</script> | d.[^N] |',
	'| a | b |\n| - | - |\n| [c](javascript:alert(1)) | d.[^N] |',
	'….[^N]',
	'&nbsp;[^N]',
	'[^N]',
	'# Level one',
	'#### Level four',
	'###',
	`${'>'.repeat(3000)} deep`,
	`${'['.repeat(9000)}`,
	`${'*a **b '.repeat(600)}${'b** a*'.repeat(600)}`,
	Array.from({ length: 60 }, (_, depth) => `${'  '.repeat(depth)}- one.[^N]`).join('\n'),
	`${'A long sentence '.repeat(500)}ends.[^N]`,
	`${'A far too long sentence '.repeat(5000)}ends.[^N]`,
];

const headings = [
	'Notes',
	'Main',
	'Outline',
	'In short',
	'How we know',
	'Show kinds',
	'Claims',
	'Lede',
	'Line to',
	'Samarkand',
	'Beijing',
	'Apples',
	'Sanctions',
	'What each side said',
	'Three motives',
	'n-C3',
	'r-C3-2',
	'C3',
	'???',
	'2023',
	'北京',
	'__proto__',
	'constructor',
	'&lt;script&gt;alert(1)&lt;/script&gt;',
	'1 &lt; 2 &amp; 3',
	'“Quoted”, "quoted" & \'quoted\'',
	'*Stressed* and [linked](/claims/)',
	'[x](javascript:alert(1))',
	'`code`',
	'<b>bold</b>',
	']]&gt;',
	'{title}',
	'x'.repeat(90),
	'x'.repeat(300),
];

const slugs = [
	'claims',
	'about',
	'cards',
	'index',
	'404',
	'feed.xml',
	'feed',
	'notes',
	'main',
	'samarkand',
	'beijing',
	'apples',
	'constructor',
	'__proto__',
	'../up',
	'a/b',
	'x'.repeat(300),
];

const keys = [
	'__proto__',
	'constructor',
	'toString',
	'hasOwnProperty',
	'""',
	'? [a, b]\n',
	'7',
	'~',
];

const yamls = [
	'a: &a [x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]\nd: [*c, *c, *c, *c, *c, *c, *c, *c, *c]',
	'a: &a [*a]',
	'<<: { a: 1 }',
	`a: ${'['.repeat(500)}${']'.repeat(500)}`,
	`a: ${'['.repeat(20_000)}`,
	`a: ${'{ a: '.repeat(2000)}`,
	'\ta: 1',
	'---\na: 1',
	'...\n%YAML 1.1\n---',
	'a: !!js/function "function () {}"',
	'? { a: 1 }\n: 2',
	'- a',
	'x',
	`${'x'.repeat(100_000)}: 1`,
];

const wholes = [
	'',
	'\n',
	'# nothing\n',
	'[]\n',
	'{}\n',
	'~\n',
	'0\n',
	'---\n---\n',
	'<html></html>\n',
];

const degrees = ['90', '-90', '180', '-180', '0', '39.9', '116.4', '1e-9', '91', '-0'];

/**
 * Mutations of the content, each of one file. Every text above is used once at least; where it goes is drawn
 * from the seed, so that a failure can be repeated.
 */
export function mutationsOf(texts: ContentTexts, seed: number): Mutation[] {
	const random = randomOf(seed);
	const any = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
	const mutations: Mutation[] = [];
	const add = (title: string, file: File, content: string | Buffer) =>
		mutations.push({ title, file, bytes: Buffer.from(content) });
	const yamlFiles = contentFiles.filter((file) => file !== 'article.md');
	/** Changes one line that a pattern finds. */
	const change = (
		title: string,
		file: File,
		pattern: RegExp,
		make: (line: string, match: RegExpExecArray) => string,
	) => {
		const lines = texts[file].split('\n');
		const found = lines.flatMap((line, index) => {
			const match = pattern.exec(line);
			return match ? [{ line, index, match }] : [];
		});
		const { line, index, match } = any(found);
		add(`${title} (line ${index + 1})`, file, lines.with(index, make(line, match)).join('\n'));
	};
	const shown = (text: string) => JSON.stringify(text.slice(0, 60));

	for (const file of contentFiles) {
		const lines = texts[file].split('\n');
		const place = () => Math.floor(random() * (lines.length - 1));
		for (let count = 0; count < 4; count++) {
			const [one, other] = [place(), place()];
			add(`line dropped: ${one + 1}`, file, lines.toSpliced(one, 1).join('\n'));
			add(`line doubled: ${one + 1}`, file, lines.toSpliced(one, 0, lines[one]!).join('\n'));
			const swapped = lines.with(one, lines[other]!).with(other, lines[one]!);
			add(`lines swapped: ${one + 1} and ${other + 1}`, file, swapped.join('\n'));
			const bytes = Buffer.from(texts[file]);
			const end = Math.floor(random() * bytes.length);
			add(`file cut: after ${end} bytes`, file, bytes.subarray(0, end));
		}
		add('line ends: CR LF', file, texts[file].replaceAll('\n', '\r\n'));
		add('line ends: CR', file, texts[file].replaceAll('\n', '\r'));
		add('encoding: byte order mark', file, `\uFEFF${texts[file]}`);
		add('encoding: UTF-16', file, Buffer.from(`\uFEFF${texts[file]}`, 'utf16le'));
	}
	for (const stray of strayBytes) {
		const file = any(contentFiles);
		const bytes = Buffer.from(texts[file]);
		const at = Math.floor(random() * bytes.length);
		const parts = [bytes.subarray(0, at), Buffer.from(stray, 'hex'), bytes.subarray(at)];
		add(`stray bytes: ${stray} after ${at}`, file, Buffer.concat(parts));
	}
	for (const value of [...wrongValues, ...wrongValues])
		change(
			`wrong value: ${shown(value)}`,
			any(contentFiles),
			/^[ -]*\w+: (?=\S)/,
			(_, [key]) => key + value,
		);
	for (const script of scripts)
		change(
			`script in a value: ${script}`,
			any(contentFiles),
			/^([ -]*\w+: )([^"[]{30,})$/,
			(_, [, key, value]) =>
				key + JSON.stringify(value!.slice(0, Math.max(0, value!.length - script.length)) + script),
		);
	for (const address of addresses)
		change(`address: ${address}`, 'sources.yaml', /^ +url: /, (_, [key]) => key + address);
	for (const key of keys) {
		change(`key: ${key}`, 'claims.yaml', /^\w+:$/, () => `${key}:`);
		change(`key: ${key}`, 'sources.yaml', /^[\w-]+:$/, () => `${key}:`);
		change(`id: ${key}`, any(yamlFiles.slice(2)), /^- id: /, (_, [start]) => start + key);
		change(`claim: ${key}`, any(yamlFiles.slice(2)), /^ +claim: /, (_, [start]) => start + key);
	}
	for (let count = 0; count < 6; count++) {
		const [one, other] = [
			any(texts['claims.yaml'].match(/^C\d+(?=:)/gm)!),
			any(texts['claims.yaml'].match(/^[BC]\d+(?=:)/gm)!),
		];
		const swap = (text: string) =>
			text.replace(/\b[BC]\d+/g, (id) => (id === one ? other : id === other ? one : id));
		add(`ids swapped: ${one} and ${other}`, 'claims.yaml', swap(texts['claims.yaml']));
		add(`ids swapped: ${one} and ${other}`, 'article.md', swap(texts['article.md']));
		change(`reference: to ${other}`, 'article.md', /\[\^C\d+\]/, (line) =>
			line.replace(/\[\^\w+\]/, `[^${other}]`),
		);
	}
	const [start] = /^---[\s\S]*?\n---\n/.exec(texts['article.md'])!;
	for (const inline of inlines)
		change(`in a sentence: ${shown(inline)}`, 'article.md', /^\w.*[^:]\[\^\w+\]$/, (line) =>
			line.replace(/ /, () => ` ${inline} `),
		);
	for (const block of blocks)
		change(
			`between paragraphs: ${shown(block)}`,
			'article.md',
			/^\w.*[^:]\[\^\w+\]$/,
			(line) => `${line}\n\n${block}`,
		);
	add('at the end: an unclosed fence', 'article.md', `${texts['article.md']}\n\`\`\`\n`);
	for (const heading of headings) {
		const section = `\n## ${heading}\n\nSo it is.[^N]\n`;
		add(`heading: ${shown(heading)}`, 'article.md', texts['article.md'] + section);
	}
	change('heading: an empty section', 'article.md', /^## /, (line) => `## Nothing\n\n${line}`);
	for (const slug of slugs) {
		const [, old] = any([...start.matchAll(/ slug: (.*)/g)]);
		const changed = texts['article.md'].replaceAll(
			new RegExp(`(slug: |section: |#)${old}\\b`, 'g'),
			(_, key) => key + slug,
		);
		add(`slug: ${slug.slice(0, 60)} for ${old}`, 'article.md', changed);
	}
	for (const yaml of yamls) {
		const file = any(yamlFiles);
		add(`YAML: ${shown(yaml)}`, file, `${texts[file]}\n${yaml}\n`);
		add(
			`YAML: ${shown(yaml)}`,
			'article.md',
			texts['article.md'].replace('---\n', () => `---\n${yaml}\n`),
		);
	}
	for (const whole of wholes) add(`whole file: ${shown(whole)}`, any(contentFiles), whole);
	for (const file of yamlFiles.slice(2)) add('whole file: an empty list', file, '[]\n');
	for (const value of degrees)
		change(`degrees: ${value}`, 'places.yaml', /^ +(lat|long)itude: /, (_, [key]) => key + value);
	const [first, second] = texts['places.yaml'].split(/(?=^- )/m).slice(1);
	add('places: one', 'places.yaml', first!);
	const places = (title: string, ...spots: [latitude: number, longitude: number][]) => {
		const moved = spots.map(([latitude, longitude], index) =>
			[first, second]
				[index]!.replace(/latitude.*/, `latitude: ${latitude}`)
				.replace(/longitude.*/, `longitude: ${longitude}`),
		);
		add(`places: ${title}`, 'places.yaml', moved.join(''));
	};
	places('two in one spot', [39.9, 116.4], [39.9, 116.4]);
	places('two at the pole', [90, 0], [90, 50]);
	places('two at the date line', [10, 180], [10, -180]);
	places('two opposite', [40, 30], [-40, -150]);
	places('two very near', [39.9, 116.4], [39.9, 116.400001]);
	places('two far', [80, 30], [-60, -140]);
	return mutations;
}
