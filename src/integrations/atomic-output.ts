import { rename, rm } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';

/**
 * Builds beside the output folder and puts the result in its place only when the build is whole. Astro empties
 * its output folder before it renders, so that without this an error in a page would leave a ruin.
 * It must be the last integration, so that the others have written what they write.
 */
export function publish(): AstroIntegration {
	let output: URL;
	return {
		name: 'publish',
		hooks: {
			'astro:config:setup': ({ command, config, updateConfig }) => {
				if (command !== 'build') return;
				output = config.outDir;
				updateConfig({ outDir: beside(output, 'building') });
			},
			'astro:build:done': async ({ dir }) => {
				const former = beside(output, 'former');
				await rm(former, { recursive: true, force: true });
				await rename(output, former).catch(ignoreMissing);
				await rename(dir, output);
				await rm(former, { recursive: true, force: true });
			},
		},
	};
}

function beside(folder: URL, what: string): URL {
	const name = folder.pathname.split('/').filter(Boolean).at(-1);
	return new URL(`../.${name}-${what}/`, folder);
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
	if (error.code !== 'ENOENT') throw error;
}
