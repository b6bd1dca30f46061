import type { Language } from '@kesher/domain/language';
import type { Who } from './Identity.tsx';

/** What was heard in a call that has not ended. It stays in this window, since it is about health, and while another call is open. */
export type Draft = { who: Who; spoken: Language; ticked: Readonly<Record<string, string>> };

export function freshDraft(spoken: Language): Draft {
  return { who: undefined, spoken, ticked: {} };
}
