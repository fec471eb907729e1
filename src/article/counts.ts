import { findings, type Finding } from './schema.ts';
import { findingWords } from './words.ts';

/** How many claims there are of each finding. Entries without a finding do not count. */
export function countFindings(
	entries: readonly { finding?: Finding | undefined }[],
): Record<Finding, number> {
	const counts = Object.fromEntries(findings.map((finding) => [finding, 0])) as Record<
		Finding,
		number
	>;
	for (const { finding } of entries) if (finding) counts[finding]++;
	return counts;
}

/** The counts told in words. Opinions are set apart, because they cannot be checked. */
export function tellCounts(counts: Record<Finding, number>): string {
	const checkable = findings.filter((finding) => finding !== 'opinion');
	const total = checkable.reduce((sum, finding) => sum + counts[finding], 0);
	const parts = checkable.map((finding, index) => {
		const verb = index > 0 ? '' : counts[finding] === 1 ? ' is' : ' are';
		return `${counts[finding] || 'none'}${verb} ${findingWords[finding]}`;
	});
	const claims = total === 1 ? 'claim' : 'claims';
	const told = `Of the ${total} ${claims} that can be checked, ${new Intl.ListFormat('en-GB').format(parts)}.`;
	if (counts.opinion === 0) return told;
	const opinions =
		counts.opinion === 1 ? 'One more is an opinion' : `Another ${counts.opinion} are opinions`;
	return `${told} ${opinions}, which can only be attributed.`;
}
