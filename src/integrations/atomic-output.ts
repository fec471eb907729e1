import { rename, rm } from 'node:fs/promises';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Builds in a neighbouring folder, renames it to the output folder when the build is whole, and says where the
 * site of this address is. Astro empties its output folder before it renders, so that without this an error in a
 * page would leave a ruin. It must come after the integrations that write files. Where the output folder is a
 * mount or a link it cannot be renamed.
 */
export function atomicOutput(address: string): AstroIntegration {
	let output: URL;
	return {
		name: 'atomic-output',
		hooks: {
			'astro:config:setup': ({ command, config, updateConfig }) => {
				if (command !== 'build') return;
				output = config.outDir;
				updateConfig({ outDir: neighbour(output, 'building') });
			},
			'astro:build:done': async ({ dir, pages }) => {
				const previous = neighbour(output, 'previous');
				await rm(previous, { recursive: true, force: true });
				await rename(output, previous).catch(ignoreMissing);
				await rename(dir, output);
				await rm(previous, { recursive: true, force: true });
				const folder = relative(process.cwd(), fileURLToPath(output));
				console.log(`The site is in ${folder}/: ${pages.length} pages for ${address}`);
			},
		},
	};
}

function neighbour(folder: URL, what: string): URL {
	const name = folder.pathname.split('/').filter(Boolean).at(-1);
	return new URL(`../.${name}-${what}/`, folder);
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
	if (error.code !== 'ENOENT') throw error;
}
