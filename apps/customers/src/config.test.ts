import { describe, expect, it } from 'vitest';
import { configSchema } from './config.ts';

const LINK_SECRET = 'a secret of this test only';

describe('the configuration', () => {
  it('needs no webhook secret', () => {
    const none = { WEBHOOK_SECRETS_KESHER: [], WEBHOOK_SECRETS_SHOPIFY: [], WEBHOOK_SECRETS_WOOCOMMERCE: [] };
    expect(configSchema.parse({ LINK_SECRET })).toMatchObject(none);
    expect(configSchema.parse({ LINK_SECRET, WEBHOOK_SECRETS_KESHER: ' ' })).toMatchObject(none);
  });

  it('takes the current secret and the one before', () => {
    const config = configSchema.parse({ LINK_SECRET, WEBHOOK_SECRETS_SHOPIFY: 'new  old' });
    expect(config.WEBHOOK_SECRETS_SHOPIFY).toEqual(['new', 'old']);
  });

  it('names what is missing', () => {
    expect(() => configSchema.parse({})).toThrow('LINK_SECRET');
  });
});
