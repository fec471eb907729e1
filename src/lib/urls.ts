import type { SiteAddress } from './site-address.ts';

/**
 * Where this build will stand, put here by the config. In place of `import.meta.env.SITE` and `BASE_URL`, before
 * which a variable of the environment that happens to have their name would come.
 */
declare const __SITE_ADDRESS__: Pick<SiteAddress, 'site' | 'base' | 'preview' | 'issues'>;

/** The path of a page of this site (given from its root, such as /claims/#C3) on the host it is built for. */
export function withBase(page: string): string {
	return __SITE_ADDRESS__.base.replace(/\/$/, '') + page.replace(/^(?!\/)/, '/');
}

/** The absolute address of a page of this site. */
export function absoluteUrl(page: string): string {
	return new URL(withBase(page), __SITE_ADDRESS__.site).href;
}

/** Whether the site that is being built is only a preview. */
export function isPreview(): boolean {
	return __SITE_ADDRESS__.preview;
}

/** Where mistakes can be reported, where whoever builds the site says it. */
export function issuesUrl(): string | undefined {
	return __SITE_ADDRESS__.issues;
}

/**
 * Where the link leads that closes a note without a script: to a fragment that no page has. The note is no longer
 * the target then, and the page stays where it is; `#` alone would jump to its top.
 */
export const closeNote = '#closed';
