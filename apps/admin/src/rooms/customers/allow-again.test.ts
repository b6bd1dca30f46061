import { describe, expect, it } from 'vitest';
import { erasedNameOf } from './allow-again.ts';

describe('the name of somebody who was erased', () => {
  it('is told by its form', () => {
    expect(erasedNameOf(' dana@mail.example ')).toEqual({ email: 'dana@mail.example' });
    expect(erasedNameOf('+972 50-123 (4567)')).toEqual({ phone: '+972501234567' });
    expect(erasedNameOf('crm:4-1')).toEqual({ customerId: 'crm:4-1' });
    expect(erasedNameOf('0501234567')).toEqual({ customerId: '0501234567' });
  });
});
