import type { AwsCredentialIdentity } from '@smithy/types';

/** The services that are reached without the SDK. */
export type Service = 'dynamodb' | 'sqs' | 'ses' | 'sns' | 's3';

/** Where requests of one service go, and as whom. */
export type Place = { endpoint: URL; region: string; credentials: () => AwsCredentialIdentity };

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Where a service is, as the environment says it: Lambda gives every function its region and credentials there, and the
 * SDK's own `AWS_ENDPOINT_URL_<SERVICE>` points elsewhere. Credentials are read anew for each request, so that newer ones
 * hold from the next one on. Throws, by name, on what is missing.
 */
export function placeOf(service: Service, environment: Environment = process.env): Place {
  const region = required(environment, 'AWS_REGION');
  const host = service === 'ses' ? 'email' : service;
  const elsewhere = environment[`AWS_ENDPOINT_URL_${service.toUpperCase()}`] ?? environment['AWS_ENDPOINT_URL'];
  const domain = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
  return {
    endpoint: new URL(elsewhere ?? `https://${host}.${region}.${domain}`),
    region,
    credentials: () => ({
      accessKeyId: required(environment, 'AWS_ACCESS_KEY_ID'),
      secretAccessKey: required(environment, 'AWS_SECRET_ACCESS_KEY'),
      ...(environment['AWS_SESSION_TOKEN'] && { sessionToken: environment['AWS_SESSION_TOKEN'] }),
    }),
  };
}

function required(environment: Environment, name: string): string {
  const value = environment[name] ?? (name === 'AWS_REGION' ? environment['AWS_DEFAULT_REGION'] : undefined);
  if (!value) throw new Error(`${name} is not set: requests to AWS cannot be signed`);
  return value;
}
