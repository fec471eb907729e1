import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, copyProject, folders, project } from '../project.ts';
import { median, ratio } from './figures.ts';

/** Seconds as rows: of cold builds of a bare page, this site, and this site with more and more text; of the tests. */
export async function builds(runs: number): Promise<(string | number)[][]> {
	const projects: [string, string][] = [
		['bare one-page site', await bareProject()],
		['this site', await liveProject()],
		['article 10 times as long', await longProject(10)],
		['article 100 times as long', await longProject(100)],
	];
	const measured = projects.map(([name, folder]) => ({ name, folder, seconds: [] as number[] }));
	for (let run = 0; run < runs; run++) {
		for (const { name, folder, seconds } of measured) {
			for (const cache of ['.astro', 'dist', 'node_modules/.vite'])
				await rm(join(folder, cache), { recursive: true, force: true });
			const begun = performance.now();
			const { code, output } = await build(folder);
			if (code !== 0) throw new Error(`${name} does not build:\n${output}`);
			seconds.push((performance.now() - begun) / 1000);
		}
	}
	await Promise.all(projects.map(([, folder]) => rm(folder, { recursive: true, force: true })));
	const begun = performance.now();
	const { status } = spawnSync('npm test', { cwd: project, shell: true });
	measured.push({
		name: `npm test, once${status === 0 ? '' : ', failed'}`,
		folder: project,
		seconds: [(performance.now() - begun) / 1000],
	});
	const bare = median(measured[0]?.seconds ?? []);
	return measured.map(({ name, seconds }) => [
		name,
		median(seconds).toFixed(2),
		ratio(median(seconds), bare),
	]);
}

async function liveProject(): Promise<string> {
	const folder = await copyProject();
	await cp(join(project, folders.live), join(folder, 'content'), { recursive: true });
	return folder;
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

/** The project with its sections of paragraphs repeated until the article is about so many times as long. */
async function longProject(times: number): Promise<string> {
	const folder = await liveProject();
	const path = join(folder, 'content/article.md');
	const article = await readFile(path, 'utf8');
	const body = article.slice(article.indexOf('\n---\n', 4));
	const sections = body
		.split(/^(?=## )/m)
		.filter((section) => /^## (?![^]*^(###|\||-|1\.) ?)/m.test(section));
	const rounds = Math.round((body.length * (times - 1)) / sections.join('').length);
	const more = Array.from({ length: rounds }, (_, round) =>
		sections.map((section) =>
			section.replace(/^## (.*) \{#(.*)\}/, `## $1 ${round} {#$2-${round}}`),
		),
	);
	await writeFile(path, `${article}\n${more.flat().join('\n')}`);
	return folder;
}
