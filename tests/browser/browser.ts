import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { preview } from 'astro';
import { chromium, type Browser } from 'playwright-core';
import { project } from '../project.ts';

/**
 * Starts a real browser: the one `CHROME_PATH` names, else the Chromium that an npm package ships for Linux on
 * x64, else a Chrome that is installed. Throws when there is none.
 */
export async function startBrowser(): Promise<Browser> {
	const args = ['--no-sandbox', '--disable-gpu'];
	const path = process.env['CHROME_PATH'];
	if (path) return chromium.launch({ executablePath: path, args });
	if (process.platform === 'linux' && process.arch === 'x64') return startPackaged(args);
	return chromium.launch({ channel: 'chrome', args }).catch(() => {
		throw new Error(
			'The browser tests need Chrome: install it, or name a Chromium in CHROME_PATH.',
		);
	});
}

async function startPackaged(args: string[]): Promise<Browser> {
	const packaged = await import('@sparticuz/chromium');
	const executablePath = await packaged.default.executablePath();
	// The libraries and fonts that a bare machine lacks come in the same package.
	const archive = import.meta
		.resolve('@sparticuz/chromium')
		.replace(/build\/.*/, 'bin/al2023.tar.br');
	const libraries = existsSync('/tmp/al2023')
		? '/tmp/al2023'
		: await packaged.inflate(fileURLToPath(archive));
	const fonts = executablePath.replace(/chromium$/, 'fonts');
	return chromium.launch({
		executablePath,
		args: [...args, '--no-zygote'],
		env: { ...process.env, LD_LIBRARY_PATH: `${libraries}/lib`, FONTCONFIG_PATH: fonts },
	});
}

/** Serves `dist/` as `npm start` does, and gives its origin and the way to stop it. */
export async function serve(): Promise<{ origin: string; stop: () => Promise<void> }> {
	const server = await preview({
		root: project,
		logLevel: 'error',
		server: { port: 4390 + Number(process.env['VITEST_POOL_ID'] ?? 0) },
	});
	return { origin: `http://localhost:${server.port}`, stop: () => server.stop() };
}
