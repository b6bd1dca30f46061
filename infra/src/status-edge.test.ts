import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { statusEdgeFunction } from './status-edge.ts';

const handle = (uri: string): unknown => {
  const code = `${statusEdgeFunction};JSON.stringify(handler({request:{uri:${JSON.stringify(uri)}}}))`;
  return JSON.parse(String(runInNewContext(code)));
};

describe('the function in front of the public page', () => {
  it.each([
    ['/', '/index.html'],
    ['/he/', '/he/index.html'],
    ['/he/b/8f3c/', '/he/b/8f3c/index.html'],
  ])('finds the page of the folder %s', (uri, file) => {
    expect(handle(uri)).toEqual({ uri: file });
  });

  it.each(['/status.json', '/he/index.html', '/atom.xml', '/b/cap-1.xml'])('leaves the file %s as it is', (uri) => {
    expect(handle(uri)).toEqual({ uri });
  });

  it.each(['/he', '/he/b/8f3c', '/v1.2/he', '/%D7%A2'])('leads from the name %s to its folder', (uri) => {
    expect(handle(uri)).toMatchObject({
      statusCode: 302,
      headers: { location: { value: `${uri}/` }, 'x-content-type-options': { value: 'nosniff' } },
    });
  });

  it.each(['//evil', '//evil/x', '/\\evil', '\\\\evil', '/a//evil', '/.evil', ''])(
    'leads from %s to no other host',
    (uri) => {
      expect(handle(uri)).toEqual({ uri });
    },
  );
});
