import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { hasPackaged, unpackBrowser } from './browser/browser.ts';
import { build, project } from './project.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** The built sites: where their files are, and the address they were built for. */
		sites: { folder: string; address: string }[];
	}
}

/** Builds the site as `npm run build` does, and once more for an address with a path. */
export default async function buildSites({ provide }: TestProject) {
	if (hasPackaged) await unpackBrowser();
	const temporary = await mkdtemp(join(tmpdir(), 'site-with-path-'));
	const sites = [
		{ folder: join(project, 'dist'), address: 'http://localhost:4321/' },
		{ folder: join(temporary, 'dist'), address: 'https://example.org/explainer/' },
	];
	for (const { folder, address } of sites) {
		const { code, output } = await build(project, { SITE_URL: address }, ['--outDir', folder]);
		if (code !== 0) throw new Error(`The site for ${address} does not build:\n${output}`);
	}
	provide('sites', sites);
	return () => rm(temporary, { recursive: true, force: true });
}
