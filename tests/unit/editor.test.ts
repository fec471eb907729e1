import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { readTexts } from '../../src/article/read.ts';
import { articleHtml } from '../../src/render/html.ts';
import { messagesOf, articleWith } from './changed-article.ts';
import { inSection, swap } from './mistakes.ts';
import { folders, project, textsOf } from '../project.ts';

const texts = await textsOf('small');
const inArticle = (words: string) => messagesOf({ 'article.md': inSection(words) });
const inRecords = (value: string) =>
	messagesOf({ 'claims.yaml': swap(/(?<=C7:[^]*?)records: .*/, `records: ${value}`) });

test.each([
	'The council met\nin the evening, and\nit voted.[^C1r] Then it\nleft.[^C1r]',
	'J. Smith asked “Why now?” and left.[^C1r]',
	'It is at https://example.org/a?b=c now.[^C1r]',
	'It is at https://example.org/a?[^C1r]',
	'It is at https://example.org/a.[^C1r] So be it.[^C1r]',
	'It is there (https://example.org/a).[^C1r]',
	'Write to press@e.org.[^C1r]',
	'Write to press@e.org for more.[^C1r]',
	'It began at 9 a.m.&nbsp;Hall was told.[^C1r]',
	'He asked “Why now?”[^C1r] and then he left.[^C1r]',
	'So it is \\*marked\\*, A & B, 3 * 4 and snake_case.[^C1r]',
	'It is [there](https://example.org/x_(y)).[^C1r]',
])('prose that can be written: %j', (words) => {
	expect(inArticle(words)).toEqual([]);
});

test('a stop that follows a bare address, and a mailbox, are no links', () => {
	const words = 'See https://example.org/a.[^C1r] Write to press@e.org.[^C1r]';
	const html = articleHtml(articleWith({ 'article.md': inSection(words) }), String);
	expect(html).toContain(
		'See <a href="https://example.org/a" rel="nofollow">https://example.org/a</a>.',
	);
	expect(html).toContain('Write to press@e.org.');
});

test('where a sentence may go on, the message says how to write it', () => {
	expect(inArticle('It was in the U.S. Hall knew.[^C1r]')).toEqual([
		expect.stringMatching(/^folder\/article\.md:\d+: "It was in the U\.S\." has no .*&nbsp;\.$/),
	]);
});

test.each([
	['[trip](https://example.org/a b) was.[^C1r]', '"]("'],
	['[trip] (https://example.org) was.[^C1r]', '"] ("'],
	['(https://example.org)[trip] was.[^C1r]', '")[t"'],
	['The [[trip]] was.[^C1r]', '"[["'],
	['The **trip was.[^C1r]', '"**"'],
	['The *trip was.[^C1r]', '"*"'],
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
])('what is meant as markup and is none: %j', (words, found) => {
	expect(inArticle(words).join()).toContain(found);
});

test.each([
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
])('a message names a way out: %j', (words, way) => {
	const messages = inArticle(words);
	expect(messages.join('\n')).toContain(way);
	for (const line of messages) expect(line).toMatch(/^folder\/article\.md:\d+: .*\.$/);
});

test('a heading with an accent in two characters is the same heading', async () => {
	const copy = await mkdtemp(join(tmpdir(), 'story-'));
	await cp(join(project, folders.small), copy, { recursive: true });
	const article = join(copy, 'article.md');
	await writeFile(article, texts['article.md'].replace('Two reasons', 'Two rea\u0301sons'));
	const read = await readTexts(pathToFileURL(`${copy}/`));
	expect(read['article.md']).toContain('Two reásons'.normalize('NFC'));
	await rm(copy, { recursive: true });
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
	['A [letter](https://example.org) offers it.', 'Take "](" out'],
	['A <b>letter</b> offers it.', 'Take "<b" out'],
	['A &amp; letter offers it.', 'Take "&amp;" out'],
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

test('a link to an old address is reported with the present one', () => {
	const out = messagesOf({ 'article.md': inSection('See [it](/reasons/money/).[^N]') });
	expect(out).toEqual([expect.stringContaining('names an old address. Write "/reasons/cost/".')]);
});
