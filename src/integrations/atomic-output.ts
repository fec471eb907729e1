import { rmSync } from 'node:fs';
import {
	access,
	constants,
	cp,
	mkdir,
	readdir,
	realpath,
	rename,
	rm,
	rmdir,
} from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Builds in a folder of its own beside the output folder, puts that in place when it is whole, and says where the
 * site of this address is. Astro empties its output folder before it renders, so that without this an error in a
 * page would leave a ruin, and two builds at once would empty each other's. It must come after the integrations
 * that write files.
 */
export function atomicOutput(address: string): AstroIntegration {
	let output: string;
	return {
		name: 'atomic-output',
		hooks: {
			'astro:config:setup': async ({ command, config, updateConfig }) => {
				if (command !== 'build') return;
				const folder = resolve(fileURLToPath(config.outDir));
				output = await checked(folder).catch(stop(`The build cannot write to ${folder}`));
				const building = neighbour(folder, 'building');
				// A build that fails or is broken off leaves nothing behind.
				process.once('exit', () => rmSync(building, { recursive: true, force: true }));
				for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
				updateConfig({ outDir: pathToFileURL(`${building}/`) });
			},
			'astro:build:done': async ({ dir, pages }) => {
				await putInPlace(fileURLToPath(dir), output).catch(
					stop(`The site cannot be put into ${output}, which is as it was`),
				);
				const folder = relative(process.cwd(), output);
				console.log(`The site is in ${folder}/: ${pages.length} pages for ${address}`);
			},
		},
	};
}

/** The way to end a build in one sentence, without a stack. */
function stop(sentence: string) {
	return ({ message }: Error): never => {
		console.error(`${sentence}: ${message}.`);
		process.exit(1);
	};
}

/** Where a folder is behind its links. Throws where a build cannot write into it or beside it. */
async function checked(folder: string): Promise<string> {
	await access(dirname(folder), constants.W_OK);
	if (!(await readdir(dirname(folder))).includes(basename(folder))) return folder;
	await readdir(folder);
	await access(folder, constants.W_OK);
	return realpath(folder);
}

/**
 * Puts a built folder in the place of the output folder; where that cannot be renamed, as a mount, its files into
 * it. Throws where neither can be done: what was there is then as it was.
 */
export async function putInPlace(built: string, output: string, tries = 5): Promise<void> {
	const previous = neighbour(output, 'previous');
	try {
		const present = (await readdir(output).catch(() => undefined)) ? [[output, previous]] : [];
		await renameAll([...present, [built, output]]);
	} catch (error) {
		const { code = '' } = error as NodeJS.ErrnoException;
		if (['EBUSY', 'EXDEV', 'EACCES', 'EPERM'].includes(code)) return fill(output, built);
		// Another build has put its own there in between.
		if (!['ENOTEMPTY', 'EEXIST', 'ENOENT'].includes(code) || tries === 0) throw error;
		return putInPlace(built, output, tries - 1);
	}
	await discard(previous);
}

/** Puts the files of a built folder into the output folder, and takes out those that were there. */
async function fill(output: string, built: string): Promise<void> {
	const names = ['next', 'previous'].map((name) => `.${name}-${process.pid}`);
	const [next = '', previous = ''] = names.map((name) => join(output, name));
	const moves = async (from: string, to: string) =>
		(await readdir(from))
			// The last is what the root of a file system has.
			.filter((name) => ![...names, 'lost+found'].includes(name))
			.map((name) => [join(from, name), join(to, name)]);
	try {
		await cp(built, next, { recursive: true });
		await mkdir(previous);
		await renameAll([...(await moves(output, previous)), ...(await moves(next, output))]);
		await discard(previous);
	} finally {
		await rm(next, { recursive: true, force: true });
		await rmdir(previous).catch(() => {});
	}
}

/** Removes what the site has replaced; what cannot be removed is no reason to fail. */
async function discard(previous: string): Promise<void> {
	await rm(previous, { recursive: true, force: true }).catch(({ message }: Error) =>
		console.warn(`The former site is left in ${previous}: ${message}.`),
	);
}

/** Renames in order. Where one cannot be done, takes back those before it, and throws. */
async function renameAll(renames: readonly string[][]): Promise<void> {
	const done: string[][] = [];
	try {
		for (const [from = '', to = ''] of renames) {
			await rename(from, to);
			done.unshift([to, from]);
		}
	} catch (error) {
		for (const [from = '', to = ''] of done) await rename(from, to);
		throw error;
	}
}

/** A hidden folder of this process beside another. */
function neighbour(folder: string, what: string): string {
	return join(dirname(folder), `.${basename(folder)}-${what}-${process.pid}`);
}
