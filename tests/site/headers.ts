import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { project } from '../project.ts';

/** A rule of `public/_headers`: the headers it drops and those it sets, for paths that `matches` knows. */
export interface Rule {
	matches: (path: string) => boolean;
	dropped: string[];
	set: Record<string, string>;
}

/** The rules of `public/_headers`. Throws at a line that is none (developers.cloudflare.com/pages/configuration/headers). */
export async function readRules(): Promise<Rule[]> {
	const rules: Rule[] = [];
	const last = (): Omit<Rule, 'matches'> => rules.at(-1) ?? { dropped: [], set: {} };
	for (const line of (await readFile(join(project, 'public/_headers'), 'utf8')).split('\n')) {
		if (line === '' || line.startsWith('#')) continue;
		const [, path, star] = /^(\/[^\s*]*)(\*?)$/.exec(line) ?? [];
		const dropped = /^ {2}! (\S+)$/.exec(line);
		const set = /^ {2}([\w-]+): (.+)$/.exec(line);
		if (path !== undefined) {
			const matches = (of: string) => (star ? of.startsWith(path) : of === path);
			rules.push({ matches, dropped: [], set: {} });
		} else if (dropped) last().dropped.push(dropped[1] ?? '');
		else if (set) last().set[set[1] ?? ''] = set[2] ?? '';
		else throw new Error(`public/_headers has a line that is no rule: ${line}`);
	}
	return rules;
}

/** The headers that a path gets: those of every rule that matches, the later ones first dropping what they drop. */
export function headersFor(path: string, rules: readonly Rule[]): Record<string, string> {
	const headers: Record<string, string> = {};
	for (const { dropped, set } of rules.filter(({ matches }) => matches(path))) {
		for (const name of dropped) delete headers[name];
		for (const [name, value] of Object.entries(set))
			headers[name] = name in headers ? `${headers[name]}, ${value}` : value;
	}
	return headers;
}
