import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, test, vi } from 'vitest';
import { contentFiles, readTexts } from '../../src/article/read.ts';
import { wordsOf } from '../../src/lib/selectors.ts';
import { inlineHtml } from '../../src/render/html.ts';
import { isWebAddress } from '../../src/types/schemas.ts';
import { textsOf } from '../project.ts';
import { articleWith, messagesOf } from './changed-article.ts';
import { inSection, swap } from './mistakes.ts';

const inArticle = (words: string) => messagesOf({ 'article.md': inSection(words) });
const inSource = (field: string, value: string) =>
	messagesOf({
		'sources.yaml': swap(new RegExp(`${field}: (\\[.*?\\]|[^,]*)`), `${field}: ${value}`),
	});

afterEach(() => vi.useRealTimers());

test.each([
	['The **trip* drew many.[^C1r]', '"*"'],
	['The *trip** drew many.[^C1r]', '"*"'],
	['The **trip*** drew many.[^C1r]', '"*"'],
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
	['It drew wide” attention.[^C1r]', 'A quotation or a bracket is opened or closed'],
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
	['See [it](https://reuters.com@evil.example/a).[^N]', 'leads nowhere'],
	['See [it](/feed.rss).[^N]', 'a file such as /feed.xml'],
])('what would be published as written, or falsely: %j', (words, problem) => {
	const messages = inArticle(words);
	expect(messages.join()).toContain(problem);
	for (const line of messages) expect(line).toMatch(/^folder\/article\.md:\d+: .*\.$/);
});

test.each([
	'It cost $5 and $6, a == b, 10:30:45, C++, ~70% and US$5–$6.[^C1r]',
	'It is “wide”, “very wide” attention (so they say).[^C1r]',
	'See [feed](/feed.xml), [text](/article.md), [all](/explainer.html), [cite](/cite.bib).[^N]',
	'Of {claims}, {confirmed in words} are right.[^N] {Opinion in words} are not.[^N]',
])('prose that can be written: %j', (words) => {
	expect(inArticle(words)).toEqual([]);
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

test('a link to HTTPS:// in capitals is one to another site', () => {
	const [paragraph] = articleWith({ 'article.md': inSection('See [it](HTTPS://A.EXAMPLE/).[^N]') })
		.sections[0]!.blocks;
	const [sentence] = paragraph?.type === 'paragraph' ? paragraph.sentences : [];
	expect(inlineHtml(sentence?.voice === 'site' ? sentence.content : [], String)).toContain(
		'<a href="HTTPS://A.EXAMPLE/" rel="nofollow">',
	);
});

test.each([
	['a space', swap('---\n', '--- \n'), 1, 'begins with "--- "'],
	['an indented line', swap('---\n', ' ---\n'), 1, 'begins with " ---"'],
	['pluses', (text: string) => text.replaceAll(/^---$/gm, '+++'), 1, 'begins with "+++"'],
	['an empty first line', (text: string) => `\n${text}`, 1, 'stands below empty lines'],
	['dots', swap('\n---\n', '\n...\n'), undefined, 'ends with "..."'],
	['a dash', swap('\n---\n', '\n—\n'), undefined, 'ends with "—"'],
	['a space after its end', swap('\n---\n', '\n--- \n'), undefined, 'ends with "--- "'],
	['no end', swap('\n---\n', '\n'), 1, 'begins here and does not end'],
	['no front matter', (text: string) => text.split('---\n')[2], 1, 'front matter is missing'],
])('front matter with %s', async (_, change, line, problem) => {
	const texts = await textsOf('small');
	const end = texts['about.md'].split('\n').indexOf('---', 1) + 1;
	const messages = messagesOf({ 'about.md': change });
	expect(messages).toEqual([
		expect.stringMatching(new RegExp(`^folder/about\\.md:${line ?? end}: `)),
	]);
	expect(messages[0]).toContain(problem);
});

test.each(['ru-BY', 'zh-Hant', 'zh-Hant-TW', 'be-tarask', 'yue', 'no'])(
	'the language %s',
	(tag) => {
		expect(inSource('language', tag)).toEqual([]);
	},
);
test.each(['xx', 'xx-BY', 'en-XX', 'EN', 'en_US', 'english', 'und'])('no language: %s', (tag) => {
	expect(inSource('language', tag)).toEqual([
		expect.stringContaining('no language tag that is known'),
	]);
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
	];
	expect(others.filter(isWebAddress)).toEqual([]);
});

test.each([
	['date', '2033-01-01', 'facts were last checked on'],
	['date', '2024-10', 'facts were last checked on'],
	['date', '2019', 'Write it as 2023-12-04 or 2023-12'],
	['side', 'press', 'Write a list, such as [press]'],
])('a source with %s: %s', (field, value, problem) => {
	expect(inSource(field, value).join()).toContain(problem);
});

test.each([
	['published: 2024-09-02', 'published: 2024-06-20', 'publication lies before the event'],
	['announced: 2024-03-01', 'announced: 2024-03-05', 'The visit is announced after it begins'],
	['title: Why', 'title: “Why', 'title: A quotation or a bracket is opened or closed here'],
	['title: Why', 'title: Why”', 'title: A quotation or a bracket is opened or closed here'],
])('in the front matter %s → %s', (from, to, problem) => {
	expect(messagesOf({ 'article.md': swap(from, to) }).join()).toContain(problem);
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
	['<rect x="1" y="1"/>', 'Take out <rect>; draw shapes as paths'],
	['<circle r="4"/>', 'Take out <circle>; draw shapes as paths'],
	['<text>A</text>', 'Take out <text>'],
	['<path d="M0 0h1"><path d="M0 0h1">', 'close it, />'],
	['<svg>'.repeat(5000), '10,000 characters at most'],
	[`${'<g>'.repeat(5000)}${'</g>'.repeat(5000)}`, 'Take out <g>'],
	['<path style="fill:red" d="M0 0h1"/>', 'Take out style'],
])('a drawing with %.20s', (added, problem) => {
	const messages = messagesOf({ 'drawings/timer.svg': swap('</svg>', `${added}</svg>`) });
	expect(messages).toEqual([expect.stringContaining(problem)]);
});

test.each([
	['is renamed', swap('{#corrections}', '{#corrected}')],
	['loses its list', swap('{corrections}', 'None.')],
])('the heading of corrections, to which other pages link, %s', (_, change) => {
	expect(messagesOf({ 'about.md': change })).toEqual([
		expect.stringContaining('folder/about.md: Other pages and the feed link to #corrections.'),
	]);
});

test.each([
	['UTF-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le'), ':1: From here on'],
	['UTF-16 without a mark', (text: string) => Buffer.from(text, 'utf16le'), ':1: From here on'],
	['Windows-1252', (text: string) => Buffer.from(`a\n${text}é’`, 'latin1'), ':2: From here on'],
])('a file in %s is named in one sentence', async (_, encode, problem) => {
	const folder = await mkdtemp(join(tmpdir(), 'story-'));
	for (const file of contentFiles) await writeFile(join(folder, file), 'x');
	await writeFile(join(folder, 'about.md'), encode('plain'));
	const message = await readTexts(pathToFileURL(`${folder}/`), 'folder').then(
		() => '',
		(error: Error) => error.message,
	);
	await rm(folder, { recursive: true });
	expect(message.split('\n')).toEqual([expect.stringContaining(`folder/about.md${problem}`)]);
});

test.each([
	['article.md', swap('card: The', 'card: Тhe'), ': card: The preview card shows this'],
	['article.md', swap('    card: On record', '    card: On → record'), 'has no “→”'],
	['article.md', swap('**There was notice,', '**There 😀 was notice,'), 'has no “😀”'],
	['about.md', swap(/^title: /m, 'title: 村 '), ': title: The preview card shows this'],
	['site.yaml', swap(/^name: /m, 'name: ž村'), ': name: The preview card shows this'],
] as const)(
	'a letter that the font of the cards lacks is named once, where it stands: %s',
	(file, change, problem) => {
		const messages = messagesOf({ [file]: change });
		expect(messages).toEqual([
			expect.stringMatching(new RegExp(`^folder/${file.replace('.', '\\.')}:\\d+: `)),
		]);
		expect(messages[0]).toContain(problem);
	},
);

test('letters of Latin scripts and signs that the font has can stand on a card', () => {
	const card = 'card: “Ž, é, ő, ş, ß, đ” – 5 € … it’s ‚A‘ — † ₿ ™ −1';
	expect(messagesOf({ 'article.md': swap(/^card: .*/m, card) })).toEqual([]);
});
