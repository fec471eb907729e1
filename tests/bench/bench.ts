/*
 * Prints what the pages weigh and how fast they show, each beside its own text as bare HTML, and how long a cold
 * build and the tests take, beside a bare one-page Astro build. It judges nothing. `--runs 15` sets how often each
 * is measured, `--only pages` and `--only builds` what.
 */
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { startBrowser } from '../browser/browser.ts';
import { build, filesOf, project } from '../project.ts';
import { builds } from './builds.ts';
import { floorOf, median, ratio, spread, table } from './figures.ts';
import { measure, type Load } from './load.ts';
import { brotli, serveFolder } from './serve-folder.ts';

const options = { runs: { type: 'string', default: '5' }, only: { type: 'string' } } as const;
const { values } = parseArgs({ options });
const runs = Number(values.runs);
console.log(
	`${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}, median of ${runs} (least–most)`,
);
if (values.only !== 'builds') await printPages();
if (values.only !== 'pages') {
	console.log('\nCold builds, without compression, and the tests');
	console.log(table(['what', 'seconds', 'ratio to bare'], await builds(runs)));
}

async function printPages() {
	const { code, output } = await build(project);
	if (code !== 0) throw new Error(output);
	const files = await filesOf(`${project}dist`);
	const pages = [...files]
		.filter(([file]) => /^(.+\/)?index\.html$/.test(file))
		.map(([file, html]) => ({ path: `/${file.replace('index.html', '')}`, html: `${html}` }));
	for (const { path, html } of pages)
		files.set(`floor${path}index.html`, Buffer.from(floorOf(html)));

	console.log('\nBytes of the page (styles and script are inside it)');
	const columns = ['page', 'plain', 'brotli', 'gzip', 'styles, br', 'script, br', 'floor, br'];
	console.log(table(columns, pages.map(weigh)));

	const browser = await startBrowser();
	const server = await serveFolder(files);
	const rows: string[][] = [];
	for (const { path } of pages) rows.push([path, ...(await load(path))]);
	console.log(`\nLoading over slow 4G, Chromium ${browser.version()}; paints in ms`);
	const paints = ['first', 'its floor', 'ratio', 'largest', 'its floor', 'ratio'];
	const others = ['requests', 'bytes', 'before first', 'CLS', 'blocked'];
	console.log(table(['page', ...paints, ...others], rows));
	await browser.close();
	await server.stop();

	/** Loads a page and its floor in turns, so that a busy moment of the machine hits both. */
	async function load(path: string): Promise<string[]> {
		const loads: { page: Load[]; floor: Load[] } = { page: [], floor: [] };
		for (let run = 0; run < runs; run++) {
			loads.floor.push(await measure(browser, `${server.origin}/floor${path}`));
			loads.page.push(await measure(browser, server.origin + path));
		}
		const of = (kind: keyof typeof loads, figure: keyof Load) =>
			loads[kind].map((load) => load[figure]);
		const paints = (['fcp', 'lcp'] as const).flatMap((paint) => {
			const [page, floor] = [of('page', paint), of('floor', paint)];
			return [spread(page), spread(floor), ratio(median(page), median(floor))];
		});
		const others = (['requests', 'bytes', 'bytesBeforePaint', 'cls', 'tbt'] as const).map(
			(figure) => String(median(of('page', figure))),
		);
		return [...paints, ...others];
	}
}

function weigh({ path, html }: { path: string; html: string }): (string | number)[] {
	const inside = (pattern: RegExp) =>
		Array.from(html.matchAll(pattern), ([, code]) => code).join('');
	return [
		path,
		html.length,
		brotli(html).length,
		gzipSync(html, { level: 9 }).length,
		brotli(inside(/<style>([^]*?)<\/style>/g)).length,
		brotli(inside(/<script type="module">([^]*?)<\/script>/g)).length,
		brotli(floorOf(html)).length,
	];
}
