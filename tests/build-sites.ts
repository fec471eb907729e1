import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { hasPackaged, serve, unpackBrowser } from './browser/browser.ts';
import { build, copyProject, folders, type StoryName } from './project.ts';

/** A built site: of which story, where its files are, the address it was built for, and where it is served. */
export interface Site {
	story: StoryName;
	folder: string;
	address: string;
	/** The address at which it is served while the tests run, without the slash at its end. */
	origin: string;
}

declare module 'vitest' {
	interface ProvidedContext {
		sites: Site[];
	}
}

/** The small story is built for a path, the site's own for the root of a host. */
const addresses = { small: 'https://example.org/explainer/', live: 'http://localhost:4321/' };

/** Builds and serves each story once, whichever projects of tests run; gives the way to clear up. */
export default async function buildSites({ vitest }: TestProject) {
	const root = vitest.getRootProject();
	if (root.getProvidedContext().sites) return undefined;
	if (hasPackaged) await unpackBrowser();
	const temporary = await mkdtemp(join(tmpdir(), 'sites-'));
	const stories = Object.keys(addresses) as StoryName[];
	const sites = await Promise.all(stories.map((story) => buildAndServe(story, temporary)));
	root.provide(
		'sites',
		sites.map(({ site }) => site),
	);
	return async () => {
		for (const { stop } of sites) await stop();
		await rm(temporary, { recursive: true, force: true });
	};
}

/** In a copy of the project, because the check of types beside it reads and writes what a build leaves behind. */
async function buildAndServe(story: StoryName, temporary: string) {
	const copy = await copyProject(story);
	const [folder, address] = [join(temporary, story), addresses[story]];
	const environment = { SITE_URL: address, CONTENT: folders[story] };
	const { code, output } = await build(copy, environment, ['--outDir', folder]);
	await rm(copy, { recursive: true, force: true });
	if (code !== 0) throw new Error(`The ${story} story does not build:\n${output}`);
	const { origin, stop } = await serve(folder, new URL(address).pathname);
	return { site: { story, folder, address, origin } satisfies Site, stop };
}
