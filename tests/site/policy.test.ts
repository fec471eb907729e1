import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js';
import { Severity } from 'csp_evaluator/dist/finding.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';
import { describe, expect, test } from 'vitest';
import { builtSites } from '../built-site.ts';

/** What Google’s CSP Evaluator holds against a policy, without what it only suggests. */
const faultsOf = (policy: string) =>
	new CspEvaluator(new CspParser(policy).csp)
		.evaluate()
		.filter(({ severity }) => severity < Severity.STRICT_CSP)
		.map(({ directive, description }) => `${directive}: ${description}`);

describe.each(await builtSites())('the site for $address', ({ pages, notFound }) => {
	test.each([...pages, notFound])(
		'the policy of $address has no fault of high or medium severity, or of syntax',
		({ document }) => {
			const metas = document.querySelectorAll('meta[http-equiv="content-security-policy"]');
			expect([...metas].map((meta) => faultsOf(meta.getAttribute('content')!))).toEqual([[]]);
		},
	);
});

test('the evaluator finds the faults of a lax policy', () => {
	expect(faultsOf("script-src 'unsafe-inline'")).not.toEqual([]);
});
