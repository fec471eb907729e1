/** The language in which the house speaks, as a tag (BCP 47), and as Open Graph writes it. */
export const language = 'en';
export const locale = 'en_GB';
