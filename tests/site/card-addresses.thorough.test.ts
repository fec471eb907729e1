import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pagesOf } from '../../src/lib/routes.ts';
import { metaOf } from '../built-site.ts';
import { build, copyProject, filesOf, folders, storyOf } from '../project.ts';

const address = 'https://news.example/';

/** The pages of the small story that have a card of their own. */
const pages = pagesOf(await storyOf('small')).flatMap(({ card, path }) =>
	card ? [path.slice(1)] : [],
);

interface Cards {
	/** The address of each page's card, as its head names it, by the path of the page. */
	named: Map<string, URL>;
	/** The pictures of the site, by their path. */
	pictures: Map<string, Buffer>;
}

let copy: string;
let first: Cards;
beforeAll(async () => {
	copy = await copyProject();
	first = await buildCards();
});
afterAll(() => rm(copy, { recursive: true, force: true }));

/** Builds the story of the copy as it stands. */
async function buildCards(): Promise<Cards> {
	const { code, output } = await build(copy, { CONTENT: folders.small, SITE_URL: address });
	expect(code, output).toBe(0);
	const files = [...(await filesOf(join(copy, 'dist')))];
	const named = files.flatMap(([path, bytes]) => {
		const card = path.endsWith('index.html')
			? metaOf(parseHTML(`${bytes}`).document, 'og:image')
			: undefined;
		return card ? [[path.replace(/index\.html$/, ''), new URL(card)] as const] : [];
	});
	const pictures = files.filter(([path]) => path.startsWith('cards/'));
	return { named: new Map(named), pictures: new Map(pictures) };
}

/** Changes a file of the small story. Throws where a passage is not in it. */
async function swap(file: string, ...passages: [passage: string, other: string][]) {
	const path = join(copy, folders.small, file);
	let text = await readFile(path, 'utf8');
	for (const [passage, other] of passages) {
		if (!text.includes(passage)) throw new Error(`${file} does not hold “${passage}”.`);
		text = text.replaceAll(passage, other);
	}
	await writeFile(path, text);
}

function cardOf({ named }: Cards, page: string): URL {
	return named.get(page) ?? expect.fail(`The page /${page} has no card.`);
}

test('every page of the story but the one not found names a card', () => {
	expect([...first.named.keys()].sort()).toEqual(pages.toSorted());
});

describe('after two titles and a drawing have changed', () => {
	let second: Cards;
	beforeAll(async () => {
		await swap(
			'article.md',
			['title: Why does the Ashcombe clock', 'title: How does the Ashcombe clock'],
			['title: Sleep or money, why', 'title: Money or sleep, why'],
		);
		await swap('drawings/timer.svg', ['M48 22v26l18 10', 'M48 22v26l10 18']);
		second = await buildCards();
	});

	test.each(pages)('the card of /%s stands at the address that was sent', (page) => {
		expect([...second.pictures.keys()]).toContain(cardOf(first, page).pathname.slice(1));
		expect(cardOf(second, page).pathname).toBe(cardOf(first, page).pathname);
	});

	test.each([
		['', 'its title'],
		['reasons/', 'its title'],
		['on-the-table/', 'only a drawing'],
		['on-the-table/timer/', 'only a drawing'],
	])('the card of /%s tells by its query that %s has changed', (page) => {
		expect(cardOf(second, page).search).toMatch(/^\?v=[0-9a-f]{10}$/);
		expect(cardOf(second, page).search).not.toBe(cardOf(first, page).search);
	});

	test.each(['about/', 'claims/', 'reasons/cost/', 'reasons/sleep/'])(
		'the card of /%s, which shows nothing of it, keeps its whole address',
		(page) => {
			expect(cardOf(second, page).href).toBe(cardOf(first, page).href);
		},
	);
});

describe('after two themes and two of their points have moved', () => {
	let moved: Cards;
	beforeAll(async () => {
		await swap(
			'article.md',
			['  reasons:', '  grounds:'],
			['former: [motives-of-the-council]', 'former: [motives-of-the-council, reasons]'],
			['{#reasons}', '{#grounds}'],
			['section: reasons', 'section: grounds'],
			['      sleep: {', '      rest: { former: [sleep],'],
			['{#sleep}', '{#rest}'],
			['  on-the-table:', '  offers:\n    former: [on-the-table]'],
			['{#on-the-table}', '{#offers}'],
			['(/on-the-table/#petition)', '(/offers/#petition)'],
			['section: on-the-table', 'section: offers'],
			['      timer: {', '      clockwork: { former: [timer],'],
			['{#timer}', '{#clockwork}'],
		);
		await swap('relations.yaml', ['motive: sleep', 'motive: rest']);
		const drawings = join(copy, folders.small, 'drawings');
		await rename(join(drawings, 'timer.svg'), join(drawings, 'clockwork.svg'));
		moved = await buildCards();
	});

	test.each([
		['reasons/', 'grounds/'],
		['reasons/sleep/', 'grounds/rest/'],
		['reasons/cost/', 'grounds/cost/'],
		['on-the-table/', 'offers/'],
		['on-the-table/timer/', 'offers/clockwork/'],
		['on-the-table/petition/', 'offers/petition/'],
	])('the address of the card of /%s answers with that of /%s', (before, after) => {
		const [old, now] = [cardOf(first, before), cardOf(moved, after)];
		const picture = moved.pictures.get(old.pathname.slice(1));
		expect(picture).toBeDefined();
		expect(picture).toEqual(moved.pictures.get(now.pathname.slice(1)));
	});

	test('every address of a card that was sent answers', () => {
		expect([...moved.pictures.keys()]).toEqual(expect.arrayContaining([...first.pictures.keys()]));
	});
});
