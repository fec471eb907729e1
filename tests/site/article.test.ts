import { expect, test } from 'vitest';
import { ownAddresses } from '../../src/article/addresses.ts';
import { findings, kinds } from '../../src/article/schema.ts';
import { sentencesOf } from '../../src/article/sentences.ts';
import { contentFiles, tellStory } from '../../src/article/story.ts';
import { builtSites } from '../built-site.ts';
import { contentTexts } from '../project.ts';

const [site] = await builtSites();
const pageAt = (path: string) =>
	site!.pages.find(({ address }) => address === site!.address + path)!.document;
const home = pageAt('');
const ledger = pageAt('claims/');
const { article, entries, places, timeline } = tellStory(await contentTexts());
const claims = entries.filter(({ claim }) => claim);

test('the content has its six files', () => {
	expect(contentFiles).toHaveLength(6);
});

test('the article has 1,000 to 1,500 words', () => {
	expect(article.words).toBeGreaterThanOrEqual(1000);
	expect(article.words).toBeLessThanOrEqual(1500);
});

test('all 49 claims stand on the ledger page, with their kind and finding', () => {
	const shown = [...ledger.querySelectorAll('.entry')].map((entry) => [
		entry.id,
		entry.getAttribute('data-kind'),
		entry.getAttribute('data-finding'),
	]);
	expect(shown).toHaveLength(49);
	expect(new Set(shown.map(([id]) => id)).size).toBe(49);
	for (const { id, kind, finding } of claims) expect(shown).toContainEqual([id, kind, finding]);
});

test('each of the 49 claims is told in the article by a sentence of its kind and finding', () => {
	for (const { id, kind, finding } of claims) {
		const selector = `.claim[data-kind="${kind}"][data-finding="${finding}"] + sup > [href="#n-${id}"]`;
		expect(home.querySelector(selector), id).not.toBeNull();
	}
});

test('a finding stands on no sentence that tells a record or a remark', () => {
	expect(
		home.querySelectorAll('.claim:is([data-kind="record"], [data-kind="note"])[data-finding]'),
	).toHaveLength(0);
});

test('every text of the article’s paragraphs, items and cells is part of a marked sentence', () => {
	const blocks = [...home.querySelectorAll('.voice > p:not(.label), .voice li, .voice td')];
	expect(blocks.length).toBeGreaterThan(60);
	for (const block of blocks) {
		const outside = [...block.childNodes]
			.filter((node) => !(node as Element).matches?.('.claim, sup'))
			.map(({ textContent }) => textContent!.trim())
			.join('');
		expect(outside, block.textContent!).toBe('');
	}
});

test('every marked sentence holds one sentence, of a known kind', () => {
	const marks = [...home.querySelectorAll('.text .voice .claim')];
	for (const mark of marks) {
		expect(sentencesOf(mark.textContent!), mark.textContent!).toHaveLength(1);
		expect(kinds).toContain(mark.getAttribute('data-kind'));
	}
});

test('every run of paragraphs begins with the name of its voice', () => {
	for (const run of home.querySelectorAll('.voice:not([data-voice="mixed"])')) {
		const name = {
			article: 'The article says',
			record: 'The records show',
			note: 'This site notes',
		}[run.getAttribute('data-voice')!];
		expect(run.firstElementChild!.textContent).toBe(name);
	}
});

test('every note stands once, opens from its sentences and leads back to each of them', () => {
	const notes = [...home.querySelectorAll('.notes ol > li')];
	expect(notes).toHaveLength(entries.length);
	for (const note of notes) {
		const back = [...note.querySelectorAll('[role="doc-backlink"]')].map((link) =>
			link.getAttribute('href')!.slice(1),
		);
		const marks = [...home.querySelectorAll(`[role="doc-noteref"][href="#${note.id}"]`)].map(
			({ id }) => id,
		);
		expect(back, note.id).toEqual(marks);
	}
});

test('the number after a sentence says its note and finding to those who do not see it', () => {
	for (const link of home.querySelectorAll('[role="doc-noteref"]')) {
		expect(link.getAttribute('aria-label')).toMatch(
			/^Note \d+: (confirmed|partly confirmed|unsupported|contradicted|opinion|record)$/,
		);
	}
});

test('only a claim that does not hold shows so in a word beside its number', () => {
	const shown = [...home.querySelectorAll('[role="doc-noteref"]')].filter((link) =>
		/[a-z]/.test(link.textContent!),
	);
	expect(shown.every((link) => /unsupported|contradicted/.test(link.textContent!))).toBe(true);
	expect(shown.length).toBe(
		home.querySelectorAll('.claim[data-finding="unsupported"] + sup').length,
	);
});

test('a note names whose voice a source is before its publisher, its date and its language', () => {
	const source = home.querySelector('#n-C7 .sources li')!;
	expect(source.textContent!.trim()).toBe(
		'Chinese state: CCTV evening news, 4 December 2023, in Chinese',
	);
});

test('the findings are counted as the ledger has them', () => {
	const figure = ledger.querySelector('.findings')!;
	for (const finding of findings) {
		const shown = Number(figure.querySelector(`[data-finding="${finding}"] .count`)!.textContent);
		expect(shown, finding).toBe(claims.filter((claim) => claim.finding === finding).length);
	}
	expect(figure.textContent).toContain('Of the 30 claims that can be checked');
});

test('each theme page says something that the article page does not', () => {
	for (const { slug, summary } of article.themes) {
		expect(pageAt(`${slug}/`).body.textContent).toContain(summary);
		expect(home.body.textContent).not.toContain(summary);
	}
});

test('each theme page holds its points, its claims and its notes', () => {
	for (const theme of article.themes) {
		const page = pageAt(`${theme.slug}/`);
		for (const { slug } of theme.points) expect(page.getElementById(slug), slug).not.toBeNull();
		const section = article.sections.find(({ id }) => id === theme.slug)!;
		const used = new Set(section.uses.map(({ entry }) => entry));
		expect(page.querySelectorAll('.notes ol > li')).toHaveLength(used.size);
	}
});

test('an id that a page uses itself is refused to headings, events and places', () => {
	const given = [
		...article.sections.flatMap(({ id, points, rows }) => [{ id }, ...points, ...rows]),
		...timeline,
		...places,
	].map(({ id }) => id);
	const themes = article.themes.map(({ slug }) => pageAt(`${slug}/`));
	for (const page of [home, ...themes, ...site!.points.map(({ document }) => document)]) {
		const own = [...page.querySelectorAll('[id]')]
			.map(({ id }) => id)
			.filter((id) => !given.includes(id) && !/^[nr]-[BC]\d/.test(id));
		expect(ownAddresses).toEqual(expect.arrayContaining(own));
	}
});
