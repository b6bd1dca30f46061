/** Of fewer than this no rate and no middle is told: they would say more about chance than about us. */
export const fewest = { promises: 5, windows: 10, customers: 20 } as const;
