import { expect } from 'vitest';
import { contentFiles, type ContentTexts } from '../../src/article/read.ts';

type File = keyof ContentTexts;

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

/** The texts between broken bars. */
const list = (texts: string) => texts.split('¦').map((text) => text.trim());
const words = (texts: string) => texts.split(' ');

const strayBytes = words(
	'00 07 0d 1b 7f c285 ff c3 eda080 efbbbf e2808b e280ae e281a6 e2808f e280a8 efbfbe f4908080',
);

const escaped = 'a text with an escape, so that it is long enough to be one of them';
const wrongValues = [
	...list(`"" ¦ "   " ¦ ~ ¦ [] ¦ {} ¦ [1] ¦ { a: 1 } ¦ 1 ¦ -1e400 ¦ .nan ¦ true ¦ 2023-12-04
		¦ 2023-02-30 ¦ !!binary aGk= ¦ !odd x ¦ *nowhere ¦ "unclosed ¦ - x ¦ a: b: c ¦ @x ¦ %x`),
	...words('\\u0007 \\ud800 \\u202e \\0').map((escape) => `"${escape} ${escaped}"`),
];

const script = '<script>alert(1)</script>';
const scripts = list(`${script} ¦ <img src=x onerror=alert(1)> ¦ </script>${script}
	¦ "><svg onload=alert(1)> ¦ ' onmouseover='alert(1) ¦ </title><script>alert(1)// ¦ {alert(1)}
	¦ javascript:alert(1) ¦ data:text/html,${script} ¦ &lt;script&gt;alert(1)&lt;/script&gt;
	¦ <!-- ]]> --> ¦ ]]>${script} ¦ \${alert(1)} ¦ [x](javascript:alert(1)) ¦ [^C3]
	¦ <a href="javascript:alert(1)">x</a>`);

const addresses = list(`javascript:alert(1) ¦ JaVaScRiPt:alert(1) ¦ data:text/html,${script}
	¦ https:javascript:alert(1) ¦ //example.org/ ¦ "https://example.org/\\" onmouseover=\\"alert(1)"
	¦ "java\\nscript:alert(1)" ¦ https://example.org/<script> ¦ https://[
	¦ https://example.org/'onclick='alert(1) ¦ https://example.org/?a=1&b=2&lt;script&gt;
	¦ https://example.org/\u202egnp.exe`);

/** Pieces of Markdown that stand inside a sentence. */
const inlines = [
	...list(`${script} ¦ <img src=x onerror=alert(1)> ¦ &lt;script&gt;alert(1)&lt;/script&gt;
		¦ [x](&#106;avascript:alert(1)) ¦ [x](<data:text/html,x>) ¦ [x](vbscript:x "title")
		¦ [x](https://example.org/"onclick="alert(1)) ¦ [x](https://example.org/?a=1&b=2)
		¦ <javascript:alert(1)> ¦ <https://example.org/> ¦ www.example.org ¦ someone@example.org
		¦ [x][y] ¦ *unclosed ¦ **strong *em** crossed* ¦ *** ¦ ~~gone~~ ¦ &#0; ¦ &#x202e;
		¦ *a **b *c **d *e **f g** h* i** j* k** l* ¦ &ZeroWidthSpace; ¦ &nbsp; ¦ &amp;lt;b&amp;gt;
		¦ \\[^C3] ¦ [^C3 ¦ [^ ¦ [^C3][^C4] ¦ [^toString] ¦ [^__proto__] ¦ {title} \${title} <%= title %>
		¦ ]]> ¦ Dr. No came. ¦ مرحبا بالعالم ¦ 👩‍🚀`),
	'a  \nb',
	'a\\\nb',
	'x'.repeat(400),
	'_*'.repeat(2000),
];

/** Pieces of Markdown that stand between paragraphs. */
const blocks = [
	...list(`${script} ¦ <!-- unclosed ¦ <style>* { display: none }</style> ¦ > quoted.[^N] ¦ ---
		¦ [y]: javascript:alert(1) ¦ [^new]: A note. ¦ - ¦ 1986. one.[^N] ¦ &nbsp;[^N] ¦ [^N]
		¦ # Level one ¦ ###`),
	...list(`- | So it is.[^N] / --- ¦ So it is / === ¦ - one.[^N] / / - two.[^N] ¦ | a | / | - | / | c |
		¦ | a | b | / | - | - | / | c | ¦ | a | | / | - | - | / | c | d.[^N] |
		¦ | a | b | / | - | - | / | ${script.replace('/', '&#47;')} | d.[^N] |
		¦ | a | b | / | - | - | / | [c](javascript:alert(1)) | d.[^N] |`).map((block) =>
		block.replaceAll(' / ', '\n'),
	),
	`${'>'.repeat(3000)} deep`,
	`${'['.repeat(9000)}`,
	Array.from({ length: 60 }, (_, depth) => `${'  '.repeat(depth)}- one.[^N]`).join('\n'),
	`${'A long sentence '.repeat(500)}ends.[^N]`,
];

const headings =
	list(`Notes ¦ n-C3 ¦ ??? ¦ 2023 ¦ 北京 ¦ __proto__ ¦ &lt;script&gt;alert(1)&lt;/script&gt;
	¦ 1 &lt; 2 &amp; 3 ¦ “Quoted”, "quoted" & 'quoted' ¦ *Stressed* and [linked](/claims/)
	¦ [x](javascript:alert(1)) ¦ <b>bold</b> ¦ ]]&gt; ¦ {title} ¦ {#twice} ¦ ${'x'.repeat(90)}`);

const ids = words(
	'claims about cards index 404 feed.xml feed notes main line-to n-C3 r-C3-2 C3 the-vote ashcombe ' +
		`petition sleep constructor __proto__ ../up a/b ${'x'.repeat(300)}`,
);

const keys = [...words('__proto__ constructor toString hasOwnProperty "" 7 ~'), '? [a, b]\n'];

const deep = (open: string, count: number) => `a: ${open.repeat(count)}`;
const bomb = (name: string, of: string) => `${name}: &${name} [${Array(9).fill(of).join(', ')}]`;
const yamls = [
	[bomb('a', 'x'), bomb('b', '*a'), bomb('c', '*b'), bomb('d', '*c')].join('\n'),
	'a: &a [*a]',
	'<<: { a: 1 }',
	deep('[', 500) + ']'.repeat(500),
	deep('[', 20_000),
	deep('{ a: ', 2000),
	'\ta: 1',
	'---\na: 1',
	'...\n%YAML 1.1\n---',
	'a: !!js/function "function () {}"',
	'- a',
	'x',
	`${'x'.repeat(100_000)}: 1`,
];

const wholes = list(' ¦ # nothing ¦ [] ¦ {} ¦ ~ ¦ 0 ¦ <html></html>');
const drawings =
	list(`<svg viewBox="0 0 96 96">${script}</svg> ¦ <svg viewBox="0 0 96 96"><use href="#x"/></svg>
	¦ <svg viewBox="0 0 96 96"><path d="M0 0" style="fill: url(//x.example)"/></svg> ¦ <svg ¦ M0 0
	¦ <svg viewBox="0 0 96 96"><style>* { display: none }</style></svg>`);

const degrees = words('90 -90 180 -180 0 39.9 116.4 1e-9 91 -0');

/** A sentence of the article that ends its line. */
const ended = /^\w.*[^:]\[\^\w+\]$/;

/**
 * Mutations of the small story, each of one file. Every text above is used once at least; where it goes is
 * drawn from the seed, so that a failure can be repeated.
 */
export function mutationsOf(texts: ContentTexts, seed: number): Mutation[] {
	const random = randomOf(seed);
	const any = <T>(items: readonly T[]): T =>
		items[Math.floor(random() * items.length)] ?? expect.fail('There is nothing to choose from.');
	const mutations: Mutation[] = [];
	const add = (title: string, file: File, content: string | Buffer) =>
		mutations.push({ title, file, bytes: Buffer.from(content) });
	/** Changes one line that a pattern finds. */
	const change = (
		title: string,
		file: File,
		pattern: RegExp,
		make: (line: string, groups: string[]) => string,
	) => {
		const lines = textOf(file).split('\n');
		const found = lines.flatMap((line, index) => {
			const match = pattern.exec(line);
			return match ? [{ line, index, match }] : [];
		});
		const { line, index, match } = any(found);
		add(`${title} (line ${index + 1})`, file, lines.with(index, make(line, match)).join('\n'));
	};
	const replace = (title: string, file: File, key: RegExp, value: string) =>
		change(`${title}: ${shown(value)}`, file, key, (line) => key.exec(line)?.[0] + value);
	const textOf = (file: File) => texts[file] ?? '';
	const shown = (text: string) => JSON.stringify(text.slice(0, 60));

	const lists = ['timeline.yaml', 'places.yaml', 'relations.yaml'] as const;
	const yamlFiles = ['site.yaml', 'claims.yaml', 'sources.yaml', ...lists] as const;
	const article = texts['article.md'];

	for (const file of Object.keys(texts) as File[]) {
		const lines = textOf(file).split('\n');
		const place = () => Math.floor(random() * (lines.length - 1));
		for (let count = 0; count < 3; count++) {
			const [one, other] = [place(), place()];
			const [line = '', line2 = ''] = [lines[one], lines[other]];
			add(`line dropped: ${one + 1}`, file, lines.toSpliced(one, 1).join('\n'));
			add(`line doubled: ${one + 1}`, file, lines.toSpliced(one, 0, line).join('\n'));
			const swapped = lines.with(one, line2).with(other, line);
			add(`lines swapped: ${one + 1} and ${other + 1}`, file, swapped.join('\n'));
			const bytes = Buffer.from(textOf(file));
			const end = Math.floor(random() * bytes.length);
			add(`file cut: after ${end} bytes`, file, bytes.subarray(0, end));
		}
		add('line ends: CR LF', file, textOf(file).replaceAll('\n', '\r\n'));
		add('line ends: CR', file, textOf(file).replaceAll('\n', '\r'));
		add('encoding: byte order mark', file, `\uFEFF${textOf(file)}`);
		add('encoding: UTF-16', file, Buffer.from(`\uFEFF${textOf(file)}`, 'utf16le'));
	}
	for (const stray of strayBytes) {
		const file = any(contentFiles);
		const bytes = Buffer.from(textOf(file));
		const at = Math.floor(random() * bytes.length);
		const parts = [bytes.subarray(0, at), Buffer.from(stray, 'hex'), bytes.subarray(at)];
		add(`stray bytes: ${stray} after ${at}`, file, Buffer.concat(parts));
	}
	for (const value of [...wrongValues, ...wrongValues])
		replace('wrong value', any(contentFiles), /^[ -]*\w+: (?=\S)/, value);
	for (const script of scripts)
		change(
			`script in a value: ${script}`,
			any(contentFiles),
			/^([ -]*\w+: )([^"[]{30,})$/,
			(_, [, key, value = '']) =>
				key + JSON.stringify(value.slice(0, Math.max(0, value.length - script.length)) + script),
		);
	for (const address of addresses) replace('address', 'sources.yaml', /^ +url: /, address);
	for (const key of keys) {
		change(`key: ${key}`, 'claims.yaml', /^\w+:$/, () => `${key}:`);
		change(`key: ${key}`, 'sources.yaml', /^[\w-]+:$/, () => `${key}:`);
		replace('id', any(lists), /^- id: /, key);
		replace('claim', any(lists), /^ +(claim|note): /, key);
	}
	const entries = [...texts['claims.yaml'].matchAll(/^[BC]\d+(?=:)/gm)].map(([id]) => id);
	for (let count = 0; count < 6; count++) {
		const [one, other] = [any(entries), any(entries)];
		const swap = (text: string) =>
			text.replace(/\b[BC]\d+/g, (id) => (id === one ? other : id === other ? one : id));
		add(`ids swapped: ${one} and ${other}`, 'claims.yaml', swap(texts['claims.yaml']));
		add(`ids swapped: ${one} and ${other}`, 'article.md', swap(article));
		change(`reference: to ${other}`, 'article.md', /\[\^C\d+\]/, (line) =>
			line.replace(/\[\^\w+\]/, `[^${other}]`),
		);
	}
	for (const inline of inlines)
		change(`in a sentence: ${shown(inline)}`, 'article.md', ended, (line) =>
			line.replace(/ /, () => ` ${inline} `),
		);
	for (const block of blocks)
		change(
			`between paragraphs: ${shown(block)}`,
			'article.md',
			ended,
			(line) => `${line}\n\n${block}`,
		);
	for (const heading of headings) {
		const section = `\n## ${heading} {#another}\n\nSo it is.[^N]\n`;
		add(`heading: ${shown(heading)}`, 'article.md', article + section);
	}
	const addressed = [...article.matchAll(/\{#([a-z-]+)\}/g)].map(([, address = '']) => address);
	for (const id of ids) {
		const old = any(addressed);
		const use = new RegExp(`(\\{#|[(/]#|section: |^ +|/)${old}(?![\\w-])`, 'gm');
		const changed = article.replaceAll(use, (_, before: string) => before + id);
		add(`renamed: ${old} to ${id.slice(0, 60)}`, 'article.md', changed);
	}
	for (const yaml of yamls) {
		const file = any(yamlFiles);
		add(`YAML: ${shown(yaml)}`, file, `${texts[file]}\n${yaml}\n`);
		const added = article.replace('---\n', () => `---\n${yaml}\n`);
		add(`YAML: ${shown(yaml)}`, 'article.md', added);
	}
	for (const whole of wholes) add(`whole file: ${shown(whole)}`, any(contentFiles), whole);
	for (const file of lists) add('whole file: an empty list', file, '[]\n');
	for (const drawing of drawings) add(`drawing: ${drawing}`, 'drawings/timer.svg', drawing);
	for (const value of degrees) replace('degrees', 'places.yaml', /^ +(lat|long)itude: /, value);
	const [first = '', second = ''] = texts['places.yaml'].split(/(?=^- )/m);
	const places = (title: string, ...spots: [latitude: number, longitude: number][]) => {
		const moved = spots.map(([latitude, longitude], index) =>
			(index === 0 ? first : second)
				.replace(/latitude.*/, `latitude: ${latitude}`)
				.replace(/longitude.*/, `longitude: ${longitude}`),
		);
		add(`places: ${title}`, 'places.yaml', moved.join(''));
	};
	places('two at the pole', [90, 0], [90, 50]);
	places('two at the date line', [10, 180], [10, -180]);
	places('two opposite', [40, 30], [-40, -150]);
	places('two very near', [39.9, 116.4], [39.9, 116.400001]);
	places('two far', [80, 30], [-60, -140]);
	return mutations;
}
