/** What a claim can be: something happened, a side said it, the text reads it so. */
export const claimKinds = ['event', 'statement', 'reading'] as const;
/** How a claim can stand, in the order in which findings are counted. */
export const findings = ['confirmed', 'partly', 'unsupported', 'contradicted', 'opinion'] as const;

export type ClaimKind = (typeof claimKinds)[number];
export type Finding = (typeof findings)[number];

/** How the figure of a theme shows it: pair by pair, claim by claim, or thing by thing. */
export const figures = ['comparison', 'roads', 'exchange'] as const;
