import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { articleOf } from '../src/integrations/check-links.ts';
import { readTexts, type ContentTexts } from '../src/article/read.ts';
import type { Article } from '../src/types/article.ts';

/** The folder of the project. */
export const project = fileURLToPath(new URL('..', import.meta.url));

/** The folders of the two stories, from that of the project: the small one of the tests, and the site's own. */
export const folders = { small: 'tests/story', live: 'content' };
export type StoryName = keyof typeof folders;

/** Runs `astro build` in a folder and gives its exit code and all it printed. */
export function build(
	folder: string,
	environment: Record<string, string> = {},
	options: string[] = [],
): Promise<{ code: number; output: string }> {
	const astro = join(folder, 'node_modules/astro/bin/astro.mjs');
	const env = {
		...process.env,
		ASTRO_TELEMETRY_DISABLED: '1',
		NODE_ENV: 'production',
		...environment,
	};
	return new Promise((resolve) => {
		const child = execFile(
			process.execPath,
			[astro, 'build', '--force', ...options],
			{ cwd: folder, env },
			(_error, stdout, stderr) => resolve({ code: child.exitCode ?? 1, output: stdout + stderr }),
		);
	});
}

/** A copy of the project with a story, sharing the installed packages; its output and caches are its own. */
export async function copyProject(story: StoryName = 'small'): Promise<string> {
	const copy = await mkdtemp(join(tmpdir(), 'explainer-copy-'));
	for (const name of [
		'src',
		'public',
		folders[story],
		'package.json',
		'astro.config.mjs',
		'tsconfig.json',
	])
		await cp(join(project, name), join(copy, name), { recursive: true });
	await symlink(join(project, 'node_modules'), join(copy, 'node_modules'), 'junction');
	return copy;
}

/** The texts of a story. */
export function textsOf(story: StoryName): Promise<ContentTexts> {
	return readTexts(pathToFileURL(join(project, `${folders[story]}/`)), folders[story]);
}

const articles = new Map<StoryName, Promise<Article>>();

/** A story, articles as the build tells it. */
export function storyOf(story: StoryName): Promise<Article> {
	const promise =
		articles.get(story) ?? textsOf(story).then((texts) => articleOf(texts, folders[story]));
	articles.set(story, promise);
	return promise;
}

/** Every file below a folder with its bytes, in the order of names. */
export async function filesOf(folder: string): Promise<Map<string, Buffer>> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const paths = entries
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) => join(parentPath, name));
	const files = paths
		.sort()
		.map(
			async (path) =>
				[path.slice(folder.length + 1).replaceAll('\\', '/'), await readFile(path)] as const,
		);
	return new Map(await Promise.all(files));
}
