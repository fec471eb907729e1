import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, test, vi } from 'vitest';
import { contentFiles, readTexts } from '../../src/article/read.ts';
import { wordsOf } from '../../src/lib/selectors.ts';
import { articleHtml } from '../../src/render/html.ts';
import { isWebAddress } from '../../src/types/schemas.ts';
import { articleWith, messagesOf } from './changed-article.ts';
import { inSection, swap } from './mistakes.ts';

const inArticle = (words: string) => messagesOf({ 'article.md': inSection(words) });
const inRecords = (value: string) =>
	messagesOf({ 'claims.yaml': swap(/(?<=C7:[^]*?)records: .*/, `records: ${value}`) });
const inLanguage = (tag: string) =>
	messagesOf({ 'sources.yaml': swap(/language: [^,]*/, `language: ${tag}`) });

/** The texts of a folder with some files, which others join. */
async function readFiles(files: Record<string, string | Buffer>) {
	const folder = await mkdtemp(join(tmpdir(), 'story-'));
	for (const file of contentFiles) await writeFile(join(folder, file), files[file] ?? 'x');
	return readTexts(pathToFileURL(`${folder}/`), 'folder').finally(() =>
		rm(folder, { recursive: true }),
	);
}

afterEach(() => vi.useRealTimers());

test.each([
	'The council met\nin the evening, and\nit voted.[^C1r] Then it\nleft.[^C1r]',
	'It is at https://example.org/a?b=c now.[^C1r]',
	'It is at https://example.org/a?[^C1r]',
	'It is there (https://example.org/a).[^C1r]',
	'Write to press@e.org for more.[^C1r]',
	'It began at 9 a.m.&nbsp;Hall was told.[^C1r]',
	'He asked “Why now?”[^C1r] and then he left.[^C1r]',
	'So it is \\*marked\\*, A & B, 3 * 4 and snake_case.[^C1r]',
	'It is [there](https://example.org/x_(y)).[^C1r]',
	'It cost $5 and $6, a == b, 10:30:45, C++, ~70% and US$5–$6.[^C1r]',
	'It is “wide”, “very wide” attention (so they say).[^C1r]',
	'See [feed](/feed.xml), [text](/article.md), [all](/explainer.html), [cite](/cite.bib).[^N]',
	'Of {claims}, {confirmed in words} are right.[^N] {Opinion in words} are not.[^N]',
])('prose that can be written: %j', (words) => {
	expect(inArticle(words)).toEqual([]);
});

test.each([
	// What is meant as markup, and would be published as it is written.
	['[trip](https://example.org/a b) was.[^C1r]', '"]("'],
	['[trip] (https://example.org) was.[^C1r]', '"] ("'],
	['(https://example.org)[trip] was.[^C1r]', '")[t"'],
	['The [[trip]] was.[^C1r]', '"[["'],
	['The **trip was.[^C1r]', '"**"'],
	['The trip_ was.[^C1r]', '"_"'],
	['The `trip was.[^C1r]', '"`"'],
	['The ~~trip was.[^C1r]', '"~~"'],
	['The <b trip was.[^C1r]', '"<b"'],
	['<https://example.org/a b> was.[^C1r]', '"<"'],
	['The &foo; was.[^C1r]', '"&foo;"'],
	['It was 9 a.m.&nbsp Hall knew.[^C1r]', '"&nbsp"'],
	['The {clams} were.[^C1r]', 'could stand for {clams}'],
	['The trip {#trip} was.[^C1r]', '"{#trip}"'],
	['The trip was.[C1]', '"[C1]"'],
	['##Trip was.[^C1r]', 'A line begins here'],
	['• Trip was.[^C1r]', 'A line begins here'],
	['1.Trip was.[^C1r]', 'A line begins here'],
	['| Trip | was |\n| a | b |', 'A line begins here'],
	['2. Trip was.[^C1r]', 'begins with 2'],
	['The [trip](/claims/ "x") was.[^C1r]', 'The title of a link'],
	['The **trip* drew many.[^C1r]', '"*"'],
	['The *trip** drew many.[^C1r]', '"*"'],
	['The __trip_ drew many.[^C1r]', '"_"'],
	['The *[trip](/claims/) drew many.[^C1r]', '"*"'],
	['It drew a note ^[note] of many.[^C1r]', '"^["'],
	['It drew {{< x >}} many.[^C1r]', '"{{"'],
	['It drew {% x %} many.[^C1r]', '"{%"'],
	['It drew ==x== many.[^C1r]', '"=="'],
	['It drew ++x++ many.[^C1r]', '"++x++"'],
	['It drew [@cite] many.[^C1r]', '"[@"'],
	['It drew ~x~ and H^2^ many.[^C1r]', '"~x~"'],
	['It drew x^2^ many.[^C1r]', '"^2^"'],
	['It drew $x^2$ many.[^C1r]', '"$x^2$"'],
	['It drew :smile: many.[^C1r]', '":smile:"'],
	['It drew [many][t] here.[^C1r]', '"]["'],
	['It drew []{.lead} here.[^C1r]', '"{.lead}"'],
	['[!NOTE] It drew many.[^C1r]', '"[!"'],
	[':::note\nIt drew many.[^C1r]\n:::', '":::"'],
	['It drew “wide attention.[^C1r]” It differed much.[^C2r]', 'inside a quotation'],
	['It drew (wide attention.[^C1r]) It differed much.[^C2r]', 'inside a quotation'],
	['It drew “wide attention.[^C1r]', 'A quotation or a bracket is opened or closed'],
	['## The “trip {#trip}\n\nIt was.[^C1r]', 'A quotation or a bracket is opened or closed'],
	['It drew "wide attention.[^C1r]', 'A quotation or a bracket is opened or closed'],
	['It drew many (and so on.[^C1r]', 'A quotation or a bracket is opened or closed'],
	['It drew {{claims}} here.[^C1r]', '"{"'],
	['It drew { claims } here.[^C1r]', '"{"'],
	['It drew {claims here.[^C1r]', '"{"'],
	['It drew many[1] here.[^C1r]', '"[1]"'],
	['It drew many -- so -> here.[^C1r]', '"--"'],
	['!!! note\n    It drew many.[^C1r]', '"!!!"'],
	['It looked for all 12 claims.[^N]', 'Write {claims}'],
	['It looked for 12 checked claims.[^N]', 'Write {claims}'],
	['Two are opinion.[^N]', 'Write {opinion}'],
	['See [it](https://reuters.com@evil.example/a).[^N]', 'leads nowhere'],
	['See [it](/feed.rss).[^N]', 'a file such as /feed.xml'],
	['A line.[^C1r]\n\n***\n\nA line.[^C1r]', 'a heading begins a section'],
	['A forced  \nbreak is here.[^C1r]', 'Take out the two spaces'],
	['> A quotation was.[^C1r]', 'in quotation marks'],
	['The ~~trip~~ was.[^C1r]', 'or the tildes'],
	['The [trip][t] was.[^C1r]\n\n[t]: https://example.org', 'Write [words](address)'],
	['![a][t] was.[^C1r]\n\n[t]: a.png', 'An image has no place here'],
	['The trip was.\\[^C1r]', 'A backslash makes plain text of the reference [^C1r]'],
	[
		'The an\u200bnounced trip.[^C1r]',
		'(U+200B), which cannot be seen, stands between "The an" and "nou',
	],
	['The an&#8203;nounced trip.[^C1r]', 'stands between "The an" and "nounced'],
	['## The *second* day {#second}\n\nA day.[^C1r]', 'A heading is shown without marks'],
	['Write to [us](mailto:press@e.org).[^C1r]', 'Write its address as plain words'],
	['The trip was here[^C1r].', 'Put it after the punctuation'],
])('prose that is refused with a way out: %j', (words, problem) => {
	const messages = inArticle(words);
	expect(messages.join('\n')).toContain(problem);
	for (const line of messages) expect(line).toMatch(/^folder\/article\.md:\d+: .*\.$/);
});

test('a stop that follows a bare address, and a mailbox, are no links', () => {
	const words =
		'See https://a.example/b.[^C1r] Write to press@e.org or [it](HTTPS://A.EXAMPLE/).[^C1r]';
	const html = articleHtml(articleWith({ 'article.md': inSection(words) }), String);
	const one = '<a href="https://a.example/b" rel="nofollow">https://a.example/b</a>';
	const other = '<a href="HTTPS://A.EXAMPLE/" rel="nofollow">it</a>';
	expect(html).toContain(`See ${one}. Write to press@e.org or ${other}.`);
});

test('where a sentence may go on, the message says how to write it', () => {
	expect(inArticle('It was in the U.S. Hall knew.[^C1r]')).toEqual([
		expect.stringMatching(/^folder\/article\.md:\d+: "It was in the U\.S\." has no .*&nbsp;\.$/),
	]);
});

test('numbers in the article are those of its claims, in figures or in words, in all its forms', () => {
	const article = articleWith({
		'article.md': inSection('{Opinion in words} of {claims} and {opinion}.[^N]'),
	});
	const { length } = article.claims;
	const opinions = article.claims.filter(({ finding }) => finding === 'opinion').length;
	const [paragraph] = article.sections[0]!.blocks;
	const words = paragraph?.type === 'paragraph' ? paragraph.sentences.map(wordsOf).join() : '';
	expect(words).toMatch(new RegExp(`^[A-Z][a-z]+ of ${length} claims and ${opinions}\\.$`));
	expect(article.source).toContain(words);
});

test('a letter with an accent in two characters becomes one character', async () => {
	const read = await readFiles({ 'article.md': 'Two rea\u0301sons' });
	expect(read['article.md']).toBe('Two re\u00e1sons');
});

test.each([
	['A letter: it offers it.', 'Put the whole text in quotation marks'],
	['"A letter offers it.', 'is not closed'],
	['A letter #5 offers it.', 'is a comment'],
	['@letter offers it.', 'Put the whole text in quotation marks'],
	['&nbsp;A letter offers it.', 'cannot begin with an ampersand'],
	['!A letter offers it.', 'cannot begin with an exclamation mark'],
	["'It's a letter of theirs.'", 'Put the whole text in quotation marks'],
	['"A letter \\* offers it."', 'A backslash is written twice'],
	['A **letter** offers it.', 'Take "**" out'],
	['A letter offers {claims}.', 'Take "{claims}" out'],
	['1234567890123', 'a number or true in quotation marks'],
])('a YAML text that cannot be shown: %j', (value, problem) => {
	const [line, ...others] = inRecords(value);
	expect(others).toEqual([]);
	expect(line).toMatch(/^folder\/claims\.yaml:41: .*\.$/);
	expect(line).toContain(problem);
});

test.each(['A letter, 5 * 3, of https://example.org/_a_b_.', 'A letter\n    of two lines.'])(
	'a YAML text that can be shown: %j',
	(value) => {
		expect(inRecords(value)).toEqual([]);
	},
);

test('the line on the method takes Markdown, and none that is open', () => {
	const method = (value: string) =>
		messagesOf({ 'article.md': swap(/^method: .*/m, `method: ${value}`) });
	expect(method('"Made *plainly* of {claims}, as [said](/about/)."')).toEqual([]);
	expect(method('"Made **plainly of {claims}, as said."')).toEqual([
		expect.stringContaining('folder/article.md:6: "**"'),
	]);
});

test('at most twenty mistakes are reported, in the order of their lines', () => {
	const out = messagesOf({
		'claims.yaml': (text) => text.replaceAll(/(kind|finding): .*/g, '$1: 1'),
	});
	const lines = out.slice(0, 20).map((line) => Number(/:(\d+):/.exec(line)?.[1]));
	expect(lines).toEqual(lines.toSorted((one, other) => one - other));
	expect(out.slice(20)).toEqual(['… and 4 more.']);
});

test.each(['ru-BY', 'zh-Hant', 'zh-Hant-TW', 'be-tarask', 'yue', 'no'])(
	'the language %s',
	(tag) => {
		expect(inLanguage(tag)).toEqual([]);
	},
);
test.each(['xx', 'xx-BY', 'en-XX', 'EN', 'en_US', 'english', 'und'])('no language: %s', (tag) => {
	expect(inLanguage(tag)).toEqual([expect.stringContaining('no language tag that is known')]);
});

test('web addresses lead where they seem to', () => {
	const addresses = [
		'https://a.example/b?c=d#e',
		'HTTPS://A.EXAMPLE/',
		'http://a.example:8080/@b',
		'https://пример.рф/путь',
		'https://a_b.example.org/%20',
	];
	expect(addresses.filter((address) => !isWebAddress(address))).toEqual([]);
	const others = [
		'https://https://a.example/',
		'https://reuters.com@evil.example/a',
		'https://@evil.example/',
		'https://a:b@evil.example/',
		'https:///a.example/',
		'https://a..example/',
		'https://a.example:99999/',
		'https://a.example,/',
		'https://localhost/',
		'https://127.0.0.1/',
		'https:/a.example/',
		'javascript:alert(1)',
	];
	expect(others.filter(isWebAddress)).toEqual([]);
});

test('where the clock is wrong, the message says which day it shows', () => {
	vi.useFakeTimers({ now: new Date('2020-02-03T12:00:00Z'), toFake: ['Date'] });
	expect(messagesOf({}).join()).toContain('by the clock of this machine today is 2020-02-03');
});

test.each(['article.md', 'claims.yaml', 'drawings/timer.svg'] as const)(
	'a conflict that Git left in %s is named once',
	(file) => {
		const conflict = (text: string) =>
			`${text}\n<<<<<<< HEAD\none\n=======\nother\n>>>>>>> branch\n`;
		expect(messagesOf({ [file]: conflict })).toEqual([
			expect.stringContaining('Git has left a conflict here.'),
		]);
	},
);

test.each([
	['UTF-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le'), ':1: From here on'],
	['UTF-16 without a mark', (text: string) => Buffer.from(text, 'utf16le'), ':1: From here on'],
	['Windows-1252', (text: string) => Buffer.from(`a\n${text}é’`, 'latin1'), ':2: From here on'],
])('a file in %s is named in one sentence', async (_, encode, problem) => {
	const { message } = await readFiles({ 'about.md': encode('plain') }).catch((error) => error);
	expect(message.split('\n')).toEqual([expect.stringContaining(`folder/about.md${problem}`)]);
});

test('letters of Latin scripts and signs that the font has can stand on a card', () => {
	const card = 'card: “Ž, é, ő, ş, ß, đ” – 5 € … it’s ‚A‘ — † ₿ ™ −1';
	expect(messagesOf({ 'article.md': swap(/^card: .*/m, card) })).toEqual([]);
});
