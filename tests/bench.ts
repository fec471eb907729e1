/*
 * Prints how long a cold build takes and how soon the article paints, beside a bare one-page Astro site made
 * for it. It judges nothing. `--runs 9` sets how often each is measured.
 */
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { startBrowser } from './browser/browser.ts';
import { build, copyProject, project } from './project.ts';

const options = { runs: { type: 'string', default: '5' } } as const;
const { values } = parseArgs({ options });
const runs = Number(values.runs);
const folderOf = { bare: await makeBareSite(), site: await copyProject('live') };
console.log(`${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}, ${runs} runs each`);

const seconds = await measure((which) => coldBuild(folderOf[which]));
print('cold build', 's', seconds);
const browser = await startBrowser();
print('first paint over slow 4G', 'ms', await measure(paintOf));
await browser.close();
for (const folder of Object.values(folderOf)) await rm(folder, { recursive: true, force: true });

type Which = keyof typeof folderOf;

/** Measures both sites in turns, so that a busy moment of the machine hits both. */
async function measure(one: (which: Which) => Promise<number>) {
	const measured: Record<Which, number[]> = { bare: [], site: [] };
	for (let run = 0; run < runs; run++)
		for (const which of ['bare', 'site'] as const) measured[which].push(await one(which));
	return measured;
}

function median(numbers: readonly number[]): number {
	return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? NaN;
}

function print(what: string, unit: string, { bare, site }: Record<Which, number[]>): void {
	const written = (number: number) => number.toFixed(unit === 's' ? 2 : 0);
	const spread = (numbers: number[]) =>
		`${written(median(numbers))} ${unit} (${written(Math.min(...numbers))}–${written(Math.max(...numbers))})`;
	const ratio = (median(site) / median(bare)).toFixed(2);
	console.log(`${what}: ${spread(site)}, bare ${spread(bare)}, ratio ${ratio}`);
}

async function makeBareSite(): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'bare-'));
	await mkdir(join(folder, 'src/pages'), { recursive: true });
	await symlink(join(project, 'node_modules'), join(folder, 'node_modules'), 'junction');
	await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
	const config = `export default { cacheDir: './.astro/cache' };`;
	await writeFile(join(folder, 'astro.config.mjs'), config);
	const page = '<html lang="en"><head><title>Bare</title></head><body><h1>Bare</h1></body></html>';
	await writeFile(join(folder, 'src/pages/index.astro'), page);
	return folder;
}

async function coldBuild(folder: string): Promise<number> {
	for (const name of ['.astro', 'dist'])
		await rm(join(folder, name), { recursive: true, force: true });
	const begun = performance.now();
	const { code, output } = await build(folder);
	if (code !== 0) throw new Error(output);
	return (performance.now() - begun) / 1000;
}

/** Milliseconds to the first paint of a site's home page on a phone-sized screen, the processor slowed 4 ×. */
async function paintOf(which: Which): Promise<number> {
	const html = brotliCompressSync(await readFile(join(folderOf[which], 'dist/index.html')));
	const headers = { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'br' };
	const server = createServer(({ url }, response) =>
		url === '/' ? response.writeHead(200, headers).end(html) : response.writeHead(404).end(),
	);
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
	const page = await context.newPage();
	const session = await context.newCDPSession(page);
	// Lighthouse's mobile link: bytes a second, and the milliseconds of a round trip.
	const link = { downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8, latency: 150 };
	await session.send('Network.enable');
	await session.send('Network.emulateNetworkConditions', { offline: false, ...link });
	await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
	await page.goto(`http://127.0.0.1:${port}/`);
	const paint = await page.waitForFunction(
		() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
	);
	const time = await paint.jsonValue();
	await context.close();
	server.closeAllConnections();
	server.close();
	return time ?? NaN;
}
