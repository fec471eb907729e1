import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { hasPackaged, serve, unpackBrowser } from './browser/browser.ts';
import { build, copyProject, folders, type StoryName } from './project.ts';

/** A built site: of which story, where its files are, the address it was built for, and where it is served. */
interface Site {
	story: StoryName;
	folder: string;
	address: string;
	origin?: string;
}

declare module 'vitest' {
	interface ProvidedContext {
		sites: Site[];
	}
}

/**
 * Builds the site as `npm run build` does, and that of the small story for the root of a host and for a path.
 * In copies of the project, because the check of types beside it reads and writes what a build keeps.
 */
export default async function buildSites({ provide }: TestProject) {
	if (hasPackaged) await unpackBrowser();
	const temporary = await mkdtemp(join(tmpdir(), 'sites-'));
	const copies = await Promise.all([copyProject('live'), copyProject('small')]);
	const live: Site = {
		story: 'live',
		folder: join(temporary, 'live'),
		address: 'http://localhost:4321/',
	};
	const atRoot: Site = { ...live, story: 'small', folder: join(temporary, 'root') };
	const atPath: Site = {
		story: 'small',
		folder: join(temporary, 'path'),
		address: 'https://example.org/explainer/',
	};
	const servers: Awaited<ReturnType<typeof serve>>[] = [];
	const buildAndServe = async (from: string, site: Site) => {
		await buildSite(from, site);
		const server = await serve(site.folder);
		servers.push(server);
		site.origin = server.origin;
	};
	// Two builds in one folder would share its caches.
	await Promise.all([
		buildAndServe(copies[0], live),
		buildAndServe(copies[1], atRoot).then(() => buildSite(copies[1], atPath)),
	]);
	provide('sites', [atRoot, atPath, live]);
	return async () => {
		for (const server of servers) await server.stop();
		for (const folder of [temporary, ...copies]) await rm(folder, { recursive: true, force: true });
	};
}

async function buildSite(from: string, { story, folder, address }: Site): Promise<void> {
	const environment = { SITE_URL: address, CONTENT: folders[story] };
	const { code, output } = await build(from, environment, ['--outDir', folder]);
	if (code !== 0) throw new Error(`The ${story} site for ${address} does not build:\n${output}`);
}
