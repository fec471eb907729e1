import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Gives every built page its content security policy: nothing but the page's own styles and script, by their
 * hashes, and the site's own icons. Astro's own policy names on each page the hashes of all pages.
 */
export function contentSecurityPolicy(): AstroIntegration {
	return {
		name: 'content-security-policy',
		hooks: {
			'astro:build:done': async ({ dir }) => {
				const folder = fileURLToPath(dir);
				const files = await readdir(folder, { recursive: true });
				for (const path of files.filter((file) => file.endsWith('.html')))
					await writeFile(
						join(folder, path),
						withPolicy(await readFile(join(folder, path), 'utf8')),
					);
			},
		},
	};
}

/** A page with its policy before its first style; a page without a head, as that of a redirect, as it was. */
export function withPolicy(html: string): string {
	const directives = [
		"default-src 'none'",
		"img-src 'self'",
		// For tools that fetch robots.txt in the page's name, as Lighthouse does.
		"connect-src 'self'",
		"base-uri 'none'",
		"form-action 'none'",
		...allow('script-src', html.matchAll(/<script type="module">([^]*?)<\/script>/g)),
		...allow('style-src', html.matchAll(/<style>([^]*?)<\/style>/g)),
	];
	const policy = `<meta http-equiv="content-security-policy" content="${directives.join(';')}">`;
	return html.replace(/(?=<style>|<\/head>)/, policy);
}

function allow(directive: string, found: Iterable<RegExpMatchArray>): string[] {
	const hashes = Array.from(found, ([, code]) =>
		createHash('sha256')
			.update(code ?? '')
			.digest('base64'),
	);
	return hashes.length > 0
		? [`${directive} '${hashes.map((hash) => `sha256-${hash}`).join("' '")}'`]
		: [];
}
