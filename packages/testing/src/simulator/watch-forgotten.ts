/** Keeps who is being erased, and whose audiences they have left. */
export function createForgottenWatch() {
  const begun = new Set<string>();
  const leftBy = new Map<string, Set<string>>();
  return {
    begun: (customerId: string): void => void begun.add(customerId),
    isBegun: (customerId: string): boolean => begun.has(customerId),
    /** Somebody left the frozen audience of a notice. */
    left(noticeId: string, customerId: string): void {
      leftBy.set(noticeId, (leftBy.get(noticeId) ?? new Set()).add(customerId));
    },
    howManyLeft: (noticeId: string): number => leftBy.get(noticeId)?.size ?? 0,
  };
}
