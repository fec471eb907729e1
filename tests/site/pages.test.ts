import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { builtSites } from '../built-site.ts';
import { filesOf } from '../project.ts';

const sites = await builtSites();
const idsOf = (document: Document) => [...document.querySelectorAll('[id]')].map(({ id }) => id);
const all = (document: Document, selector: string) => [...document.querySelectorAll(selector)];

describe.each(sites)(
	'the site for $address',
	({ address, folder, pages, points, notFound, fileOf }) => {
		test('the sitemap lists every page but the points, 404 and the copy to take along', async () => {
			const files = [...(await filesOf(folder)).keys()].filter(
				(file) => file.endsWith('.html') && !['404.html', 'explainer.html'].includes(file),
			);
			const listed = [...pages, ...points].map((page) =>
				fileOf(page.address)
					.slice(folder.length + 1)
					.replaceAll('\\', '/'),
			);
			expect(listed.sort()).toEqual(files.sort());
		});

		test('titles and descriptions are unique', () => {
			const titles = pages.map(({ document }) => document.title);
			const descriptions = pages.map(({ document }) =>
				document.querySelector('meta[name=description]')?.getAttribute('content'),
			);
			expect(new Set(titles).size).toBe(pages.length);
			expect(new Set(descriptions).size).toBe(pages.length);
		});

		test('robots.txt names the sitemap', async () => {
			const files = await filesOf(folder);
			expect(files.get('robots.txt')!.toString()).toContain(`Sitemap: ${address}sitemap-index.xml`);
		});

		test.each([...pages, ...points, notFound])(
			'$address has one h1 and an outline without gaps',
			({ document }) => {
				const levels = all(document, 'h1, h2, h3, h4, h5, h6').map(({ localName }) =>
					Number(localName[1]),
				);
				expect(levels.filter((level) => level === 1)).toHaveLength(1);
				expect(levels[0]).toBe(1);
				levels.forEach((level, index) =>
					expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1),
				);
			},
		);

		test.each([...pages, ...points, notFound])('$address has unique ids', ({ document }) => {
			const ids = idsOf(document);
			expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
		});

		test.each([...pages, ...points, notFound])(
			'$address has no link that leads nowhere',
			({ address: from, document }) => {
				const broken = all(document, 'a[href], link[href], img[src]').flatMap((element) => {
					const url = new URL(element.getAttribute('href') ?? element.getAttribute('src')!, from);
					if (url.origin !== new URL(address).origin) return [];
					const [page, fragment] = url.href.split('#') as [string, string?];
					const target = [...pages, ...points, notFound].find((page_) => page_.address === page);
					const found = target
						? !fragment || idsOf(target.document).includes(decodeURIComponent(fragment))
						: existsSync(fileOf(page));
					return found ? [] : [url.href];
				});
				expect(broken).toEqual([]);
			},
		);

		test.each(pages)(
			'$address is canonical to itself and says so to previews',
			({ address: own, document }) => {
				expect(document.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(own);
				expect(document.querySelector('meta[property="og:url"]')?.getAttribute('content')).toBe(
					own,
				);
				expect(document.querySelector('meta[name=robots]')?.getAttribute('content')).toContain(
					'max-image-preview:large',
				);
			},
		);

		test.each([...pages, ...points, notFound])(
			'$address leaves no reference unresolved',
			({ document }) => {
				expect(document.body.textContent).not.toMatch(/\[\^|\bundefined\b|\[object/);
			},
		);

		test.each([...pages, ...points, notFound])(
			'$address has landmarks, a language and a skip link',
			({ document }) => {
				for (const landmark of ['body > header', 'main', 'body > footer', 'header nav'])
					expect(all(document, landmark)).toHaveLength(1);
				expect(document.documentElement.getAttribute('lang')).toBe('en');
				expect(document.querySelector('body > a')?.getAttribute('href')).toBe('#main');
			},
		);

		test.each(pages.filter((page) => page.address !== address))(
			'$address shows the trail that its JSON-LD tells',
			({ document, address: own }) => {
				const data = JSON.parse(
					document.querySelector('script[type="application/ld+json"]')!.textContent!,
				);
				const trail = data['@graph'].find(
					(node: Record<string, unknown>) => node['@type'] === 'BreadcrumbList',
				).itemListElement;
				const links = all(document, '.breadcrumb a');
				expect(trail.map(({ name, item }: { name: string; item: string }) => [name, item])).toEqual(
					links.map((link) => [
						link.textContent!.trim(),
						new URL(link.getAttribute('href')!, own).href,
					]),
				);
			},
		);

		test.each([...pages, ...points, notFound])(
			'$address asks nothing of another site',
			({ document }) => {
				const asked = all(
					document,
					'[src], link[rel=stylesheet], link[rel=preload], link[rel=icon]',
				).map((element) => element.getAttribute('src') ?? element.getAttribute('href')!);
				expect(asked.filter((url) => !url.startsWith(new URL(address).pathname))).toEqual([]);
			},
		);

		test.each([...pages, ...points, notFound])(
			'$address carries a policy that starts from nothing, and no inline handler or style',
			({ document, html }) => {
				const policy = document
					.querySelector('meta[http-equiv="content-security-policy"]')
					?.getAttribute('content');
				expect(policy).toMatch(/^default-src 'none';/);
				expect(policy).not.toContain('unsafe-inline');
				expect(html).not.toMatch(/\s(style|on[a-z]+)=/);
			},
		);

		test.each([...pages, ...points, notFound])(
			'$address fills its layers in their order',
			({ html }) => {
				// The minifier drops the statement of the order where the sheets keep to it; the first mention counts.
				const layers = Array.from(html.matchAll(/@layer ([\w, ]+)/g), ([, names]) =>
					names!.split(/, ?/),
				).flat();
				expect([...new Set(layers)]).toEqual(['reset', 'tokens', 'base', 'compositions', 'print']);
			},
		);

		test.each([...pages, ...points, notFound])('$address is valid HTML', async ({ html }) => {
			const validator = new HtmlValidate({
				extends: ['html-validate:recommended'],
				rules: { 'no-inline-style': 'error' },
			});
			const report = await validator.validateString(html);
			expect(
				report.results.flatMap(({ messages }) =>
					messages.map(
						({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`,
					),
				),
			).toEqual([]);
		});
	},
);

const java = spawnSync('java', ['-version']).status === 0;

test.skipIf(!java)(
	'the Nu HTML checker finds no error in HTML (skipped where there is no Java)',
	() => {
		const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');
		const files = sites[0]!.pages
			.map(({ address }) => sites[0]!.fileOf(address))
			.concat(join(sites[0]!.folder, '404.html'));
		const { stderr } = spawnSync(
			'java',
			['-jar', jar, '--errors-only', '--format', 'json', ...files],
			{ encoding: 'utf8' },
		);
		const messages: { message: string; url: string; lastLine: number }[] =
			JSON.parse(stderr).messages;
		// It does not know the CSS of the last years, so its messages about CSS say nothing.
		expect(messages.filter(({ message }) => !message.startsWith('CSS:'))).toEqual([]);
	},
);
