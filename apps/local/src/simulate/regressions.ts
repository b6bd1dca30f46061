/** Seeds that ever broke a promise: they run first, each time. */
export const regressions: readonly number[] = [2, 26, 31, 77, 85, 144, 184, 198, 216, 243, 250, 296, 388, 874];
