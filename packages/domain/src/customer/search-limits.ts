/** The fewest letters that customers are searched by. */
export const fewestLetters = 2;

/** The most customers that a search answers with; beyond it nobody counts. */
export const mostHits = 20;
