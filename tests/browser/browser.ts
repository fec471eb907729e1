import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { preview } from 'astro';
import { afterAll, beforeAll, inject } from 'vitest';
import { project, type StoryName } from '../project.ts';

/** Whether the npm package has a Chromium for this machine. */
export const hasPackaged = process.platform === 'linux' && process.arch === 'x64';

/**
 * Starts a real browser: the one `CHROME_PATH` names, else the Chromium that an npm package ships for Linux on
 * x64, else a Chrome that is installed. Throws when there is none.
 */
export async function startBrowser(): Promise<Browser> {
	const args = ['--no-sandbox', '--disable-gpu'];
	const path = process.env['CHROME_PATH'];
	if (path) return chromium.launch({ executablePath: path, args });
	if (!hasPackaged)
		return chromium.launch({ channel: 'chrome', args }).catch(() => {
			throw new Error(
				'The browser tests need Chrome: install it, or name a Chromium in CHROME_PATH.',
			);
		});
	const { executablePath, libraries, fonts } = await unpackBrowser();
	const env = { ...process.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: fonts };
	return chromium.launch({ executablePath, args: [...args, '--no-zygote'], env });
}

/**
 * Unpacks the packaged Chromium into the folder for temporary files, with the libraries and fonts that a bare
 * machine lacks, unless it is there already. Two tests must not do it at once, so it is done before them all.
 */
export async function unpackBrowser() {
	const packaged = await import('@sparticuz/chromium');
	const executablePath = await packaged.default.executablePath();
	const archive = join(project, 'node_modules/@sparticuz/chromium/bin/al2023.tar.br');
	const libraries = join(tmpdir(), 'al2023', 'lib');
	if (!existsSync(libraries)) await packaged.inflate(archive);
	return { executablePath, libraries, fonts: join(tmpdir(), 'fonts') };
}

/** Serves a built site as `npm start` does, below a path, and gives its address and the way to stop. */
export async function serve(folder: string, base = '/') {
	const server = await preview({
		root: project,
		configFile: false,
		outDir: folder,
		base,
		trailingSlash: 'always',
		logLevel: 'error',
		// Others may be serving at the same time; then it takes the next port.
		server: { port: 4390 },
	});
	const origin = `http://localhost:${server.port}${base.replace(/\/$/, '')}`;
	return { origin, stop: () => server.stop() };
}

/** What a page said and asked for since it was visited last. */
export interface Heard {
	/** Its errors: those in the console, and those that no script caught. */
	errors: string[];
	/** The addresses it asked for. */
	requests: string[];
}

/** How a page is visited: in which window, and with which script before its own. */
export type Visit = BrowserContextOptions & { before?: () => void };

/** A browser before the built site of a story; opened before the tests, closed after them. */
export function openBefore(built: StoryName) {
	const { origin = '' } = inject('sites').find(({ story }) => story === built) ?? {};
	let browser: Browser;
	beforeAll(async () => {
		browser = await startBrowser();
	});
	afterAll(() => browser?.close());
	const pages = new Map<string, { page: Page; heard: Heard }>();

	async function newPage({ before, ...options }: Visit) {
		const context = await browser.newContext(options);
		if (before) await context.addInitScript(before);
		const page = await context.newPage();
		const heard: Heard = { errors: [], requests: [] };
		page.on(
			'console',
			(message) => message.type() === 'error' && heard.errors.push(message.text()),
		);
		page.on('pageerror', (error) => heard.errors.push(error.message));
		page.on('request', (request) => heard.requests.push(request.url()));
		return { page, heard };
	}

	/** Goes to an address. A new page costs more than a new address, so visits of one kind share a page. */
	async function goTo(address: string, visit: Visit = {}): Promise<{ page: Page; heard: Heard }> {
		const kind = JSON.stringify([visit, `${visit.before}`]);
		const earlier = pages.get(kind);
		const shared = earlier && !earlier.page.isClosed() ? earlier : await newPage(visit);
		pages.set(kind, shared);
		const { page, heard } = shared;
		// From the same page, an address with a fragment would not load it anew.
		await page.goto('about:blank');
		await page.emulateMedia({ media: null });
		heard.errors.length = heard.requests.length = 0;
		await page.goto(address);
		return shared;
	}

	return {
		/** Where the site is served, without a slash at its end. */
		origin,
		goTo,
		/** A page of the site, by its path. Another visit of the same kind ends this one. */
		visit: async (path: string, visit?: Visit) => (await goTo(origin + path, visit)).page,
	};
}
