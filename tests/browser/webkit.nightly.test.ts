import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openBefore } from './browser.ts';
import { pathsOf } from './views.ts';

// Debian's Python, which knows WebKitGTK where gir1.2-webkit2-4.1, python3-gi and xvfb are installed.
const python = '/usr/bin/python3';
const require41 = 'import gi; gi.require_version("WebKit2", "4.1")';
const installed =
	spawnSync(python, ['-c', require41]).status === 0 &&
	spawnSync('xvfb-run', ['--help']).status === 0;

/** Loads an address in a window of some width, and prints what a script gives there. */
const program = `${require41}
import sys
gi.require_version('Gtk', '3.0')
from gi.repository import Gtk, WebKit2, GLib
address, width, script = sys.argv[1:]
window, view = Gtk.OffscreenWindow(), WebKit2.WebView()
view.set_size_request(int(width), 900)
window.add(view)
window.show_all()
def done(view, result):
    print(view.evaluate_javascript_finish(result).to_string())
    Gtk.main_quit()
def loaded(view, event):
    if event == WebKit2.LoadEvent.FINISHED:
        GLib.timeout_add(300, lambda: view.evaluate_javascript(script, -1, None, None, None, done))
view.connect('load-changed', loaded)
view.load_uri(address)
Gtk.main()
`;

/** Where the pieces of the figures stand in the element that they belong to; what a line of text measures is left out. */
function geometry(): string[] {
	const pieces = {
		'.day-strip': 'i',
		':not(.specimen) > .claim-rows > li': '[data-mark]',
		'.marks': '[data-mark]',
		'.drawn, .answer, .point, .point-page, .lead-picture, .comparison td': '.drawing',
	};
	return Object.entries(pieces).flatMap(([whole, piece]) =>
		[...document.querySelectorAll(whole)].flatMap((element) => {
			const from = element.getBoundingClientRect();
			return [...element.querySelectorAll(piece)].map((part) => {
				const { x, y, width, height } = part.getBoundingClientRect();
				const across = [x - from.x, width, height];
				// Drawings stand beside or below words, whose lines differ.
				const all = piece === '.drawing' ? across : [...across, y - from.y];
				return `${whole}: ${all.map((value) => Math.round(value)).join(' ')}`;
			});
		}),
	);
}

/** The numbers of two lists of pieces, as far as they are more than a pixel apart. */
function apart(some: string[], others: string[]): string[] {
	const numbers = (line = '') => line.match(/-?\d+/g)?.map(Number) ?? [];
	return some.flatMap((line, index) => {
		const other = numbers(others[index]);
		const far = numbers(line).some((value, at) => Math.abs(value - (other[at] ?? NaN)) > 1);
		return far ? [`${line}, in WebKit ${others[index]}`] : [];
	});
}

if (!installed) console.warn('WebKitGTK for Python is not installed: its tests are skipped.');

describe.skipIf(!installed)('in WebKitGTK (skipped where there is none)', async () => {
	const site = openBefore('live');
	const paths = await pathsOf('live', 'one');
	const views = paths.flatMap((path) => [390, 1280].map((width) => ({ path, width })));

	test.each(views)('$path draws its figures at $width pixels as Chromium does', async (view) => {
		const { path, width } = view;
		const page: Page = await site.visit(path, { viewport: { width, height: 900 } });
		const script = `JSON.stringify((${geometry})())`;
		const run = promisify(execFile);
		const args = ['-a', python, '-c', program, site.origin + path, `${width}`, script];
		const { stdout } = await run('xvfb-run', args, { timeout: 60_000 });
		const drawn = await page.evaluate(geometry);
		const inWebKit = JSON.parse(stdout) as string[];
		expect(inWebKit.length).toBe(drawn.length);
		expect(apart(drawn, inWebKit)).toEqual([]);
	});
});
