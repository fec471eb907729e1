/*
 * Prints what the pages weigh and how fast they show, beside a floor page of the same text, and how long a cold
 * build takes, beside a bare one-page Astro build. It judges nothing.
 */
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { builds } from './builds.ts';
import { floorOf, median, ratio, table } from './figures.ts';
import { links, measure, type Load } from './load.ts';
import { brotli, serveFolder } from './serve-folder.ts';
import { startBrowser } from '../browser/browser.ts';
import { build, filesOf, project } from '../project.ts';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '5' } } });
const runs = Number(values.runs);
const { code, output } = await build(project);
if (code !== 0) throw new Error(output);
const files = await filesOf(`${project}dist`);
const html = (path: string) => files.get(`${path.slice(1)}index.html`)!.toString();
const pages = [...files.keys()]
	.filter((file) => /^([a-z-]+\/)?index\.html$/.test(file))
	.map((file) => `/${file.replace('index.html', '')}`);
// One floor for each page: its own text, bare.
for (const page of pages) files.set(`floor${page}index.html`, Buffer.from(floorOf(html(page))));

const browser = await startBrowser();
const server = await serveFolder(files);
console.log(
	`${cpus().length} × ${cpus()[0]!.model}, Node ${process.version}, Chromium ${browser.version()}, median of ${runs}`,
);

const weights = pages.map((page) => {
	const text = html(page);
	const scripts = [...text.matchAll(/<script type="module">([^]*?)<\/script>/g)]
		.map(([, code]) => code!)
		.join('');
	const styles = [...text.matchAll(/<style>([^]*?)<\/style>/g)].map(([, code]) => code!).join('');
	return [
		page,
		text.length,
		brotli(text).length,
		gzipSync(text, { level: 9 }).length,
		brotli(styles).length,
		brotli(scripts).length,
	];
});
console.log('\nBytes of the page (styles and script are inside it)');
console.log(table(['page', 'plain', 'brotli', 'gzip', 'styles, br', 'script, br'], weights));

for (const [name, link] of Object.entries(links)) {
	const rows: (string | number)[][] = [];
	for (const page of name === 'slow link' ? ['/'] : pages) {
		const loads: { page: Load[]; floor: Load[] } = { page: [], floor: [] };
		// In turns, so that a busy moment of the machine hits both.
		for (let run = 0; run < runs; run++) {
			loads.floor.push(await measure(browser, `${server.origin}/floor${page}`, link));
			loads.page.push(await measure(browser, server.origin + page, link));
		}
		const of = (kind: keyof typeof loads, figure: keyof Load) =>
			median(loads[kind].map((load) => load[figure]));
		rows.push([
			page,
			of('page', 'requests'),
			of('page', 'bytes'),
			of('page', 'bytesBeforePaint'),
			Math.round(of('page', 'fcp')),
			ratio(of('page', 'fcp'), of('floor', 'fcp')),
			Math.round(of('page', 'lcp')),
			ratio(of('page', 'lcp'), of('floor', 'lcp')),
			of('page', 'cls'),
			Math.round(of('page', 'tbt')),
		]);
	}
	console.log(`\nLoading over ${name}, ratios to the same text as bare HTML`);
	console.log(
		table(
			[
				'page',
				'requests',
				'bytes',
				'before paint',
				'FCP ms',
				'ratio',
				'LCP ms',
				'ratio',
				'CLS',
				'TBT ms',
			],
			rows,
		),
	);
}
await browser.close();
await server.stop();

console.log('\nCold builds, without compression');
console.log(table(['build', 'seconds', 'ratio to bare'], await builds(runs)));
