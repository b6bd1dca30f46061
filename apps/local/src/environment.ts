import path from 'node:path';
import { type TableName, tableVariable } from '@kesher/adapters/dynamodb/tables';
import type { ApiPlace } from '@kesher/adapters/http/api-place';
import { type QueueName, queueVariable } from '@kesher/adapters/sqs/queues';
import type { ServiceCredentials } from './loopback/callers.ts';

/** The region that local ARNs and signatures carry. Nothing leaves this machine. */
export const region = 'eu-central-1';

/** fauxqs knows one account. */
export const accountId = '000000000000';

/** Where the embedded services listen. */
export type ServiceEndpoints = { dynamodb: string; queues: string; channels: string; files: string };

/** The one bucket that the local S3 knows, and the folder beneath the data in which it lies. */
export const publicBucket = 'public-status';
export const publicFolderOf = (folder: string) => path.join(folder, publicBucket);

/** The URL of a queue. */
export function queueUrl(queuesEndpoint: string, queue: string): string {
  return `${queuesEndpoint}/${accountId}/${queue}`;
}

/**
 * The environment that the functions see: the very variables that AWS and `infra` would set, pointed at this machine.
 * `AWS_ENDPOINT_URL` is a closed port, so that a call to a service nobody mapped fails here instead of reaching AWS.
 */
export function localEnvironment(options: {
  endpoints: ServiceEndpoints;
  credentials: ServiceCredentials;
  tables: readonly string[];
  queues: readonly string[];
  url: string;
  /** Where everybody reads the public page. */
  publicPageUrl: string;
  linkSecret: string;
  apiPlaces: readonly ApiPlace[];
  /** Where the embedded sign-in keeps its accounts. */
  accountFile: string;
}): Record<string, string> {
  const { endpoints, credentials, url } = options;
  const names = options.tables.map((table) => [tableVariable(table as TableName), table]);
  const urls = options.queues.map((queue) => [queueVariable(queue as QueueName), queueUrl(endpoints.queues, queue)]);
  return {
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_ENDPOINT_URL: 'http://127.0.0.1:1',
    AWS_ENDPOINT_URL_DYNAMODB: endpoints.dynamodb,
    AWS_ENDPOINT_URL_SQS: endpoints.queues,
    AWS_ENDPOINT_URL_SNS: endpoints.queues,
    AWS_ENDPOINT_URL_SES: endpoints.channels,
    AWS_ENDPOINT_URL_S3: endpoints.files,
    OIDC_ISSUER: `${url}/oidc`,
    OIDC_JWKS_URL: `${url}/oidc/jwks`,
    OIDC_CLIENT_ID: 'kesher-admin',
    PUBLIC_URL: url,
    PUBLIC_FILES_BUCKET: publicBucket,
    PUBLIC_FILES_URL: options.publicPageUrl,
    API_PLACES: JSON.stringify(options.apiPlaces),
    LINK_SECRET: options.linkSecret,
    ACCOUNTS_FILE: options.accountFile,
    CONFIGURATION_SET_PREFIX: 'kesher',
    SMS_MAX_PRICE_USD: '0.50',
    POWERTOOLS_LOG_LEVEL: 'WARN',
    ...Object.fromEntries(names),
    ...Object.fromEntries(urls),
  };
}
