import { describe, expect, test } from 'vitest';
import { cardPath, pagesOf, pathOf, reserved } from '../../src/lib/routes.ts';
import {
	claimsIn,
	sentencesOfPoint,
	sentencesOfSection,
	sentencesOfArticle,
} from '../../src/lib/selectors.ts';
import { findings } from '../../src/types/article.ts';
import { countFindings } from '../../src/format/plurals.ts';
import { capital, findingLabel, rowName } from '../../src/format/labels.ts';
import { all, builtSite, builtSites, squeezed, type BuiltPage } from '../built-site.ts';
import { storyOf } from '../project.ts';
import { clausesToShow, labelsToShow } from './expected.ts';

/** What a page shows of the text, clause by clause, as `clausesToShow` words it. */
function clausesShown({ document }: Pick<BuiltPage, 'document'>): string[] {
	return all(document, 'main :is(.voice, td) [data-kind]').map((clause) => {
		const next = clause.nextElementSibling;
		const mark = next?.localName === 'sup' ? next : undefined;
		const link = mark?.querySelector('[role="doc-noteref"]');
		const finding = mark?.nextElementSibling;
		const after = finding?.matches('b[data-finding]') ? ` ${finding.textContent}` : '';
		const note = link ? ` ${link.getAttribute('href')?.slice(3)} ${link.textContent}` : '';
		return `${clause.getAttribute('data-kind')}: ${squeezed(clause.textContent)}${note}${after}`;
	});
}

describe.each(await builtSites())('the $story story at $address', async (site) => {
	const { home, at, pages, points, read } = site;
	const story = await storyOf(site.story);
	const withText = [home, ...story.themes.map((theme) => at(pathOf(theme).slice(1))), ...points];

	test('its article has every sentence once, in order, each claim with its finding', () => {
		expect(clausesShown(home)).toEqual(clausesToShow(sentencesOfArticle(story)));
		const claims = claimsIn(sentencesOfArticle(story)).map(({ id }) => id);
		expect(claims.sort()).toEqual(story.claims.map(({ id }) => id).sort());
	});

	test.each(story.themes)(
		'the pages of $address and of its points show their sentences',
		(theme) => {
			const shown = clausesShown(at(pathOf(theme).slice(1)));
			expect(shown.sort()).toEqual(clausesToShow(sentencesOfSection(theme)).sort());
			for (const point of theme.points) {
				const page = at(pathOf(theme, point).slice(1));
				expect(clausesShown(page).sort()).toEqual(clausesToShow(sentencesOfPoint(point)).sort());
			}
		},
	);

	test.each(withText)(
		'$address has no word of the text outside a marked sentence',
		({ document }) => {
			const blocks = all(document, 'main :is(.voice > p:not(.label), .voice li, td)');
			expect(blocks.length).toBeGreaterThan(0);
			for (const block of blocks) {
				const outside = [...block.childNodes]
					.filter((node) => !(node as Element).matches?.('.sentence, [data-kind="note"], .label'))
					.map(({ textContent }) => textContent)
					.join('');
				expect(squeezed(outside), block.textContent ?? '').toBe('');
			}
		},
	);

	test('its article names who speaks before what the text says and what answers it', () => {
		const shown = all(home.document, '.voice > .label').map((label) => [
			label.textContent,
			squeezed(label.nextElementSibling?.textContent),
		]);
		expect(shown).toEqual(
			labelsToShow(story).map(([label, begins]) => [label, expect.stringContaining(begins)]),
		);
	});

	test('one line of its article leads to the corrections, where there are any', () => {
		const leads = all(home.document, 'main p > a[href$="/about/#corrections"]');
		expect(leads).toHaveLength(story.corrections.length > 0 ? 1 : 0);
		for (const { text } of story.corrections)
			expect(squeezed(home.document.querySelector('main')?.textContent)).not.toContain(text);
	});

	test('its list of claims shows each with its kind, its finding, its records and its sources', () => {
		for (const { id, kind, finding, claim, records, sources } of story.claims) {
			const entry = squeezed(at('claims/').document.getElementById(id)?.textContent);
			const texts = [claim, records, ...sources.map(({ publisher }) => publisher)];
			for (const text of [kind, findingLabel(finding).word, ...texts])
				expect(entry.toLowerCase(), id).toContain(text.toLowerCase());
		}
	});

	test('a strip has one mark for each claim, in order, and the counts in words', () => {
		const [strip] = all(home.document, '.strip');
		const marks = all(strip ?? home.document, 'a[data-finding]');
		expect(marks.map((mark) => mark.getAttribute('data-finding'))).toEqual(
			story.claims.map(({ finding }) => finding),
		);
		const words = squeezed(strip?.parentElement?.textContent);
		for (const finding of findings)
			expect(words.includes(findingLabel(finding).word)).toBe(
				countFindings(story.claims)[finding] > 0,
			);
		for (const { address } of [at('claims/'), ...withText.slice(1, 1 + story.themes.length)])
			expect(all(at(address.slice(site.address.length)).document, '.strip')).toHaveLength(1);
	});

	test.each(withText)(
		'on $address each number opens its note, and each note leads back',
		(page) => {
			const { document } = page;
			const notes = all(document, '.notes ol > li');
			const links = all(document, 'main a[href^="#n-"]').map((link) => link.getAttribute('href'));
			expect(new Set(links)).toEqual(new Set(notes.map(({ id }) => `#${id}`)));
			for (const note of notes) {
				const back = all(note, '.back span a').map((link) => link.getAttribute('href'));
				const marks = all(document, `[role="doc-noteref"][href="#${note.id}"]`);
				const places = marks.map((mark) => `#${mark.closest('[id]')?.id}`);
				expect(back, note.id).toEqual(expect.arrayContaining(places));
				for (const number of marks)
					expect(number.getAttribute('aria-label')).toBe(`Note ${number.textContent}`);
				// A mark is its link; an event of the sequence holds it.
				for (const place of back) {
					const link = `[href="#${note.id}"]`;
					expect(all(document, `${place}${link}, ${place} ${link}`), `${place}`).toHaveLength(1);
				}
			}
		},
	);

	test('its notes stand in the order of their numbers, each with its finding and its sources', () => {
		const notes = all(home.document, '.notes ol > li');
		const entries = [...story.claims, ...story.facts].sort((a, b) => a.number - b.number);
		expect(notes.map(({ id }) => id)).toEqual(entries.map(({ id }) => `n-${id}`));
		entries.forEach((entry, index) => {
			const note = squeezed(notes[index]?.textContent);
			const standing =
				entry.type === 'claim' ? capital(findingLabel(entry.finding, entry.kind).word) : 'Record';
			const publishers = entry.sources.map(({ publisher }) => publisher);
			for (const part of [`${entry.number}`, standing, entry.records, ...publishers])
				expect(note, entry.id).toContain(part);
		});
	});

	test('each page of a theme says something that the article does not', () => {
		for (const theme of story.themes) {
			expect(squeezed(at(pathOf(theme).slice(1)).document.body.textContent)).toContain(
				theme.summary,
			);
			expect(squeezed(home.document.body.textContent)).not.toContain(theme.summary);
		}
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
});

describe('in the small story', async () => {
	const { home, at } = await builtSite('small');
	const story = await storyOf('small');

	test('a note names whose voice a source is, then its publisher, its date and its language', () => {
		const source = home.document.querySelector('#n-C8 .sources li');
		expect(squeezed(source?.textContent)).toBe('Press: Loughborough foundry, July 2024, in German');
	});

	test('a web address in the article does not vouch for where it leads, that of a source does', () => {
		const outside = all(home.document, 'main a[href^="http"]');
		const [linked, sources] = [false, true].map((cited) =>
			outside.filter((link) => Boolean(link.closest('.sources')) === cited),
		);
		expect(linked?.map(({ textContent }) => textContent)).toEqual(['the paper reports']);
		for (const link of linked ?? []) expect(link.getAttribute('rel')).toBe('nofollow');
		expect(sources?.length).toBeGreaterThan(0);
		for (const link of sources ?? []) expect(link.hasAttribute('rel')).toBe(false);
	});

	test('a row is named by its thing and its giver, where it has one', () => {
		const names = story.themes.flatMap((theme) => (theme.kind === 'rows' ? theme.points : []));
		const shown = all(home.document, 'main table th[scope="row"]').map((cell) =>
			squeezed(cell.textContent),
		);
		expect(shown).toEqual(expect.arrayContaining(names.map(rowName)));
		expect(names.map(rowName)).toContain('Petition, from the ringers');
	});

	test('the page on how it was made counts what the story has', () => {
		expect(squeezed(at('about/').document.body.textContent)).toContain(
			'It was taken apart into 12 claims and set beside 7 sources, 3 sources of which were read in part only',
		);
	});
});
