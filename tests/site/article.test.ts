import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { claimStatus, statusText, statusWords } from '../../src/format/labels.ts';
import { cardPath, pagesOf, pathOf, reserved } from '../../src/lib/routes.ts';
import {
	blocksInStory,
	rowsOf,
	specimenOf,
	tallyOf,
	wordsIn,
	wordsOf,
} from '../../src/lib/selectors.ts';
import type { Block, ClaimRow, Sentence } from '../../src/types/article.ts';
import { all, builtSite, builtSites, squeezed, type BuiltPage } from '../built-site.ts';
import { storyOf } from '../project.ts';

/** An element's text without the numbers of notes. */
function plainText(element: Element | null | undefined): string {
	if (!element) return '';
	const { document } = parseHTML(`<html><body>${element.outerHTML}</body></html>`);
	for (const mark of all(document, 'sup, style, script')) mark.remove();
	return squeezed(document.body.textContent);
}

/** What the rows of a page say, each in its one item. */
const rowsShown = ({ document }: Pick<BuiltPage, 'document'>) =>
	all(document, '.claim-rows > li').map(plainText);

/** What a row has to say: who speaks, the claim, the finding, the record, in words. */
function rowToShow({ clause: { content, entry }, answer }: ClaimRow): string {
	const record = answer.length > 0 ? ` On record: ${answer.map(wordsOf).join(' ')}` : '';
	return squeezed(`The text says: ${wordsIn(content)} Finding: ${statusText(entry)}.${record}`);
}

/** The sentences of some blocks that stand in paragraphs, lists and timelines. */
const sentencesOf = (blocks: readonly Block[]): Sentence[] =>
	blocks.flatMap((block) => {
		if (block.type === 'paragraph') return block.sentences;
		if (block.type === 'list') return block.items.flat();
		return block.type === 'timeline' ? block.events.flatMap(({ sentences }) => sentences) : [];
	});

/** The sentences that a text does not have in this order. */
function missingFrom(text: string, sentences: readonly Sentence[]): string[] {
	let place = 0;
	return sentences.map(wordsOf).filter((words) => {
		const found = text.indexOf(words, place);
		if (found !== -1) place = found;
		return found === -1;
	});
}

describe.each(await builtSites())('the $story story at $address', async (site) => {
	const { home, at, pages, points, read, notFound, documentAt } = site;
	const story = await storyOf(site.story);
	const file = `${site.address}explainer.html`;
	const whole = { address: file, document: (await documentAt(file)) ?? expect.fail(file) };
	const themes = story.themes.map((theme) => at(pathOf(theme).slice(1)));
	const withText = [home, ...themes, ...points, whole];
	const mainText = ({ document }: Pick<BuiltPage, 'document'>) =>
		plainText(document.querySelector('main'));

	test('its article has the opening, each section without its claims, and each answer, in order', () => {
		const sentences = story.sections.flatMap(({ blocks, points }) => [
			...sentencesOf(blocksInStory(blocks)),
			...points.flatMap(({ answer }) => answer),
		]);
		const text = mainText(home);
		expect(missingFrom(text, sentencesOf(story.opening))).toEqual([]);
		expect(sentences.map(wordsOf).filter((words) => !text.includes(words))).toEqual([]);
		expect(rowsShown(home)).toEqual(specimenOf(story).map(rowToShow));
	});

	test('its whole text in one file has all of it in order, each claim in its row', () => {
		const sentences = story.sections.flatMap(({ blocks, points }) => [
			...sentencesOf(blocks),
			...points.flatMap(({ answer, more }) => [...answer, ...sentencesOf(more)]),
		]);
		expect(missingFrom(mainText(whole), [...sentencesOf(story.opening), ...sentences])).toEqual([]);
		const rows = [...story.sections.flatMap(rowsOf), ...specimenOf(story)];
		expect(rowsShown(whole).sort()).toEqual(rows.map(rowToShow).sort());
	});

	test.each(story.themes)('the page of $address shows its verdicts and its rows', (theme) => {
		const page = at(pathOf(theme).slice(1));
		expect(rowsShown(page).sort()).toEqual(rowsOf(theme).map(rowToShow).sort());
		const text = mainText(page);
		for (const { answer, more } of theme.points)
			for (const sentence of [...answer.slice(0, 1), ...sentencesOf(more)])
				expect(text).toContain(wordsOf(sentence));
		expect(text).toContain(theme.standfirst);
		expect(mainText(home)).not.toContain(theme.standfirst);
	});

	test.each(story.themes.flatMap((theme) => theme.points.map((point) => ({ theme, point }))))(
		'the page of $point.address shows its question, its answer, its rows and what it is about',
		({ theme, point }) => {
			const page = at(pathOf(theme, point).slice(1));
			expect(rowsShown(page)).toEqual(point.rows.map(rowToShow));
			const text = mainText(page);
			expect(text).toContain(point.title);
			expect(text).toContain(story.context);
			expect(missingFrom(text, [...point.answer, ...sentencesOf(point.more)])).toEqual([]);
		},
	);

	test('its verdicts say whose they are', () => {
		const labels = { records: 'On record:', site: 'This explainer:' };
		const answers = story.themes.flatMap(({ points }) => points.map(({ answer }) => answer[0]));
		expect(all(home.document, '.verdict').map(plainText)).toEqual(
			answers.map((verdict) => verdict && `${labels[verdict.voice]} ${wordsOf(verdict)}`),
		);
	});

	test('its tally counts the claims of each status, with a mark for each', () => {
		const lines = all(home.document, '.tally li');
		const tally = tallyOf(story);
		expect(lines.map((line) => all(line, '[data-mark]').length)).toEqual(
			tally.map(({ claims }) => claims.length),
		);
		tally.forEach(({ status, claims }, index) =>
			expect(plainText(lines[index])).toContain(`${claims.length} ${statusWords[status]}`),
		);
	});

	test('its list of claims has each once, its words and its finding in one heading, folded', () => {
		const { document } = at('claims/');
		const entries = all(document, '.entries > li');
		expect(entries).toHaveLength(story.claims.length);
		expect(entries.filter((entry) => entry.querySelector('details[open]'))).toEqual([]);
		for (const { id, kind, finding, claim, records, sources, speaker } of story.claims) {
			const entry = document.getElementById(id)?.closest('.entries > li');
			expect(entry?.getAttribute('data-status'), id).toBe(claimStatus({ kind, finding }));
			const word = statusWords[claimStatus({ kind, finding })];
			const heading = plainText(entry?.querySelector('summary h3'));
			for (const part of [claim, word, speaker ?? '']) expect(heading, id).toContain(part);
			const text = squeezed(entry?.textContent);
			for (const part of [kind, records, ...sources.map(({ publisher }) => publisher)])
				expect(text, id).toContain(part);
		}
	});

	test.each(withText)(
		'on $address each number opens its note, and each note leads back',
		(page) => {
			const { document } = page;
			const notes = all(document, '.notes ol > li');
			const numbers = all(document, '[role="doc-noteref"]');
			expect(new Set(numbers.map((number) => number.getAttribute('href')))).toEqual(
				new Set(notes.map(({ id }) => `#${id}`)),
			);
			const addresses = numbers.map(({ id }) => id);
			expect(new Set(addresses).size).toBe(addresses.length);
			for (const number of numbers)
				expect(number.getAttribute('aria-label')).toBe(`Note ${number.textContent}`);
			for (const [index, note] of notes.entries()) {
				const marks = numbers.filter((number) => number.getAttribute('href') === `#${note.id}`);
				expect(new Set(marks.map(({ textContent }) => textContent))).toEqual(
					new Set([`${index + 1}`]),
				);
				const back = all(note, 'a[href^="#r-"]').map((link) => link.getAttribute('href'));
				expect(back.sort(), note.id).toEqual(marks.map(({ id }) => `#${id}`).sort());
			}
		},
	);

	test.each(withText)(
		'the notes of $address have their records and their sources',
		({ document }) => {
			const notes = all(document, '.notes ol > li');
			expect(notes.length).toBeGreaterThan(0);
			for (const note of notes) {
				const entry = [...story.claims, ...story.facts].find(({ id }) => `n-${id}` === note.id);
				const text = squeezed(note.textContent);
				expect(text).toContain(entry?.records);
				for (const { publisher } of entry?.sources ?? [])
					expect(text, note.id).toContain(publisher);
			}
		},
	);

	test('one line of its article leads to the corrections, where there are any', () => {
		const leads = all(home.document, 'main p > a[href$="/about/#corrections"]');
		expect(leads).toHaveLength(story.corrections.length > 0 ? 1 : 0);
		for (const { text } of story.corrections) expect(mainText(home)).not.toContain(text);
	});

	test('an address that a page uses itself is refused to the content', () => {
		const given = pagesOf(story).flatMap(({ ids }) => ids);
		for (const { document } of withText) {
			const own = all(document, '[id]').filter(({ id }) => !/^[nr]-[BC]\d/.test(id));
			const ids = own.map(({ id }) => id).filter((id) => !given.includes(id));
			expect(reserved.ids).toEqual(expect.arrayContaining(ids));
		}
	});

	test('it has the pages and the cards of the list of pages, and no others', async () => {
		const listed = pagesOf(story);
		const addresses = (of: typeof listed) =>
			of.map(({ path }) => site.address + path.slice(1)).sort();
		expect(pages.map(({ address }) => address).sort()).toEqual(
			addresses(listed.filter(({ robots }) => !robots)),
		);
		expect(points.map(({ address }) => address)).toEqual(
			addresses(listed.filter(({ robots }) => robots === 'noindex, follow')),
		);
		for (const { path, shows } of listed)
			if (shows !== 'nothing') expect(await read(cardPath(path).slice(1))).toContain('PNG');
	});

	test('each page says what may be done with its words, and where to report a mistake', () => {
		for (const { document } of [...pages, ...points, notFound]) {
			const footer = document.querySelector('body > footer');
			expect(squeezed(footer?.textContent)).toContain(story.site.reuse);
			const { contact } = story.site;
			if (contact) expect(all(footer ?? document, `a[href="${contact}"]`)).toHaveLength(1);
		}
	});
});

describe('in the small story', async () => {
	const { home, at } = await builtSite('small');

	test('a note names whose voice a source is, then its publisher, its date and its language', () => {
		const source = home.document.querySelector('#n-C8 .sources li');
		expect(squeezed(source?.textContent)).toBe('Press: Loughborough foundry, July 2024, in German');
	});

	test('a comparison has the days of its visits, and what was not found in a cell of its own', () => {
		const table = at('two-silences/').document.querySelector('table.comparison');
		const days = all(table ?? home.document, '.day-strip').map(
			(strip) => all(strip, '.visit').length,
		);
		expect(days).toEqual([3, 2]);
		expect(all(table ?? home.document, 'td.unfound').map(plainText)).toEqual([
			'A day on which it ends: not found.',
		]);
	});

	test('the things of a theme stand below who gave them', () => {
		const groups = all(at('on-the-table/').document, '.point-group').map((group) => [
			plainText(group.querySelector('.giver')),
			...all(group, 'h2').map(plainText),
		]);
		expect(groups).toEqual([
			['From the ringers', 'A petition'],
			['From Council', 'A timer'],
			['', 'A recording'],
		]);
	});

	test('a claim that is listed without its records has its caveat beside it', () => {
		const listed = all(at('claims/').document, '.whose-word li').map(plainText).join(' ');
		expect(listed).toContain('at night. It costs 310 pounds. On the word of:');
	});

	test('the page on how it was made counts what the story has', () => {
		expect(squeezed(at('about/').document.body.textContent)).toContain(
			'It was taken apart into 12 claims and set beside 7 sources, 3 sources of which were read in part only',
		);
	});
});
