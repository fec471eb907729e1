import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { markSentences, type Reference } from '../../src/article/mark.ts';
import { renderBlocks } from '../../src/article/render.ts';
import { voiceOf } from '../../src/article/voices.ts';

const references = new Map<string, Reference>([
	['C1', { entry: 'C1', kind: 'event', finding: 'partly' }],
	['C1r', { entry: 'C1', kind: 'record' }],
	['C2', { entry: 'C2', kind: 'statement', finding: 'unsupported' }],
	['B1', { entry: 'B1', kind: 'record' }],
	['N', { kind: 'note' }],
]);

function marked(markdown: string) {
	const stubs = [...references.keys()].map((label) => `[^${label}]: stub`).join('\n\n');
	const tree = unified().use(remarkParse).use(remarkGfm).parse(`${markdown}\n\n${stubs}`) as Root;
	tree.children = tree.children.filter(({ type }) => type !== 'footnoteDefinition');
	return { tree, marks: markSentences(tree, references) };
}

const html = (markdown: string) =>
	renderBlocks(marked(markdown).tree.children, { link: (address) => address });

test('each sentence becomes a mark with the number of its note', () => {
	const { marks } = marked('One.[^C1] Two.[^C2]\n\nThree.[^C1]');
	expect(marks.map((mark) => [toString(mark), mark.id, mark.number])).toEqual([
		['One.', 'r-C1', 1],
		['Two.', 'r-C2', 2],
		['Three.', 'r-C1-2', 1],
	]);
});

test('a remark of the site has neither number nor address', () => {
	const [mark] = marked('We say so.[^N]').marks;
	expect([mark?.id, mark?.number]).toEqual([undefined, undefined]);
});

test('header cells and the first cells of rows stay unmarked', () => {
	const { marks } = marked('| a | b |\n| --- | --- |\n| Row | Cell.[^C1] |');
	expect(marks.map((mark) => toString(mark))).toEqual(['Cell.']);
});

test('emphasis and links stay inside their sentence', () => {
	expect(html('A *b* [c](/claims/).[^C1]')).toContain(
		'>A <em>b</em> <a href="/claims/">c</a>.</span>',
	);
});

test('a claim is rendered with its kind and finding, and a number that opens its note', () => {
	expect(html('One.[^C1]')).toBe(
		'<div class="voice" data-voice="article"><p class="label">The article says</p><p>' +
			'<span class="claim" data-kind="event" data-finding="partly">One.</span>' +
			'<sup><a href="#n-C1" id="r-C1" role="doc-noteref" aria-label="Note 1: partly confirmed">1</a></sup></p></div>',
	);
});

test('the record of a claim is rendered without a finding', () => {
	expect(html('One.[^C1r]')).toContain('<span class="claim" data-kind="record">One.</span>');
});

test('a claim that does not hold says so in a word', () => {
	expect(html('Two.[^C2]')).toContain('aria-label="Note 1: unsupported">1 unsupported</a>');
});

test('paragraphs in one voice stand below one label', () => {
	const output = html('One.[^C1]\n\nTwo.[^C2]\n\nThree.[^B1]\n\nFour.[^N]');
	expect(output.match(/<p class="label">[^<]*/g)).toEqual([
		'<p class="label">The article says',
		'<p class="label">The records show',
		'<p class="label">This site notes',
	]);
});

test('remarks of the site may stand in either voice', () => {
	const [article, record] = marked('One.[^C1] Ours.[^N]\n\nTwo.[^B1] Ours.[^N]').tree.children;
	expect([voiceOf(article!), voiceOf(record!)]).toEqual(['article', 'record']);
});

test('a table of both voices is mixed and has no label', () => {
	expect(html('| a | b | c |\n| - | - | - |\n| Row | One.[^C1] | Two.[^C1r] |')).toMatch(
		/^<div class="voice" data-voice="mixed"><table>/,
	);
});

test('plain HTML keeps the voices and drops the marks', () => {
	const { tree } = marked('One.[^C1] Two.[^C2]');
	const plain = renderBlocks(tree.children, { link: (address) => address, plain: true });
	expect(plain).toBe('<p class="label">The article says</p><p>One. Two.</p>');
});
