import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { SiteAddress } from '../lib/urls.ts';
import { startThread } from './beside.ts';
import { buildLog } from './build-log.ts';
import { colourSheetModule } from './colour-sheet.ts';
import { formerOf } from '../lib/redirects.ts';
import type { Keeper } from './keeper.ts';
import { keep } from './kept.ts';
import { contentSecurityPolicy } from './csp.ts';
import { atomicOutput } from './atomic-output.ts';
import { selfContainedCopy } from './self-contained.ts';
import { sitemapOfPages } from './sitemap.ts';
import { watchStory } from './watch.ts';

/** Tells the story once, and hands it to the loader, the styles and the sitemap; then publishes the site. */
export function explainer({ preview, remarks }: Pick<SiteAddress, 'preview' | 'remarks'>) {
	return [
		storyKeeper(),
		buildLog(remarks),
		// A preview has no page that search engines may index, and so no sitemap.
		...(preview ? [] : sitemapOfPages()),
		selfContainedCopy(),
		contentSecurityPolicy(),
		atomicOutput(),
	];
}

/** `CONTENT` names another folder than `content/`, from the folder of the project. */
function storyKeeper(): AstroIntegration {
	let keeper: Keeper;
	return {
		name: 'story',
		hooks: {
			'astro:config:setup': async ({ command, config, updateConfig }) => {
				if (command === 'preview') return;
				const name = (process.env['CONTENT'] ?? 'content').replace(/\/+$/, '');
				const folder = new URL(`${name}/`, pathToFileURL(`${process.cwd()}/`));
				if (command === 'build') startThread();
				// What tells the story is loaded while the thread loads what draws.
				const { Keeper } = await import('./keeper.ts');
				keeper = new Keeper(folder, name);
				keep(keeper);
				await keeper.tellAgain();
				// Under `npm run dev` the mistakes are shown in the browser, until they are mended.
				if (keeper.mistakes && command !== 'dev') throw keeper.mistakes;
				if (command === 'build') void keeper.beside;
				const base = config.base.replace(/\/$/, '');
				const former = keeper.told ? formerOf(keeper.told) : [];
				updateConfig({
					vite: { plugins: [colourSheetModule()] },
					redirects: Object.fromEntries(former.map(({ from, to }) => [from, base + to])),
				});
			},
			'astro:server:setup': (options) => watchStory(keeper, options),
		},
	};
}
