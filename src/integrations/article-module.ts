import { readdir } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { uneval } from 'devalue';
import { ContentError } from '../article/diagnostics.ts';
import { contentFiles, readTexts } from '../article/read.ts';
import { articleOf } from './check-links.ts';
import { colourSheet } from '../styles/colours.ts';
import type { Article } from '../types/article.ts';

/** The modules that are made of the content, by their names in imports, and what each holds. */
const modules: Record<string, (article: Article) => string> = {
	// Objects that stand in several places of the article stay shared.
	'virtual:article': (article) => `export const article = ${uneval(article)};`,
	'virtual:colours.css': ({ site }) => colourSheet(site),
};

/**
 * Gives the article to pages (`virtual:article`), and its colours to styles (`virtual:colours.css`). `CONTENT` names
 * another folder than `content/`, from the folder of the project. `article` is for the hooks of other
 * integrations; it throws before the article is parsed.
 */
export function articleModule(): { integration: AstroIntegration; article: () => Article } {
	const name = (process.env['CONTENT'] ?? 'content').replace(/\/+$/, '');
	const folder = new URL(`${name}/`, pathToFileURL(`${process.cwd()}/`));
	let parsed: Article | undefined;
	const parse = async () => (parsed = articleOf(await readTexts(folder, name), name));
	const integration: AstroIntegration = {
		name: 'article',
		hooks: {
			'astro:config:setup': async ({ command, updateConfig }) => {
				if (command !== 'build' && command !== 'dev') return;
				await parse().catch((error: unknown) => {
					if (!(error instanceof ContentError)) throw error;
					// Under `npm run dev` the browser shows what is wrong, until it is mended.
					if (command === 'dev') return;
					console.error(error.message);
					process.exit(1);
				});
				updateConfig({ vite: { plugins: [plugin(command)] } });
			},
		},
	};
	const plugin = (command: 'build' | 'dev') => ({
		name: 'article',
		resolveId: (id: string) => (id in modules ? id.replace('virtual:', '/@content/') : undefined),
		async load(this: { addWatchFile: (path: string) => void }, id: string) {
			const make = modules[id.replace('/@content/', 'virtual:')];
			if (!make) return undefined;
			const drawings = await readdir(new URL('drawings/', folder)).catch(() => []);
			for (const file of [...contentFiles, ...drawings.map((name) => `drawings/${name}`)])
				this.addWatchFile(fileURLToPath(new URL(file, folder)));
			return make(command === 'build' && parsed ? parsed : await parse());
		},
	});
	const article = () => {
		if (!parsed) throw new Error('The article is not parsed yet.');
		return parsed;
	};
	return { integration, article };
}
