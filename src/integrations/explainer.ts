import type { SiteAddress } from '../lib/site-address.ts';
import { articleModule } from './article-module.ts';
import { atomicOutput } from './atomic-output.ts';
import { buildLog } from './build-log.ts';
import { contentSecurityPolicy } from './csp.ts';
import { selfContainedCopy } from './self-contained.ts';
import { sitemapOfPages } from './sitemap.ts';

/** All that makes the site of the content, and puts it in place when it is whole. */
export function explainer({ site, base, preview, remarks }: SiteAddress) {
	const { integration, article } = articleModule();
	const home = new URL(base.replace(/\/?$/, '/'), site).href;
	return [
		integration,
		buildLog(remarks),
		// A preview has no page that search engines may index, and so no sitemap.
		...(preview ? [] : [sitemapOfPages(article, home)]),
		selfContainedCopy(home),
		contentSecurityPolicy(),
		atomicOutput(home),
	];
}
