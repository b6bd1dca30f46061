/** Seeds that ever broke a promise: they run first, each time. */
export const regressions: readonly number[] = [26, 31, 85, 144, 184];
