import type { ContentTexts } from '../article/read.ts';
import type { Named } from '../article/sections.ts';
import { Diagnostics } from '../article/diagnostics.ts';
import type { Article } from '../types/article.ts';
import { isWebAddress } from '../types/schemas.ts';
import type { Link } from '../article/sentences.ts';
import { parseArticle } from '../article/parse-article.ts';
import { correctionsHeading, files, pagesOf, reserved, type Page } from '../lib/routes.ts';

/**
 * The story of some texts, and that all of it fits the pages: no address is taken twice, every link and answer
 * leads somewhere. `folder` is how messages name the folder of the content. Throws a `ContentError`.
 */
export function articleOf(texts: ContentTexts, folder?: string): Article {
	const diagnostics = new Diagnostics(folder);
	const { article, links, addresses, site } = parseArticle(texts, diagnostics);
	const pages = pagesOf(article);
	const { redirects } = article.site;
	checkAddresses(addresses, pages);
	checkLinks(links, pages, redirects);
	const corrections = article.about.sections.find(({ address }) => address === correctionsHeading);
	if (!corrections?.blocks.some(({ type }) => type === 'corrections')) {
		const problem = `Other pages and the feed link to #${correctionsHeading}. Write a heading with {#${correctionsHeading}}, and below it the line {corrections}.`;
		diagnostics.in('about.md').report(undefined, problem);
	}
	const isPage = (path: string) => pages.some((page) => page.path === path);
	for (const [from, to] of Object.entries(redirects)) {
		const report = (problem: string) => site.report(['redirects', from], problem);
		if (isPage(from) || reserved.paths.includes(from.slice(1, -1)))
			report(`There is a page at ${from}, which cannot lead elsewhere. Take it out.`);
		if (!isPage(to)) report(`${from} leads to ${to}, where no page is. Mend its address.`);
	}
	diagnostics.throwIfAny();
	return article;
}

function homeOf(pages: readonly Page[]): Page {
	const article = pages.find(({ shows }) => shows === 'article');
	if (!article) throw new Error('The list of pages holds no article.');
	return article;
}

/** Each address is given once, and is none that the page uses itself, nor the path of another page. */
function checkAddresses(addresses: readonly Named[], pages: readonly Page[]): void {
	const fixed = pages.flatMap(({ shows, path }) =>
		shows === 'theme' || shows === 'point' ? [] : [path],
	);
	const isPage = (address: string) =>
		reserved.paths.includes(address) || fixed.includes(`/${address}/`);
	const seen = new Set<string>();
	const problemOf = ({ address, kind }: Named): string | undefined => {
		if (kind === 'theme' && isPage(address))
			return `The address "${address}" is taken by a page of the site. Choose another.`;
		if (reserved.ids.includes(address))
			return `The address #${address} is taken by the page itself. Choose another for its heading.`;
		if (!seen.has(address)) return undefined;
		return `The address #${address} is taken by another heading. Choose another.`;
	};
	for (const named of addresses) {
		const problem = problemOf(named);
		if (problem) named.report(problem);
		seen.add(named.address);
	}
}

/** Outside, a link must be a web address; inside, a page, or an address in a page, that will be there. */
function checkLinks(
	links: readonly Link[],
	pages: readonly Page[],
	redirects: Article['site']['redirects'],
): void {
	const known = new Set([
		...files.map((file) => `/${file}`),
		...pages.flatMap(({ path, ids, shows }) => [
			path,
			...ids.map((id) => `${path}#${id}`),
			...(shows === 'article' ? ids.map((id) => `#${id}`) : []),
		]),
	]);
	const problemOf = (url: string): string => {
		if (url.startsWith('mailto:'))
			return `A link to a mailbox has no place here. Write its address as plain words.`;
		const [path = '', id] = url.split('#');
		const present = redirects[path];
		return present
			? `The link to "${url}" names an old address. Write "${present}${id ? `#${id}` : ''}".`
			: `The link to "${url}" leads nowhere. Link to a web address, a page such as /claims/, a file such as /feed.xml, or a heading such as #${homeOf(pages).ids[0] ?? 'main'}.`;
	};
	for (const { url, report } of links)
		if (!isWebAddress(url) && !known.has(url)) report(problemOf(url));
}
