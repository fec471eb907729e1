import type { Root } from 'mdast';
import { visitParents } from 'unist-util-visit-parents';
import { ContentError } from './content-error.ts';
import type { Ledger } from './ledger.ts';
import { lineOf } from './parse.ts';
import { isWebAddress, type FrontMatter } from './schema.ts';
import type { CutArticle } from './sections.ts';

/**
 * Checks every link of the article: outside it must be a web address; inside it must be a page, or an
 * address in a page, that will be there. Throws a `ContentError` at the first that is not.
 */
export function checkLinks(
	tree: Root,
	article: CutArticle,
	{ themes }: FrontMatter,
	ledger: Ledger,
): void {
	const known = new Set(['/', '/claims/', '/about/']);
	for (const { id, points } of article.sections)
		[id, ...points.map((point) => point.id)].forEach((address) => known.add(`#${address}`));
	for (const { slug, points } of themes) {
		known.add(`/${slug}/`);
		for (const point of points) known.add(`/${slug}/#${point.slug}`).add(`#${point.slug}`);
	}
	for (const { id } of ledger.entries) known.add(`/claims/#${id}`);
	for (const { id } of [...ledger.timeline, ...ledger.places]) known.add(`#${id}`);
	visitParents(tree, 'link', (node, ancestors) => {
		const { url } = node;
		if (!isWebAddress(url) && !known.has(url)) {
			throw new ContentError(
				'article.md',
				lineOf(node, ancestors),
				`The link to "${url}" leads nowhere. Link to a web address, a page such as /claims/, or a heading such as #${article.sections[0]?.id ?? 'lede'}.`,
			);
		}
	});
}
