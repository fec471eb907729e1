/** The address the site is built for when nothing says another: where `npm start` serves it. */
const defaultAddress = 'http://localhost:4321/';

/** Where a build will stand: Astro’s `site` (origin) and `base` (path, without a slash at its end). */
export interface SiteAddress {
	site: string;
	base: string;
	/** Whether it is only a preview, which no search engine may index. */
	preview: boolean;
	/** Where mistakes can be reported, where the environment says it: the issues of the repository on GitHub. */
	issues?: string | undefined;
	/** What whoever builds it should know. */
	remarks: string[];
}

type Environment = Record<string, string | undefined>;

/**
 * Where a build will stand, by its environment: the address in `SITE_URL`, else what the host sets, else
 * localhost. Rules: the build variables of Netlify and of Cloudflare Pages. Cloudflare does not say which branch
 * is the published one: it is taken to be `main`. Throws where the address is malformed.
 */
export function siteAddress(environment: Environment): SiteAddress {
	const { SITE_URL, CONTEXT: context, CF_PAGES_BRANCH: branch } = environment;
	const { address, remark } = hostAddress(environment);
	const state =
		(branch && branch !== 'main' && `branch ${branch}`) ||
		(environment['NETLIFY'] && context && context !== 'production' && `context ${context}`);
	const remarks = SITE_URL === undefined ? [remark] : [];
	if (state) remarks.push(`A preview (${state}): search engines are told to index none of it.`);
	return {
		...parseAddress(SITE_URL ?? address),
		preview: Boolean(state),
		issues: issuesOf(environment),
		remarks,
	};
}

/** The issues of the repository that a workflow of GitHub builds. Rule: the default variables of GitHub Actions. */
function issuesOf({ GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository }: Environment) {
	return server && repository ? `${server}/${repository}/issues` : undefined;
}

/** The address that the host gives, or localhost; and where it comes from, for whoever reads the log of the build. */
function hostAddress(environment: Environment): { address: string; remark: string } {
	const { NETLIFY: onNetlify, URL: main, CF_PAGES_URL: deployment } = environment;
	const remark = 'Links, canonical addresses and cards carry';
	if (deployment) {
		// One deployment has a hash before the address of its project.
		const address = deployment.replace(/^(https?:\/\/)[0-9a-f]{8}\.(?=[^./]+\.pages\.dev\b)/, '$1');
		return {
			address,
			remark: `${remark} ${address}, from CF_PAGES_URL. A domain of your own needs SITE_URL.`,
		};
	}
	return onNetlify && main
		? { address: main, remark: `${remark} ${main}, from URL.` }
		: {
				address: defaultAddress,
				remark: `${remark} ${defaultAddress}. Set SITE_URL to the public address of the site.`,
			};
}

/**
 * Splits a public address into origin and path. Throws when it is not an absolute http or https address, or
 * carries more than a path.
 */
function parseAddress(address: string): { site: string; base: string } {
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
	// Astro knows a path by its characters in one place, and by their codes in another.
	if (!/^[\w./~-]*$/.test(url.pathname))
		refuse('has other signs in its path than the letters a to z, digits and the signs - . _ ~');
	return { site: url.origin, base: url.pathname.replace(/\/$/, '') || '/' };
}
