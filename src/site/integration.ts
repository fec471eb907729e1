import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Loader } from 'astro/loaders';
import { isContentFile, readTexts } from '../story/files.ts';
import type { Host } from './address.ts';
import { keep, kept } from './keeper.ts';
import { publish } from './publish.ts';
import { selfContainedCopy } from './self-contained.ts';
import { sitemapOfPages } from './sitemap.ts';
import { tell } from './tell.ts';

/** Tells the story once, and hands it to the loader, the styles and the sitemap; then publishes the site. */
export function explainer({ preview, remarks }: Pick<Host, 'preview' | 'remarks'>) {
	return [
		storyKeeper(remarks),
		// A preview has no page that search engines may index, and so no sitemap.
		...(preview ? [] : sitemapOfPages()),
		selfContainedCopy(),
		publish(),
	];
}

/** `CONTENT` names another folder than `content/`, from the folder of the project. A build says the remarks. */
function storyKeeper(remarks: readonly string[]): AstroIntegration {
	return {
		name: 'story',
		hooks: {
			'astro:config:setup': async ({ updateConfig }) => {
				const name = (process.env['CONTENT'] ?? 'content').replace(/\/+$/, '');
				const folder = new URL(`${name}/`, pathToFileURL(`${process.cwd()}/`));
				const tellAgain = async () => tell(await readTexts(folder, name), name);
				keep({ folder, story: await tellAgain(), tellAgain });
				updateConfig({ vite: { plugins: [sideColours()] } });
			},
			'astro:build:start': ({ logger }) => remarks.forEach((remark) => logger.warn(remark)),
		},
	};
}

const sheet = 'virtual:sides.css';

/** The sheet `virtual:sides.css`: the colours of the two sides as tokens. */
function sideColours() {
	const id = '/@sides.css';
	return {
		name: 'side-colours',
		resolveId: (source: string) => (source === sheet ? id : undefined),
		load(loaded: string) {
			if (loaded !== id) return;
			const tokens = kept().story.site.sides.map(
				({ thread, colour }) => `--${thread}: light-dark(${colour.light}, ${colour.dark});`,
			);
			return `@layer tokens { :root { ${tokens.join(' ')} } }`;
		},
	};
}

/** Loads the story as the one entry of its collection, and again when its files change. */
export function storyLoader(): Loader {
	return {
		name: 'story',
		async load({ store, watcher }) {
			const { folder, story, tellAgain } = kept();
			const set = (data: typeof story) => store.set({ id: 'story', data: { ...data } });
			set(story);
			watcher?.on('change', (path) => {
				const changed = pathToFileURL(path).href;
				if (!changed.startsWith(folder.href)) return;
				if (!isContentFile(changed.slice(folder.href.length))) return;
				tellAgain().then(set, (error: unknown) => console.error(String(error)));
			});
		},
	};
}
