import { ContentError } from './content-error.ts';
import type { Ledger } from './ledger.ts';
import type { FrontMatter } from './schema.ts';
import { giftRows, type CutArticle } from './sections.ts';
import type { Yaml } from './yaml.ts';

/** The ids that the pages use themselves, on those pages where the content gives ids too. */
export const ownAddresses: readonly string[] = [
	'main',
	'lede',
	'notes',
	'cite',
	'outline',
	'in-short',
	'how-we-know',
	'show-kinds',
	'claims',
	'line-from',
	'line-to',
];

/**
 * Checks that the content gives each id of a page once, and none that the page uses itself, and that key points
 * lead somewhere. Throws a `ContentError` otherwise.
 */
export function checkAddresses(
	{ sections }: CutArticle,
	{ themes, keyPoints }: FrontMatter,
	yaml: Yaml,
	{ timeline, places }: Ledger,
): void {
	const rows = themes.flatMap(({ slug, points }, theme) => {
		const section = sections.find((section) => section.theme === slug)!;
		return giftRows(section).map((_, point) => ({
			id: points[point]!.slug,
			line: yaml.lineOf(['themes', theme, 'points', point, 'slug']),
		}));
	});
	const others = new Map([
		...ownAddresses.map((id) => [id, 'the page itself'] as const),
		...timeline.map(({ id }) => [id, 'an event of timeline.yaml'] as const),
		...places.map(({ id }) => [id, 'a place of places.yaml'] as const),
	]);
	for (const { id } of places) {
		if (timeline.some((event) => event.id === id))
			throw new ContentError(
				'places.yaml',
				undefined,
				`The id "${id}" is also that of an event of timeline.yaml. Change one of them.`,
			);
	}
	const seen = new Set<string>();
	for (const { id, line } of [
		...sections.flatMap((section) => [section, ...section.points]),
		...rows,
	]) {
		const taken = seen.has(id) ? 'another heading or row' : others.get(id);
		if (taken || !id)
			throw new ContentError(
				yaml.file,
				line,
				taken
					? `The address #${id} of this heading is taken by ${taken}. Choose another heading or slug.`
					: 'The heading has no letter or digit that an address could be made of. Add one.',
			);
		seen.add(id);
	}
	keyPoints.forEach(({ section }, index) => {
		if (!seen.has(section)) {
			throw new ContentError(
				yaml.file,
				yaml.lineOf(['keyPoints', index, 'section']),
				`No section or point has the address "${section}". Name one of: ${[...seen].join(', ')}.`,
			);
		}
	});
}
