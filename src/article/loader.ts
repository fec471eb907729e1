import { readFile } from 'node:fs/promises';
import type { Loader } from 'astro/loaders';
import type { AstroConfig } from 'astro';
import { ContentError } from './content-error.ts';
import { contentFiles, tellStory, type ContentTexts, type Story } from './story.ts';

type Collection = 'article' | 'entries' | 'sources' | 'timeline' | 'places' | 'relations';

/** Loads one collection of the story from `content/`. A mistake there stops the build with one message. */
export function storyLoader(collection: Collection): Loader {
	return {
		name: `story-${collection}`,
		async load({ store, parseData, config, watcher }) {
			const load = async () => {
				const items = itemsOf(await readStory(config), collection);
				store.clear();
				for (const item of items) store.set({ id: item.id, data: await parseData(item) });
			};
			await load();
			watcher?.on('change', (path) => {
				if (contentFiles.some((file) => path.endsWith(`content/${file}`))) {
					load().catch((error: unknown) => console.error(String(error)));
				}
			});
		},
	};
}

/**
 * The texts of the content files in a folder, without byte order marks and with line feeds only. Throws a
 * `ContentError` for a file that is not there.
 */
export async function readTexts(folder: URL): Promise<ContentTexts> {
	const texts = await Promise.all(
		contentFiles.map(async (file) => {
			const text = await readFile(new URL(file, folder), 'utf8').catch(() => {
				throw new ContentError(
					file,
					undefined,
					'The file is missing or cannot be read. Put it back.',
				);
			});
			return [file, text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n')] as const;
		}),
	);
	return Object.fromEntries(texts) as ContentTexts;
}

/** The last story, because the collections of one build ask for the same. */
let last: { key: string; story: Story } | undefined;

async function readStory(config: AstroConfig): Promise<Story> {
	const texts = await readTexts(new URL('content/', config.root));
	const base = config.base.replace(/\/?$/, '/');
	const origin = config.site ? new URL(config.site).origin : '';
	const key = JSON.stringify([texts, base, origin]);
	if (last?.key !== key) last = { key, story: tellStory(texts, base, origin) };
	return last.story;
}

function itemsOf(
	story: Story,
	collection: Collection,
): { id: string; data: Record<string, unknown> }[] {
	if (collection === 'article') return [{ id: 'article', data: { ...story.article } }];
	return story[collection].map((data, index) => ({
		id: data.id,
		data: { ...data, position: index },
	}));
}
