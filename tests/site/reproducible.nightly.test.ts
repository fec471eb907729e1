import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { build, copyProject, filesOf, folders } from '../project.ts';

const temporary: string[] = [];
afterAll(() =>
	Promise.all(temporary.map((folder) => rm(folder, { recursive: true, force: true }))),
);

/** Builds a copy of the project of its own, with a clock that is years off; gives the files of its `dist/`. */
async function buildAt(years: number, environment: Record<string, string>) {
	const copy = await copyProject();
	const clock = await mkdtemp(join(tmpdir(), 'clock-'));
	temporary.push(copy, clock);
	const module = join(clock, 'clock.mjs');
	await writeFile(
		module,
		`const now = Date.now;
		Date.now = () => now() + ${years} * 31_556_952_000;
		globalThis.Date = new Proxy(Date, {
			construct: (target, values, as) =>
				Reflect.construct(target, values.length > 0 ? values : [target.now()], as),
			apply: (target) => new target(target.now()).toString(),
		});`,
	);
	const { code, output } = await build(copy, {
		...environment,
		CONTENT: folders.small,
		NODE_OPTIONS: `--import=${pathToFileURL(module)}`,
	});
	expect(output).toContain('The site is in');
	expect(code).toBe(0);
	return filesOf(join(copy, 'dist'));
}

test('two folders, clocks, time zones and locales give the same files with the same bytes', async () => {
	const one = await buildAt(0, { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' });
	const other = await buildAt(7, {
		TZ: 'Pacific/Kiritimati',
		LANG: 'tr_TR.UTF-8',
		LC_ALL: 'tr_TR.UTF-8',
	});
	expect([...other.keys()]).toEqual([...one.keys()]);
	const different = [...one].filter(([name, bytes]) => !bytes.equals(other.get(name)!));
	expect(different.map(([name]) => name)).toEqual([]);
});
