import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { edgeFunction } from './edge-function.ts';

const config = {
  issuer: 'https://sign-in.example',
  clientId: 'kesher-admin',
  apiUrl: 'https://shop.example',
  version: '0.1.0',
};
const handle = (uri: string): unknown => {
  const code = `${edgeFunction(config)};JSON.stringify(handler({request:{uri:${JSON.stringify(uri)}}}))`;
  return JSON.parse(String(runInNewContext(code)));
};

describe('the function in front of the staff app', () => {
  it('tells the app where to sign in and which version it is', () => {
    const { statusCode, body } = handle('/admin/config.json') as { statusCode: number; body: { data: string } };
    expect(statusCode).toBe(200);
    expect(JSON.parse(body.data)).toEqual(config);
  });

  it.each(['/admin/', '/admin/delays', '/admin/customers/c-1'])('hands the page %s to the app', (uri) => {
    expect(handle(uri)).toEqual({ uri: '/admin/index.html' });
  });

  it.each(['/admin/assets/index-a1b2.js', '/admin/favicon.svg'])('leaves the file %s as it is', (uri) => {
    expect(handle(uri)).toEqual({ uri });
  });

  it.each(['/admin/config.json', '/admin'])('forbids to guess at the type of what it answers itself at %s', (uri) => {
    expect(handle(uri)).toMatchObject({ headers: { 'x-content-type-options': { value: 'nosniff' } } });
  });

  it('adds the slash without which the app’s own addresses would not resolve', () => {
    expect(handle('/admin')).toMatchObject({ statusCode: 302, headers: { location: { value: '/admin/' } } });
  });
});
