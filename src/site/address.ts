/** The address the site is built for when `SITE_URL` is not set: where `npm start` serves it. */
export const defaultAddress = 'http://localhost:4321/';

/**
 * Splits the public address into Astro's `site` (origin) and `base` (path, without a slash at its end).
 * Throws when the address is not an absolute http or https address, or carries more than a path.
 */
export function parseAddress(address: string): { site: string; base: string } {
	const refuse = (why: string): never => {
		const error = new Error(
			`SITE_URL "${address}" ${why}. Set it to the public address of the site, such as https://someone.github.io/explainer/.`,
		);
		error.stack = error.message;
		throw error;
	};
	if (!/^https?:\/\//i.test(address)) refuse('does not start with https:// or http://');
	if (/[\s"'<>\\^`{|}]/.test(address)) refuse('holds a character that no address has');
	if (!URL.canParse(address)) refuse('is not an address');
	const url = new URL(address);
	if (url.username || url.password) refuse('carries a user name or a password');
	if (url.search || url.hash || /[?#]$/.test(address)) refuse('carries a query or a fragment');
	if (url.pathname.includes('//')) refuse('has an empty part in its path');
	return { site: url.origin, base: url.pathname.replace(/\/$/, '') || '/' };
}

/** The path of a page of this site (given from its root, such as /claims/#C3) on the host it is built for. */
export function pathTo(page: string): string {
	return import.meta.env.BASE_URL.replace(/\/$/, '') + page.replace(/^(?!\/)/, '/');
}

/** The absolute address of a page of this site. */
export function addressOf(page: string): string {
	return new URL(pathTo(page), import.meta.env.SITE).href;
}
