import { describe, expect, it } from 'vitest';
import { staffOfToken } from './staff-of-token.ts';

const token = (claims: object) => `h.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.s`;

describe('the person of a token', () => {
  it('has the id, name and roles that the token says, in any script', () => {
    const claims = { username: 'manager', name: 'סמיר خليل', 'cognito:groups': ['manager', 'other'] };
    expect(staffOfToken(token(claims), undefined)).toEqual({ id: 'manager', name: 'סמיר خليل', roles: ['manager'] });
  });

  it('is named by the profile where the token has no name, as on Cognito', () => {
    const claims = { username: 'u-1', 'cognito:groups': ['agent'] };
    expect(staffOfToken(token(claims), 'Noa')?.name).toBe('Noa');
    expect(staffOfToken(token(claims), undefined)?.name).toBe('u-1');
  });

  it.each([{ username: 'u-1' }, { username: 'u-1', 'cognito:groups': ['guest'] }, { 'cognito:groups': ['admin'] }])(
    'is nobody for %j',
    (claims) => {
      expect(staffOfToken(token(claims), 'Noa')).toBeUndefined();
    },
  );

  it('is nobody for a text that is no token', () => {
    expect(staffOfToken('opaque', 'Noa')).toBeUndefined();
  });
});
