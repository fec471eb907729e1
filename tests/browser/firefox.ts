import { existsSync } from 'node:fs';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';

const usual = [
	'/usr/bin/firefox',
	'/usr/bin/firefox-esr',
	'/snap/bin/firefox',
	'/Applications/Firefox.app/Contents/MacOS/firefox',
	'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** Where Firefox is: the path that `FIREFOX_PATH` names, else a usual one; none where it is not installed. */
export const firefoxPath = process.env['FIREFOX_PATH'] ?? usual.find((path) => existsSync(path));

/** Starts the Firefox that is installed, with some of its settings changed. */
export function startFirefox(settings: Record<string, unknown> = {}): Promise<Browser> {
	return puppeteer.launch({
		browser: 'firefox',
		executablePath: firefoxPath ?? 'firefox',
		extraPrefsFirefox: settings,
		defaultViewport: null,
	});
}

/** A new page in a narrow window. Throws when the window does not become narrow. */
export async function narrowPage(browser: Browser): Promise<Page> {
	const page = await browser.newPage();
	// Of the two commands this sends, Firefox 140 knows only the one for the size.
	await page.setViewport({ width: 320, height: 640 }).catch(() => {});
	await page.waitForFunction(() => innerWidth === 320);
	return page;
}
