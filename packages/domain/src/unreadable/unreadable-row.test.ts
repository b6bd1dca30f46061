import { describe, expect, it } from 'vitest';
import { UnreadableRowError, unlessUnreadable } from './unreadable-row.ts';

const error = new UnreadableRowError({ table: 'orders', pk: 'product#P-1', sk: 'line#C-1#L-1' });

describe('a row that cannot be read', () => {
  it('is named by its table and key, and is not tried again', () => {
    expect(error).toMatchObject({
      code: 'unreadable-row',
      retryable: false,
      table: 'orders',
      key: { pk: 'product#P-1', sk: 'line#C-1#L-1' },
      message: 'a row of "orders" cannot be read: product#P-1 / line#C-1#L-1',
    });
  });

  it('is an outcome where somebody says so, and every other failure stays a failure', async () => {
    const failing = (thrown: unknown) => async (): Promise<string> => {
      throw thrown;
    };
    expect(
      await unlessUnreadable(
        async () => 'read',
        () => 'left',
      ),
    ).toBe('read');
    expect(await unlessUnreadable(failing(error), ({ table }) => `left in ${table}`)).toBe('left in orders');
    await expect(unlessUnreadable(failing(new TypeError('a bug')), () => 'left')).rejects.toThrow('a bug');
  });
});
