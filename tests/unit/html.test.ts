import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { citedIn, notesOf, rowsOf } from '../../src/lib/selectors.ts';
import {
	answerHtml,
	articleHtml,
	claimHtml,
	sentencesHtml,
	sourceHtml,
} from '../../src/render/html.ts';
import { blocksIn, sentencesIn } from '../markdown.ts';
import { storyOf } from '../project.ts';
import { articleWith } from './changed-article.ts';
import { swap } from './mistakes.ts';

const story = await storyOf('small');
const link = (address: string) => `/base${address}`;
/** The sentences of a text, with its notes. */
const html = (markdown: string) =>
	sentencesHtml(sentencesIn(markdown), { link, notes: notesOf(citedIn(blocksIn(markdown))) });
const rows = story.sections.flatMap(rowsOf);
const rowOf = (id: string) => rows.find(({ clause }) => clause.entry.id === id) ?? expect.fail(id);

test('a sentence of the records holds a number for each clause, which opens its note', () => {
	expect(html('One *is* [here](/claims/),[^C1r] so to say.[^N]')).toBe(
		'<span class="sentence">One <em>is</em> <a href="/base/claims/">here</a>,<sup>' +
			'<a role="doc-noteref" id="r-C1" href="#n-C1" aria-label="Note 1" data-note="1"><i>1</i></a>' +
			'</sup> so to say.</span>',
	);
});

test('a web address in the article does not vouch for where it leads, that of a source does', () => {
	expect(html('[Here](https://example.org/).[^N]')).toContain('rel="nofollow"');
	expect(html('[Here](/claims/).[^N]')).not.toContain('rel');
	const gazette = story.sources.find(({ key }) => key === 'gazette') ?? expect.fail();
	expect(sourceHtml(gazette)).toBe(
		'Press: <a href="https://gazette.example/2024/06/21/clock">Ashcombe Gazette</a>, relaying Valley News, 21 June 2024',
	);
});

test('in an answer, what was not found is an element of its own', () => {
	const notes = notesOf([]);
	expect(answerHtml(rowOf('C7').answer, { link, notes })).toBe(
		'<span class="sentence">They offered to do so for one year.</span> ' +
			'<span class="missing">A longer time: not found.</span>',
	);
});

test('a claim carries its number where its answer has none', () => {
	const [answered, ...others] = ['C3', 'C5', 'C6'].map(rowOf);
	const options = { link, notes: notesOf(others.map(({ clause }) => clause)) };
	expect(claimHtml(answered!, options)).not.toContain('<sup>');
	others.forEach((row, index) =>
		expect(claimHtml(row, options)).toContain(`data-note="${index + 1}"`),
	);
});

describe('the whole article as plain HTML', () => {
	const whole = articleHtml(story, (path) => `https://example.org${path}`);
	const { document } = parseHTML(`<html><body>${whole}</body></html>`);
	const items = [...document.querySelectorAll('li')].map(({ textContent }) => textContent);

	test('has every row once: who speaks, the claim, the finding and the record in words', () => {
		expect(items).toContain(
			'The text says: A new hammer would have cost 9,000 pounds. Finding: partly right. ' +
				'On record: The estimate of the foundry is from July, and it names 6,500 to 9,000 pounds.',
		);
		expect(items).toContain('The text says: The town has lost its heart. Finding: opinion.');
		const said = rows.map(({ clause }) => clause.entry.id);
		expect(said.sort()).toEqual(story.claims.map(({ id }) => id).sort());
		// The three of the specimen stand there once more.
		expect(items.filter((item) => item.startsWith('The text says: '))).toHaveLength(
			said.length + 3,
		);
	});

	test('has its dates in words, its comparison as a table, its tally in numbers', () => {
		expect(items).toContain('July 2024: The foundry sends its estimate for a new hammer.');
		expect(items.filter((item) => /^2 not found: /.test(item))).toHaveLength(1);
		const tables = [...document.querySelectorAll('table')];
		expect(tables.map((table) => table.querySelectorAll('th').length)).toEqual([2, 2]);
	});

	test('escapes the signs of HTML', () => {
		const changed = articleWith({
			'article.md': swap('## How this was checked', '## How &lt;b&gt; & it was checked'),
		});
		expect(changed.sections.at(-1)?.heading).toBe('How <b> & it was checked');
		expect(articleHtml(changed, String)).toContain('<h2>How &#x3C;b> &#x26; it was checked</h2>');
	});
});
