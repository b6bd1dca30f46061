import type { Reach } from '@kesher/domain/message/reach';
import { own } from './isolated.tsx';
import type { PageSpeech } from './page-speech.ts';
import type { PreferencesView } from './preferences-view.ts';

/** By what somebody hears of their orders, as it stands now or as it would be after a press. */
export function reachWords(
  reach: Reach,
  { when, addresses, tell }: { when: 'now' | 'after'; tell: PageSpeech['tell'] } & Pick<PreferencesView, 'addresses'>,
): string {
  switch (reach.kind) {
    case 'channels': {
      const [channel = 'email'] = reach.channels;
      return tell(`reach.${when}.${channel}`, { address: own(addresses[channel] ?? '') });
    }
    case 'call':
      return tell(`reach.${when}.call`);
    case 'nobody':
      return tell(reach.byWish ? `reach.${when}.nobody` : `reach.${when}.no-way`);
  }
}
