import { describe, expect, it } from 'vitest';
import { placeOf } from './place.ts';

const environment = { AWS_REGION: 'eu-central-1', AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b' };

describe('where a service is', () => {
  it.each([
    ['dynamodb', 'https://dynamodb.eu-central-1.amazonaws.com/'],
    ['sqs', 'https://sqs.eu-central-1.amazonaws.com/'],
    ['ses', 'https://email.eu-central-1.amazonaws.com/'],
    ['sns', 'https://sns.eu-central-1.amazonaws.com/'],
    ['s3', 'https://s3.eu-central-1.amazonaws.com/'],
  ] as const)('%s is in the region that the environment names', (service, href) => {
    expect(placeOf(service, environment).endpoint.href).toBe(href);
  });

  it('is elsewhere where the SDK’s own variable says so', () => {
    const local = { ...environment, AWS_ENDPOINT_URL_SQS: 'http://127.0.0.1:4100' };
    expect(placeOf('sqs', local).endpoint.href).toBe('http://127.0.0.1:4100/');
    expect(placeOf('ses', local).endpoint.hostname).toBe('email.eu-central-1.amazonaws.com');
    expect(placeOf('sqs', { ...environment, AWS_REGION: 'cn-north-1' }).endpoint.hostname).toBe(
      'sqs.cn-north-1.amazonaws.com.cn',
    );
  });

  it('takes credentials as they are at each request', () => {
    const changing: Record<string, string> = { ...environment };
    const { credentials } = placeOf('sqs', changing);
    expect(credentials()).toEqual({ accessKeyId: 'a', secretAccessKey: 'b' });
    Object.assign(changing, { AWS_ACCESS_KEY_ID: 'c', AWS_SESSION_TOKEN: 't' });
    expect(credentials()).toEqual({ accessKeyId: 'c', secretAccessKey: 'b', sessionToken: 't' });
  });

  it('says by name what is missing', () => {
    expect(() => placeOf('sqs', {})).toThrow('AWS_REGION is not set');
    expect(() => placeOf('sqs', { AWS_REGION: 'x' }).credentials()).toThrow('AWS_ACCESS_KEY_ID is not set');
  });
});
