import { describe, expect, it } from 'vitest';
import { noon } from '../check-in.fixture.ts';
import { reachBy } from './reach-by.ts';

describe('how far a message has come', () => {
  it.each([
    ['nowhere, before there is one', [], undefined],
    ['to its page, whatever the channel says', [{ state: 'accepted', openedAt: noon }], 'page-opened'],
    ['to the phone, by one channel of two', [{ state: 'bounced' }, { state: 'delivered' }], 'delivered'],
    ['to nobody, where every way has failed', [{ state: 'bounced' }, { state: 'unreachable' }], 'not-delivered'],
    ['who knows how far, while one is under way', [{ state: 'bounced' }, { state: 'ready' }], 'unknown'],
    ['who knows how far, while a channel has only taken it', [{ state: 'accepted' }], 'unknown'],
  ] as const)('%s', (_, messages, expected) => {
    expect(reachBy(messages)).toBe(expected);
  });
});
