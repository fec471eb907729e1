import type { ContentTexts } from '../story/files.ts';
import { Mistakes } from '../story/mistakes.ts';
import type { Story } from '../story/model.ts';
import { isWebAddress } from '../story/schema.ts';
import type { Link } from '../story/sentences.ts';
import { tellStory } from '../story/story.ts';
import type { Yaml } from '../story/yaml.ts';
import { pagesOf, reserved, type Page } from './pages.ts';

/**
 * The story of some texts, and that all of it fits the pages: no address is taken twice, every link and answer
 * leads somewhere. `folder` is how messages name the folder of the content. Throws a `ContentError`.
 */
export function tell(texts: ContentTexts, folder?: string): Story {
	const mistakes = new Mistakes(folder);
	const { story, links, frontMatter } = tellStory(texts, mistakes);
	const pages = pagesOf(story);
	checkAddresses(mistakes, story, pages, frontMatter);
	mistakes.stop();
	checkLinks(mistakes, links, pages);
	story.inShort.forEach(({ section }, index) => {
		const { ids } = articleOf(pages);
		if (!ids.includes(section))
			mistakes.add(
				frontMatter.file,
				frontMatter.lineOf(['inShort', index, 'section']),
				`No section or point has the address "${section}". Name one of: ${ids.join(', ')}.`,
			);
	});
	mistakes.stop();
	return story;
}

function articleOf(pages: readonly Page[]): Page {
	const article = pages.find(({ shows }) => shows === 'article');
	if (!article) throw new Error('The list of pages holds no article.');
	return article;
}

/** Each id of a page is given once, and none that the page uses itself; no theme has the path of another page. */
function checkAddresses(
	mistakes: Mistakes,
	{ themes, timeline, places }: Story,
	pages: readonly Page[],
	{ file, lineOf }: Yaml,
): void {
	for (const [own, of] of [
		[timeline, 'timeline.yaml'],
		[places, 'places.yaml'],
	] as const) {
		for (const { id } of own) {
			const { ids } = articleOf(pages);
			if (ids.indexOf(id) < ids.lastIndexOf(id))
				mistakes.add(
					of,
					undefined,
					`The id "${id}" is also that of a heading, a row, an event or a place. Change one of them.`,
				);
		}
	}
	for (const id of new Set(articleOf(pages).ids)) {
		if (reserved.ids.includes(id))
			mistakes.add(
				file,
				undefined,
				`The address #${id} is taken by the page itself. Choose another for its heading, row, event or place.`,
			);
	}
	const fixed = pages.flatMap(({ shows, path }) =>
		shows === 'theme' || shows === 'point' ? [] : [path],
	);
	for (const { address } of themes) {
		if (reserved.paths.includes(address) || fixed.includes(`/${address}/`))
			mistakes.add(
				file,
				lineOf(['themes', address]),
				`The address "${address}" is taken by a page of the site. Choose another for the theme.`,
			);
	}
}

/** Outside, a link must be a web address; inside, a page, or an address in a page, that will be there. */
function checkLinks(mistakes: Mistakes, links: readonly Link[], pages: readonly Page[]): void {
	const known = new Set(
		pages.flatMap(({ path, ids, shows }) => [
			path,
			...ids.map((id) => `${path}#${id}`),
			...(shows === 'article' ? ids.map((id) => `#${id}`) : []),
		]),
	);
	for (const { file, line, url } of links) {
		if (!isWebAddress(url) && !known.has(url))
			mistakes.add(
				file,
				line,
				`The link to "${url}" leads nowhere. Link to a web address, a page such as /claims/, or a heading such as #${articleOf(pages).ids[0] ?? 'main'}.`,
			);
	}
}
