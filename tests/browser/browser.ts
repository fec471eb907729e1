import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { preview } from 'astro';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { project } from '../project.ts';

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
	if (hasPackaged) return startPackaged(args);
	return chromium.launch({ channel: 'chrome', args }).catch(() => {
		throw new Error(
			'The browser tests need Chrome: install it, or name a Chromium in CHROME_PATH.',
		);
	});
}

async function startPackaged(args: string[]): Promise<Browser> {
	const { executablePath, libraries, fonts } = await unpackBrowser();
	return chromium.launch({
		executablePath,
		args: [...args, '--no-zygote'],
		env: { ...process.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: fonts },
	});
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

/** A server of a built site. */
export interface Server {
	origin: string;
	stop: () => Promise<void>;
}

/** Serves a built site as `npm start` does; without a folder that of `dist/`. */
export async function serve(folder?: string): Promise<Server> {
	const server = await preview({
		root: project,
		logLevel: 'error',
		...(folder && { outDir: folder }),
		server: { port: 4390 + Number(process.env['VITEST_POOL_ID'] ?? 0) },
	});
	return { origin: `http://localhost:${server.port}`, stop: () => server.stop() };
}

/** A browser with a built site before it, opened before the tests of a suite and closed after them. */
export function openBefore({ folder }: { folder: string }) {
	let browser: Browser;
	let server: Server;
	beforeAll(async () => {
		[browser, server] = await Promise.all([startBrowser(), serve(folder)]);
	});
	afterAll(async () => {
		await browser?.close();
		await server?.stop();
	});
	return {
		/** An address of the site, by its path. */
		at: (path: string) => server.origin + path,
		/** A window with settings of its own. */
		window: (options: BrowserContextOptions = {}) => browser.newContext(options),
		/** A page in a window of its own. */
		visit: async (path: string, options: BrowserContextOptions = {}): Promise<Page> => {
			const page = await (await browser.newContext(options)).newPage();
			await page.goto(server.origin + path);
			return page;
		},
	};
}
