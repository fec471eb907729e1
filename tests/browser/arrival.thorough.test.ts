import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtSite } from '../built-site.ts';
import type { StoryName } from '../project.ts';
import { openBefore } from './browser.ts';
import { pathsOf } from './views.ts';

/** How much of a page comes piece by piece, in characters: more than the first screen shows. */
const watched = 20_000;

/** Serves the pages of a folder as a slow network brings them: the head, then piece by piece. */
async function serveSlowly(folder: string): Promise<Server> {
	const server = createServer(async ({ url = '/' }, response) => {
		const html = await readFile(join(folder, url.replace(/\/$/, '/index.html')), 'utf8').catch(
			() => '',
		);
		response.setHeader('Content-Type', 'text/html; charset=utf-8');
		const [head = '', ...pieces] = html.split(/(?<=<\/(?:a|b|dd|h1|li|p|path|svg)>)/);
		let sent = head.length;
		response.write(head);
		for (const piece of pieces) {
			response.write(piece);
			sent += piece.length;
			// Longer than a frame, so that the browser paints what it has.
			if (sent < html.indexOf('<body') + watched) await wait(20);
		}
		response.end();
	});
	await once(server.listen(0), 'listening');
	return server;
}

/** What moved in a page since it began to load: the parts, and from where to where. */
function moved(): Promise<string[]> {
	type Shift = PerformanceEntry & {
		sources: { node?: Element; previousRect: DOMRect; currentRect: DOMRect }[];
	};
	return new Promise((resolve) => {
		const told: string[] = [];
		new PerformanceObserver((list) => {
			for (const { sources } of list.getEntries() as Shift[])
				for (const { node, previousRect: from, currentRect: to } of sources)
					told.push(
						`${node?.nodeName} ${node?.textContent?.trim().slice(0, 30)}: ${from.x}, ${from.y} to ${to.x}, ${to.y}`,
					);
		}).observe({ type: 'layout-shift', buffered: true });
		setTimeout(() => resolve(told), 200);
	});
}

describe.each<StoryName>(['live', 'small'])('while it arrives, of the %s story', async (story) => {
	const { folder } = await builtSite(story);
	const site = openBefore(story);
	let server: Server;
	beforeAll(async () => {
		server = await serveSlowly(folder);
	});
	afterAll(() => server.close());

	const paths = await pathsOf(story, 'one');
	test.each(paths.flatMap((path) => [320, 768, 1280].map((width) => [path, width] as const)))(
		'%s moves nothing at %i pixels',
		async (path, width) => {
			const { port } = server.address() as AddressInfo;
			const { page } = await site.goTo(`http://localhost:${port}${path}`, {
				viewport: { width, height: 800 },
			});
			expect(await page.evaluate(moved)).toEqual([]);
		},
	);
});
