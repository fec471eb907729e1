import { HtmlValidate } from 'html-validate';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { cardPath } from '../../src/lib/routes.ts';
import { closeNote } from '../../src/lib/urls.ts';
import { all, builtSite, builtSites, dataOf, metaOf, squeezed } from '../built-site.ts';
import type { BuiltPage, BuiltSite } from '../built-site.ts';

/** A rule of pages: for which it holds, what is wrong with a page by it, and a page's HTML broken against it. */
interface Rule {
	of?: 'inner' | 'shared';
	faults: (page: BuiltPage, site: BuiltSite) => string[] | Promise<string[]>;
	broken: (html: string) => string;
}

const validator = new HtmlValidate({
	extends: ['html-validate:recommended'],
	// The forms send nothing: they choose what the sheet shows.
	rules: { 'no-inline-style': 'error', 'wcag/h32': 'off' },
});

/** The differences of two lists of values, as one fault. */
const differing = (found: unknown, wanted: unknown) => {
	const [one, other] = [JSON.stringify(found), JSON.stringify(wanted)];
	return one === other ? [] : [`${one}, not ${other}`];
};

const policyOf = (document: Document) =>
	document.querySelector('meta[http-equiv="content-security-policy"]')?.getAttribute('content') ??
	'';

const rules: Record<string, Rule> = {
	'begins with its one h1 and has an outline without gaps': {
		faults: ({ document }) => {
			const levels = all(document, 'h1, h2, h3, h4, h5, h6').map(({ localName }) =>
				Number(localName[1]),
			);
			const gaps = levels.flatMap((level, index) => {
				const before = levels[index - 1] ?? 0;
				return level - before > 1 ? [`h${before} before h${level}`] : [];
			});
			return [...gaps, ...differing(levels.filter((level) => level === 1).length, 1)];
		},
		broken: (html) => html.replace(/(<\/?)h1/g, '$1h2'),
	},
	'has landmarks, a language and a skip link': {
		faults: ({ document }) =>
			differing(
				[
					...['body > header', 'main', 'body > footer', 'header nav'].map(
						(landmark) => all(document, landmark).length,
					),
					document.documentElement.getAttribute('lang'),
					document.querySelector('body > a')?.getAttribute('href'),
				],
				[1, 1, 1, 1, 'en', '#main'],
			),
		broken: (html) => html.replace('#main', '#other'),
	},
	'says what it is within the limits of search results': {
		faults: ({ document }) => {
			const description = metaOf(document, 'description') ?? '';
			const lengths = [document.title.length, description.length];
			const [title = 0, said = 0] = lengths;
			return title >= 10 && title <= 70 && said >= 40 && said <= 155
				? []
				: [`title ${title}, description ${said}: ${description}`];
		},
		broken: (html) => html.replace(/(name="description" content=")/, `$1${'More. '.repeat(30)}`),
	},
	'names its own card in its head, and in its data where that names a picture': {
		of: 'shared',
		faults: ({ document, address }, site) => {
			const own = cardPath(`/${address.slice(site.address.length)}`).slice(1);
			const card = metaOf(document, 'og:image')?.replace(/\?.*/, '');
			const images: string[] = dataOf(document).flatMap(({ image = [] }) => image);
			const folder = site.address + own.replace('.png', '/');
			const others = images.filter((url) => url !== site.address + own && !url.startsWith(folder));
			return [...differing(card, site.address + own), ...others];
		},
		broken: (html) => html.replaceAll(/cards\/[a-z/-]+\.png/g, 'cards/other.png'),
	},
	'draws no words: each is real text': {
		faults: ({ document }) => all(document, 'svg text, svg title').map((text) => text.outerHTML),
		broken: (html) => html.replace('</main>', '<svg><text>One</text></svg></main>'),
	},
	'carries a policy that starts from nothing and allows only the site itself and hashes': {
		faults: ({ document }) => {
			const [first, ...others] = policyOf(document).split(';');
			const lax = others
				.flatMap((directive) => directive.split(' ').slice(1))
				.filter((source) => !/^'(none|self|sha256-[\w+/]{43}=)'$/.test(source));
			return first === "default-src 'none'" ? lax : [`default: ${first}`, ...lax];
		},
		broken: (html) => html.replace("default-src 'none'", 'default-src *'),
	},
	'fills its layers in their order': {
		// The minifier drops the statement of the order where the sheets keep to it; the first mention counts.
		faults: ({ html }) => {
			const layers = Array.from(html.matchAll(/@layer ([\w, ]+)/g), ([, names]) => names);
			const names = new Set(layers.join().split(/, ?/));
			const order = ['reset', 'tokens', 'base', 'compositions', 'components', 'print'];
			return differing([...names], order);
		},
		broken: (html) => html.replace('@layer tokens', '@layer late'),
	},
	'is valid HTML': {
		faults: async ({ html }) => {
			const { results } = await validator.validateString(html);
			return results.flatMap(({ messages }) =>
				messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`),
			);
		},
		broken: (html) => html.replace('<h1', '<h1 style="color: red"'),
	},
	'is in its final layout after one request': {
		faults: ({ document }) =>
			all(
				document,
				'link[rel~="stylesheet"], link[rel="preload"], script[src], script:not([type]), img, iframe, video',
			).map(({ outerHTML }) => outerHTML),
		broken: (html) => html.replace('</head>', '<link rel="stylesheet" href="/x.css"></head>'),
	},
	'leads nowhere but to pages, files and places that are there': {
		faults: async ({ document, address }, site) => {
			const links = all(document, '[href]')
				.map((link) => link.getAttribute('href') ?? '')
				.filter(
					(link) => link !== closeNote && new URL(link, address).href.startsWith(site.address),
				);
			const found = links.map(async (link) => {
				const { href, hash } = new URL(link, address);
				const page = href === address + hash ? document : await site.documentAt(href);
				return page && (!hash || page.getElementById(decodeURIComponent(hash.slice(1))));
			});
			const present = await Promise.all(found);
			return links.filter((_, index) => !present[index]);
		},
		broken: (html) => html.replace('href="#main"', 'href="#nowhere"'),
	},
	'runs nothing of what the content says': {
		faults: ({ document }) =>
			all(document, '*').flatMap(({ localName, attributes }) =>
				[...attributes]
					.filter(({ name, value }) => {
						const address = /^(href|src|action|formaction|data|xlink:href)$/.test(name);
						return name.startsWith('on') || (address && /^\s*(javascript|vbscript):/i.test(value));
					})
					.map(({ name, value }) => `${localName} ${name}="${value}"`),
			),
		broken: (html) => html.replace('</main>', '<a href=" JavaScript:alert(1)">x</a></main>'),
	},
	'shows no value that is none': {
		faults: ({ html }) => {
			const shown = html.replaceAll(/<(style|script).*?<\/\1>/gs, '');
			return shown.match(/\[\^|\bundefined\b|NaN|\bInfinity\b|\[object \w+\]/g) ?? [];
		},
		broken: (html) => html.replace('</main>', '<svg><path d="MNaN 0"></path></svg></main>'),
	},
	'is canonical to itself and shown large in previews; the page of a point is left to links': {
		of: 'shared',
		faults: ({ address, document }, { points }) => {
			const isPoint = points.some((page) => page.address === address);
			return differing(
				[
					document.querySelector('link[rel=canonical]')?.getAttribute('href'),
					metaOf(document, 'og:url'),
					metaOf(document, 'og:description') === metaOf(document, 'description'),
					metaOf(document, 'twitter:card'),
					metaOf(document, 'robots'),
				],
				[
					...[address, address, true, 'summary_large_image'],
					isPoint ? 'noindex, follow' : 'max-image-preview:large',
				],
			);
		},
		broken: (html) => html.replace('rel="canonical"', 'rel="other"'),
	},
	'draws without its sheets too: of a size, in lines': {
		faults: ({ document }) => {
			const drawings = all(document, 'svg').filter((svg) => !svg.parentElement?.closest('svg'));
			const given = (shape: Element, name: string) =>
				shape.closest(`[${name}]`)?.getAttribute(name);
			const blots = drawings.flatMap((svg) => [
				...[svg].filter(() => !svg.hasAttribute('width') || !svg.hasAttribute('height')),
				...all(svg, 'path, rect').filter(
					(shape) => !given(shape, 'fill') || !given(shape, 'stroke'),
				),
				...all(svg, 'text').filter((words) => given(words, 'fill') === 'none'),
			]);
			return blots.map(({ outerHTML }) => outerHTML.slice(0, 120));
		},
		broken: (html) => html.replace('<svg', '<svg></svg><svg'),
	},
	'shows the trail that its data for search engines names, up to itself': {
		of: 'inner',
		faults: ({ address, document }) => {
			const trail = dataOf(document).find((node) => node['@type'] === 'BreadcrumbList');
			const listed = trail?.itemListElement.map((step: { item: string; name: string }) => [
				step.item,
				step.name,
			]);
			const shown = all(document, '.breadcrumb a').map((step) => [
				new URL(step.getAttribute('href') ?? '', address).href,
				squeezed(step.textContent),
			]);
			return [
				...differing(listed?.slice(0, -1), shown),
				...differing(listed?.at(-1)?.[0], address),
			];
		},
		broken: (html) => html.replace('"position":1,"name":"', '"position":1,"name":"Other '),
	},
};

/** The pages of a site for which a rule holds. */
function pagesOf({ of }: Rule, { pages, points, home, all }: BuiltSite): BuiltPage[] {
	if (!of) return all;
	return [...pages, ...points].filter((page) => of === 'shared' || page !== home);
}

const faultsOf = async (rule: Rule, pages: BuiltPage[], site: BuiltSite) => {
	const found = await Promise.all(
		pages.map(async (page) =>
			(await rule.faults(page, site)).map((fault) => `${page.address}: ${fault}`),
		),
	);
	return found.flat();
};

describe.each(await builtSites())('each page of the $story story at $address', (site) => {
	test.each(Object.entries(rules))('%s', async (_name, rule) => {
		const pages = pagesOf(rule, site);
		expect(pages.length).toBeGreaterThan(0);
		expect(await faultsOf(rule, pages, site)).toEqual([]);
	});
});

describe('a page that is broken', async () => {
	const site = await builtSite('small');
	test.each(Object.entries(rules))('differs from one that %s', async (_name, rule) => {
		const [page] = pagesOf(rule, site);
		const html = rule.broken(page?.html ?? '');
		const document: Document = parseHTML(html).document;
		const address = page?.address ?? '';
		expect(await rule.faults({ address, html, document }, site)).not.toEqual([]);
	});
});
