import { describe, expect, it } from 'vitest';
import { verifyStandardWebhook } from './standard-webhook.ts';

describe('verifyStandardWebhook', () => {
  it('agrees with the example of the specification’s libraries', () => {
    const headers: Record<string, string> = {
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    };
    const request = { header: (name: string) => headers[name], body: Buffer.from('{"test": 2432232314}') };
    expect(verifyStandardWebhook(request, ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'], 1_614_265_330_000).kind).toBe(
      'verified',
    );
    expect(verifyStandardWebhook(request, ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'], 1_614_265_631_000)).toMatchObject(
      { reason: 'too-old' },
    );
  });
});
