import { describe, expect, it } from 'vitest';
import { isFromForeignPage, isLocalName, makeServiceCredentials, refusalOfCaller } from './callers.ts';

const { accessKeyId } = makeServiceCredentials();
const host = '127.0.0.1:4600';
const signed = (key: string) =>
  `AWS4-HMAC-SHA256 Credential=${key}/20261130/eu-central-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0`;

describe('an embedded service', () => {
  it('answers who knows the access key of this start', () => {
    expect(refusalOfCaller({ host, authorization: signed(accessKeyId) }, accessKeyId)).toBeUndefined();
    const fromNode = { host, authorization: signed(accessKeyId), 'sec-fetch-mode': 'cors' };
    expect(refusalOfCaller(fromNode, accessKeyId)).toBeUndefined();
  });

  it.each([
    ['no credential', { host }, 'unknown-credential'],
    ['the key of another start', { host, authorization: signed('local') }, 'unknown-credential'],
    ['a key that begins like this one', { host, authorization: signed(`${accessKeyId}0`) }, 'unknown-credential'],
    ['another scheme', { host, authorization: `Bearer ${accessKeyId}` }, 'unknown-credential'],
    ['another name', { host: 'evil.example:80', authorization: signed(accessKeyId) }, 'unknown-host'],
    ['no name', { authorization: signed(accessKeyId) }, 'unknown-host'],
    ['a page', { host, authorization: signed(accessKeyId), origin: 'http://127.0.0.1:9' }, 'foreign-page'],
    ['a page of nowhere', { host, authorization: signed(accessKeyId), origin: 'null' }, 'foreign-page'],
    [
      'a picture on a page',
      { host, authorization: signed(accessKeyId), 'sec-fetch-site': 'same-site' },
      'foreign-page',
    ],
  ] as const)('refuses %s', (_what, headers, refusal) => {
    expect(refusalOfCaller(headers, accessKeyId)).toBe(refusal);
  });

  it('has another key at every start', () => {
    expect(makeServiceCredentials().accessKeyId).not.toBe(accessKeyId);
  });
});

describe('a page that a request comes from', () => {
  it.each([
    [true, 'GET', { host, origin: 'http://evil.example' }],
    [true, 'GET', { host, origin: 'http://127.0.0.1:4601' }],
    [true, 'POST', { host, origin: 'null' }],
    [true, 'GET', { host, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }],
    [true, 'GET', { host, 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors' }],
    [true, 'POST', { host, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }],
    [false, 'GET', { host, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }],
    [false, 'POST', { host, origin: `http://${host}` }],
    [false, 'POST', { host, origin: 'null', 'sec-fetch-site': 'same-origin' }],
    [false, 'GET', { host }],
  ] as const)('is foreign: %s, for a %s with %j', (foreign, method, headers) => {
    expect(isFromForeignPage(method, headers)).toBe(foreign);
  });

  it.each([
    [true, '127.0.0.1:4600'],
    [true, 'localhost'],
    [true, '[::1]:80'],
    [false, '127.0.0.1.evil.example'],
    [false, 'localhost.evil.example'],
    [false, '0.0.0.0:4600'],
    [false, undefined],
  ])('is local: %s, for %s', (local, name) => {
    expect(isLocalName(name)).toBe(local);
  });
});
