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
	stat,
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
				output = await checked(folder).catch(({ code, message }: NodeJS.ErrnoException) => {
					console.error(`The build cannot write to ${folder}: ${reasons[code ?? ''] ?? message}.`);
					process.exit(1);
				});
				const building = neighbour(folder, 'building');
				// A build that fails leaves nothing behind.
				process.once('exit', () => rmSync(building, { recursive: true, force: true }));
				updateConfig({ outDir: pathToFileURL(`${building}/`) });
			},
			'astro:build:done': async ({ dir, pages }) => {
				await putInPlace(fileURLToPath(dir), output);
				const folder = relative(process.cwd(), output);
				console.log(`The site is in ${folder}/: ${pages.length} pages for ${address}`);
			},
		},
	};
}

const reasons: Record<string, string> = {
	ENOENT: 'it is a link that leads nowhere',
	ENOTDIR: 'it is no folder',
	EACCES: 'it, or the folder that holds it, is read-only',
	EPERM: 'it, or the folder that holds it, is read-only',
	EROFS: 'it, or the folder that holds it, is read-only',
};

/** Where a folder is behind its links. Clears up what dead builds have left there. Throws where no build can write. */
async function checked(folder: string): Promise<string> {
	await access(dirname(folder), constants.W_OK);
	const names = await readdir(dirname(folder));
	const output = names.includes(basename(folder)) ? await realpath(folder) : folder;
	for (const name of names) {
		const [, what, process] = /-(building|previous)-(\d+)$/.exec(name) ?? [];
		if (!what || !name.startsWith(`.${basename(folder)}-`) || isAlive(Number(process))) continue;
		const left = join(dirname(folder), name);
		// A build that dies between two renames leaves the former site beside its place.
		if (what === 'previous' && !names.includes(basename(folder))) await rename(left, output);
		else await rm(left, { recursive: true, force: true });
	}
	if (await isThere(output)) {
		await readdir(output);
		await access(output, constants.W_OK);
	}
	return output;
}

async function isThere(path: string): Promise<boolean> {
	return (await stat(path).catch(() => undefined)) !== undefined;
}

function isAlive(id: number): boolean {
	try {
		// In a container the process before this one may have had the same id.
		return id !== process.pid && process.kill(id, 0);
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}

/**
 * Puts a built folder in the place of the output folder; where that cannot be renamed, as a mount, its files into
 * it. Throws where neither can be done: what was there is then as it was.
 */
export async function putInPlace(built: string, output: string): Promise<void> {
	await replace(built, output, 5).catch(({ message }: Error) => {
		const error = new Error(
			`The site cannot be put into ${output}, which is as it was: ${message}.`,
		);
		error.stack = error.message;
		throw error;
	});
}

async function replace(built: string, output: string, tries: number): Promise<void> {
	const previous = neighbour(output, 'previous');
	try {
		const former = (await isThere(output)) ? [[output, previous] as const] : [];
		await renameAll([...former, [built, output]]);
		await rm(previous, { recursive: true, force: true });
	} catch (error) {
		const { code = '' } = error as NodeJS.ErrnoException;
		if (['EBUSY', 'EXDEV', 'EACCES', 'EPERM'].includes(code)) return fill(output, built);
		// Another build has put its own there in between.
		if (['ENOTEMPTY', 'EEXIST', 'ENOENT'].includes(code) && tries > 0)
			return replace(built, output, tries - 1);
		throw error;
	}
}

/** Puts the files of a built folder into the output folder, and takes out those that were there. */
async function fill(output: string, built: string): Promise<void> {
	const [next, previous] = [
		join(output, `.next-${process.pid}`),
		join(output, `.previous-${process.pid}`),
	];
	// The folder that the root of a file system has is not ours.
	const others = [basename(next), basename(previous), 'lost+found'];
	const moves = async (from: string, to: string) =>
		(await readdir(from))
			.filter((name) => !others.includes(name))
			.map((name) => [join(from, name), join(to, name)] as const);
	try {
		await cp(built, next, { recursive: true });
		await mkdir(previous);
		await renameAll([...(await moves(output, previous)), ...(await moves(next, output))]);
		await rm(previous, { recursive: true });
	} finally {
		await rm(next, { recursive: true, force: true });
	}
}

/** Renames in order. Where one cannot be done, takes back those before it, and throws. */
async function renameAll(renames: readonly (readonly [from: string, to: string])[]): Promise<void> {
	const done: (readonly [string, string])[] = [];
	try {
		for (const [from, to] of renames) {
			await rename(from, to);
			done.unshift([from, to]);
		}
	} catch (error) {
		for (const [from, to] of done) await rename(to, from);
		throw error;
	}
}

/** A hidden folder of this process beside another. */
function neighbour(folder: string, what: string): string {
	return join(dirname(folder), `.${basename(folder)}-${what}-${process.pid}`);
}
