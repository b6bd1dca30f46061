export function draftKey(staffId: string, subject: string): string {
  return `kesher.draft.${staffId}.${subject}`;
}

/** A stored draft, or the empty one when there is none or it cannot be read. An object gets the fields it lacks. */
export function readDraft<Value>(stored: string | null, empty: Value): { value: Value; restored: boolean } {
  if (stored === null) return { value: empty, restored: false };
  try {
    const value = JSON.parse(stored) as Value;
    if (typeof value !== typeof empty || value === null || Array.isArray(value) !== Array.isArray(empty))
      return { value: empty, restored: false };
    const whole = typeof value === 'object' && !Array.isArray(value) ? { ...empty, ...value } : value;
    return { value: whole, restored: true };
  } catch {
    return { value: empty, restored: false };
  }
}
