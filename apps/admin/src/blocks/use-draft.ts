import { useCallback, useState } from 'react';
import { useStaff } from '../sign-in/staff-context.ts';
import { draftKey, readDraft } from './draft.ts';

/**
 * Unsaved work that outlives a reload and an expired session, per person and `subject` (`task:<id>`, `delay:new`).
 * `clear` forgets it once it is saved.
 */
export function useDraft<Value>(
  subject: string,
  empty: Value,
): { draft: Value; keep: (value: Value) => void; clear: () => void; restored: boolean } {
  const key = draftKey(useStaff().id, subject);
  const [{ value, restored }, set] = useState(() => readDraft(localStorage.getItem(key), empty));
  const keep = useCallback(
    (next: Value) => {
      set({ value: next, restored: false });
      localStorage.setItem(key, JSON.stringify(next));
    },
    [key],
  );
  const clear = useCallback(() => {
    set({ value: empty, restored: false });
    localStorage.removeItem(key);
  }, [key, empty]);
  return { draft: value, keep, clear, restored };
}
