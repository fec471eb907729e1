import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, copyProject, project } from '../project.ts';
import { median, ratio } from './figures.ts';

/** Seconds of cold builds, as rows: a bare page, this site, and this site with more and more text. */
export async function builds(runs: number): Promise<(string | number)[][]> {
	const folders: [string, string][] = [
		['bare one-page site', await bareProject()],
		['this site', await copyProject()],
		['article 10 times as long', await longProject(10)],
		['article 100 times as long', await longProject(100)],
	];
	const seconds = folders.map((): number[] => []);
	for (let run = 0; run < runs; run++) {
		for (const [index, [name, folder]] of folders.entries()) {
			for (const cache of ['.astro', 'dist'])
				await rm(join(folder, cache), { recursive: true, force: true });
			const begun = performance.now();
			const { code, output } = await build(folder);
			if (code !== 0) throw new Error(`${name} does not build:\n${output}`);
			seconds[index]!.push((performance.now() - begun) / 1000);
		}
	}
	await Promise.all(folders.map(([, folder]) => rm(folder, { recursive: true, force: true })));
	const bare = median(seconds[0]!);
	return folders.map(([name], index) => [
		name,
		median(seconds[index]!).toFixed(2),
		ratio(median(seconds[index]!), bare),
	]);
}

async function bareProject(): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'bare-'));
	await mkdir(join(folder, 'src/pages'), { recursive: true });
	await symlink(join(project, 'node_modules'), join(folder, 'node_modules'), 'junction');
	await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
	await writeFile(
		join(folder, 'astro.config.mjs'),
		`export default { cacheDir: './.astro/cache' };`,
	);
	await writeFile(
		join(folder, 'src/pages/index.astro'),
		'<html lang="en"><head><title>Bare</title></head><body><h1>Bare</h1></body></html>',
	);
	return folder;
}

/** The project with its plain sections repeated until the article is about so many times as long. */
async function longProject(times: number): Promise<string> {
	const folder = await copyProject();
	const path = join(folder, 'content/article.md');
	const article = await readFile(path, 'utf8');
	const sections = article.split(/^(?=## )/m).filter((section) => /^## (What|Less)/.test(section));
	const body = article.slice(article.indexOf('\n---\n', 4));
	const rounds = Math.round((body.length * (times - 1)) / sections.join('').length);
	const more = Array.from({ length: rounds }, (_, round) =>
		sections
			.map((section) => section.replace(/^## .*/, (heading) => `${heading} ${round + 2}`))
			.join(''),
	);
	await writeFile(path, `${article}\n${more.join('')}`);
	return folder;
}
