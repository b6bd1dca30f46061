import { tableVariable } from '@kesher/adapters/dynamodb/tables';
import type { FunctionSpec } from '@kesher/adapters/lambda/function-spec';
import { type QueueName, queueVariable } from '@kesher/adapters/sqs/queues';
import { apiPlaces } from '@kesher/local/apps';
import { SecretValue } from 'aws-cdk-lib';
import { linkSecretOf, named, publicFilesBucket, webhookSecretOf } from './names.ts';
import type { Stage } from './stage.ts';

/** What only the deployed doors and sign-in know. */
export type Places = {
  publicUrl: string;
  /** Where everybody reads the public page. */
  publicPageUrl: string;
  oidc: {
    issuer: string;
    jwksUrl: string;
    clientId: string;
    /** Where the accounts are ours to manage. */
    userPoolId?: string;
  };
};

/** Settings with a default that fits AWS as it is. */
const leftToDefault = new Set(['CHANNEL_TIMEOUT_MS']);

/**
 * The environment of one function: its tables and queues, what its app's own schema asks for, and what its door needs.
 * Nothing else: a function is not told of what it may not use. Throws on a setting that nobody here knows.
 */
export function environmentOf(
  spec: FunctionSpec,
  around: { stage: Stage; places: Places; settings: readonly string[]; queueUrl: (queue: QueueName) => string },
): Record<string, string> {
  const { stage, places, settings, queueUrl } = around;
  const door = spec.startedBy.kind === 'http' ? spec.startedBy.door : undefined;
  const own = [...spec.reads, ...spec.writes];
  const readsNothing = own.length === 0;
  // Whoever reads may come across a row that cannot be read, and puts that on record in the office.
  const used = [...new Set(readsNothing ? [] : [...own, 'office' as const])].toSorted();
  const wanted = [
    // A door that only shows texts opens no ports, so it is handed no secret.
    ...(readsNothing ? [] : settings.filter((setting) => door === 'webhook' || !setting.startsWith('WEBHOOK_'))),
    ...(door === 'staff' ? ['OIDC_ISSUER', 'OIDC_JWKS_URL', 'OIDC_CLIENT_ID'] : []),
    ...(door === 'public' ? ['PUBLIC_URL', 'API_PLACES'] : []),
    ...(spec.managesAccounts ? ['USER_POOL_ID'] : []),
    ...(spec.publicFiles ? ['PUBLIC_FILES_BUCKET', 'PUBLIC_FILES_URL'] : []),
  ];
  return {
    NODE_OPTIONS: '--enable-source-maps',
    POWERTOOLS_LOG_LEVEL: stage.logLevel,
    ...(stage.awsEndpointUrl !== undefined && { AWS_ENDPOINT_URL: stage.awsEndpointUrl }),
    ...Object.fromEntries(used.map((table) => [tableVariable(table), named(stage, table)])),
    ...Object.fromEntries(spec.sendsTo.map((queue) => [queueVariable(queue), queueUrl(queue)])),
    ...Object.fromEntries(
      wanted.flatMap((setting) => {
        const value = valueOf(setting, { stage, places });
        return value === undefined ? [] : [[setting, value]];
      }),
    ),
  };
}

function valueOf(setting: string, { stage, places }: { stage: Stage; places: Places }): string | undefined {
  if (leftToDefault.has(setting)) return undefined;
  const sender = /^WEBHOOK_SECRETS_(\w+)$/.exec(setting)?.[1]?.toLowerCase();
  if (sender !== undefined) {
    const allowed = stage.webhooks.some((name) => name === sender);
    return allowed ? resolvedAtDeploy(webhookSecretOf(stage, sender)) : undefined;
  }
  switch (setting) {
    case 'LINK_SECRET':
      return resolvedAtDeploy(linkSecretOf(stage));
    case 'PUBLIC_URL':
      return places.publicUrl;
    case 'PUBLIC_FILES_BUCKET':
      return publicFilesBucket(stage);
    case 'PUBLIC_FILES_URL':
      return places.publicPageUrl;
    case 'API_PLACES':
      return JSON.stringify(apiPlaces);
    case 'CONFIGURATION_SET_PREFIX':
      return `kesher-${stage.name}`;
    case 'EMAIL_MAX_PER_SECOND':
      return stage.email.maxPerSecond?.toString();
    case 'SMS_MAX_PRICE_USD':
      return stage.sms.maxPriceUsd;
    case 'SMS_ORIGINATION_NUMBER':
      return stage.sms.originationNumber;
    case 'OIDC_ISSUER':
      return places.oidc.issuer;
    case 'OIDC_JWKS_URL':
      return places.oidc.jwksUrl;
    case 'OIDC_CLIENT_ID':
      return places.oidc.clientId;
    case 'USER_POOL_ID':
      return places.oidc.userPoolId;
    default:
      throw new Error(`An app asks for the setting ${setting}, and infra/src/environment.ts does not know its value`);
  }
}

/** A reference that CloudFormation follows while it deploys, so the secret itself is in no template and no file. */
function resolvedAtDeploy(secret: string): string {
  return SecretValue.secretsManager(secret).unsafeUnwrap();
}
