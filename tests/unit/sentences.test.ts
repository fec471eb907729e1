import { expect, test } from 'vitest';
import { notesOf, pairsOf, sentencesIn } from '../../src/lib/selectors.ts';
import { passagesHtml } from '../../src/render/html.ts';
import { passages } from '../markdown.ts';
import { storyOf } from '../project.ts';

const { claims } = await storyOf('small');

/** The sentences of a text: whose each is, and the words before each of its references. */
const shape = (markdown: string) =>
	sentencesIn(passages(markdown)).map((sentence) => [
		sentence.voice,
		...(sentence.voice === 'site'
			? [JSON.stringify(sentence.content)]
			: sentence.clauses.map(({ address, content }) => {
					const [node] = content;
					return `${address}: ${node?.type === 'text' ? node.value : node?.type}`;
				})),
	]);
const voices = (markdown: string) => passages(markdown).map(({ voice }) => voice);
const html = (markdown: string) =>
	passagesHtml(passages(markdown), { link: (address) => `/base${address}` });

test('a reference ends a sentence, and its marks are counted', () => {
	expect(
		shape('One.[^C1] Two!”[^C2]\n\nThree.[^C1] Four (4).[^C1r]'.replace(' Four', '\n\nFour')),
	).toEqual([
		['text', 'r-C1: One.'],
		['text', 'r-C2: Two!”'],
		['text', 'r-C1-2: Three.'],
		['records', 'r-C1-3: Four (4).'],
	]);
});

test('a sentence holds a clause for each of its references', () => {
	expect(shape('One is here,[^C1] two is not there;[^C2] three is gone.[^C3] Four.[^C4]')).toEqual([
		['text', 'r-C1: One is here,', 'r-C2: two is not there;', 'r-C3: three is gone.'],
		['text', 'r-C4: Four.'],
	]);
	expect(shape('One is here,[^C1r] and two is there.[^B1]')).toEqual([
		['records', 'r-C1: One is here,', 'r-B1: and two is there.'],
	]);
});

test('a sentence may run over several lines', () => {
	expect(shape('One is\nhere.[^C1]\nTwo.[^C2]')).toEqual([
		['text', 'r-C1: One is here.'],
		['text', 'r-C2: Two.'],
	]);
});

test('neighbours in one voice make one passage, in which remarks may stand', () => {
	expect(
		voices('One.[^C1] Ours.[^N]\n\n- Two.[^C2]\n- Ours.[^N]\n\nThree.[^B1]\n\nOurs.[^N]'),
	).toEqual(['text', 'records', 'site']);
});

test('a table of both voices is one passage of several', () => {
	const table = '| a | b | c |\n| - | - | - |\n| Row | One.[^C1] | Two.[^C1r] |';
	expect(voices(`One.[^C1]\n\n${table}`)).toEqual(['text', 'several']);
});

test('what the text says stands in a pair with all that answers it directly', () => {
	const pairs = pairsOf(
		passages('Zero.[^B1]\n\nOne.[^C1]\n\nRecord.[^C1r]\n\nOurs.[^N]\n\nTwo.[^C2]'),
	);
	expect(
		pairs.map(({ text, answer }) => [text?.voice, ...answer.map(({ voice }) => voice)]),
	).toEqual([[undefined, 'records'], ['text', 'records', 'site'], ['text']]);
});

test('notes stand in the order of their numbers, each with all its marks', () => {
	const notes = notesOf(sentencesIn(passages('One.[^C3] Two.[^C1] Three.[^C3]')));
	expect(notes.map(({ entry, marks }) => [entry.id, ...marks])).toEqual([
		['C1', 'r-C1'],
		['C3', 'r-C3', 'r-C3-2'],
	]);
});

test('a claim is rendered with its kind, its finding and a number that opens its note', () => {
	const [{ number } = expect.fail()] = claims;
	expect(html('One *is* [here](/claims/).[^C1]')).toBe(
		'<div class="voice text" data-voice="text"><p class="label">The text says</p><p><span class="sentence"><span data-kind="event">One <em>is</em> ' +
			'<a href="/base/claims/">here</a>.</span><sup><a href="#n-C1" id="r-C1" role="doc-noteref" ' +
			`aria-label="Note ${number}" data-note="${number}"><i>${number}</i></a></sup>\u00a0<b data-finding="confirmed">confirmed</b></span></p></div>`,
	);
});

test('what is on record is rendered without a finding, a remark without a note', () => {
	expect(html('One.[^C1r]')).toContain('<span data-kind="record">One.</span>');
	expect(html('One.[^C1r]')).not.toContain('data-finding');
	expect(html('One.[^N]')).toContain('<p><span data-kind="note">One.</span></p>');
});

test('what was meant as text stays text', () => {
	expect(html('1 &lt; 2 &amp; &lt;b>.[^N]')).toContain('1 &#x3C; 2 &#x26; &#x3C;b>.');
});

test('list items hold no paragraphs, whether blank lines stand between them or not', () => {
	const item = '<li><span data-kind="note">One.</span></li>';
	for (const list of ['- One.[^N]\n- One.[^N]', '- One.[^N]\n\n- One.[^N]'])
		expect(html(list)).toContain(`<ul>${item}${item}</ul>`);
});

test('plain HTML keeps voices and findings, and drops the marks', () => {
	const plain = passagesHtml(passages('One.[^C1]\n\nTwo.[^C1r]'), {
		link: (address) => address,
		plain: true,
	});
	expect(plain).toBe(
		'<p class="label">The text says</p><p>One. [confirmed]</p><p class="label">On record</p><p>Two.</p>',
	);
});
