import type { FunctionSpec } from '@kesher/adapters/lambda/function-spec';
import { App, Stack } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { acceptByType } from './accepted.ts';
import { account, buildStage, ofType, resourcesOf, statementsOf, templatesOf } from './deployed.fixture.ts';
import { addFunction } from './function.ts';
import { loadStage } from './load-stage.ts';
import { rulePacks } from './rule-packs.ts';
import { WatchStack } from './watch-stack.ts';

const stack = 'kesher-demo-status-page';
const bucketName = `kesher-demo-status-${account}-eu-central-1`;
const app = buildStage();
const templates = templatesOf(app);
const all = resourcesOf(templates);
const resources = all.filter((one) => one.stack === stack);
const only = (type: string) => {
  const [one, ...others] = ofType(resources, type);
  if (!one || others.length > 0) throw new Error(`there is not exactly one ${type}`);
  return one;
};

/** What renews the page each minute, as a manifest would say it. */
const writer: FunctionSpec = {
  name: 'toy-renew-page',
  entry: new URL('file:///toy.ts'),
  startedBy: { kind: 'schedule', everyMinutes: 1 },
  reads: [],
  writes: [],
  sendsTo: [],
  channels: [],
  publicFiles: true,
  heartbeatMinutes: 2,
  timeoutSeconds: 30,
  bound: { by: 'nothing stored', says: 'it is a toy' },
  memoryMb: 256,
  impact: 'The page grows old.',
};

/** The writer alone, in a stack of its own. */
function deployWriter(spec = writer) {
  const stage = loadStage('demo');
  const root = new App({ analyticsReporting: false, stackTraces: false, treeMetadata: false });
  addFunction(new Stack(root, 'kesher-demo-toy', { env: { region: stage.region } }), spec, {
    stage,
    places: {
      publicUrl: 'https://shop.example',
      publicPageUrl: 'https://status.example',
      oidc: { issuer: 'https://sign-in.example', jwksUrl: 'https://sign-in.example/jwks', clientId: 'c' },
    },
    settings: [],
    queueUrl: (queue) => queue,
    healthKeyArn: undefined,
    codeOf: () => Code.fromInline('export const handler = () => undefined;'),
  });
  acceptByType(root);
  return root;
}

describe('the stack of the public page', () => {
  it('needs no other stack, to be deployed and to serve', () => {
    expect(JSON.stringify(templates[stack])).not.toContain('Fn::ImportValue');
    const built = app.node.children.find((one) => Stack.isStack(one) && one.stackName === stack) as Stack | undefined;
    expect(built?.dependencies).toEqual([]);
    const types = new Set(resources.map(({ type }) => type.split('::')[1]));
    expect(types).toEqual(new Set(['CloudFront', 'S3']));
  });

  it('keeps its files when it is deleted, every version for a month, and opens its bucket to nobody', () => {
    const bucket = only('AWS::S3::Bucket');
    expect(bucket.deletionPolicy).toBe('Retain');
    expect(bucket.properties).toMatchObject({
      BucketName: bucketName,
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      VersioningConfiguration: { Status: 'Enabled' },
      LifecycleConfiguration: {
        Rules: [{ NoncurrentVersionExpiration: { NoncurrentDays: 30 }, Status: 'Enabled' }],
      },
    });
    const policy = only('AWS::S3::BucketPolicy').properties['PolicyDocument'] as { Statement: { Effect: string }[] };
    expect(policy.Statement.filter(({ Effect }) => Effect === 'Allow')).toEqual([
      expect.objectContaining({
        Principal: { Service: 'cloudfront.amazonaws.com' },
        Action: 's3:GetObject',
        Condition: {
          StringEquals: { 'aws:SourceArn': `arn:aws:cloudfront::${account}:distribution/<Distribution>` },
        },
      }),
    ]);
    expect(policy.Statement.filter(({ Effect }) => Effect === 'Deny')).toHaveLength(1);
  });

  it('shows a renewed file within 15 seconds, an old one for a day rather than none, and an error for five', () => {
    expect(only('AWS::CloudFront::CachePolicy').properties['CachePolicyConfig']).toMatchObject({
      MinTTL: 0,
      DefaultTTL: 15,
      MaxTTL: 86_400,
      ParametersInCacheKeyAndForwardedToOrigin: {
        CookiesConfig: { CookieBehavior: 'none' },
        QueryStringsConfig: { QueryStringBehavior: 'none' },
        EnableAcceptEncodingBrotli: true,
      },
    });
    const config = only('AWS::CloudFront::Distribution').properties['DistributionConfig'] as {
      CustomErrorResponses: { ErrorCode: number; ErrorCachingMinTTL: number; ResponseCode?: number }[];
    };
    const errors = config.CustomErrorResponses;
    expect(errors.map(({ ErrorCode }) => ErrorCode)).toEqual([403, 404, 500, 502, 503, 504]);
    for (const one of errors) expect(one.ErrorCachingMinTTL).toBe(5);
    expect(errors.map(({ ResponseCode }) => ResponseCode).slice(0, 2)).toEqual([404, 404]);
  });

  it('is served over HTTPS alone, on its own host, to whoever asks, as what it says it is', () => {
    const config = only('AWS::CloudFront::Distribution').properties['DistributionConfig'];
    expect(config).toMatchObject({
      Aliases: ['status.ofek-optics.example'],
      DefaultRootObject: 'index.html',
      ViewerCertificate: { MinimumProtocolVersion: 'TLSv1.2_2021' },
      Origins: [
        {
          DomainName: `${bucketName}.s3.eu-central-1.amazonaws.com`,
          OriginAccessControlId: '<Access.Id>',
        },
      ],
      DefaultCacheBehavior: {
        ViewerProtocolPolicy: 'redirect-to-https',
        AllowedMethods: ['GET', 'HEAD'],
        Compress: true,
        FunctionAssociations: [{ EventType: 'viewer-request' }],
      },
    });
    expect(only('AWS::CloudFront::ResponseHeadersPolicy').properties['ResponseHeadersPolicyConfig']).toMatchObject({
      SecurityHeadersConfig: {
        ContentTypeOptions: { Override: true },
        StrictTransportSecurity: { AccessControlMaxAgeSec: 31_536_000 },
      },
    });
  });

  it('without CloudFront still has the bucket, for something of one’s own to show', () => {
    const statusPage = { kind: 'none', publicUrl: 'https://status.example' } as const;
    const bare = resourcesOf(templatesOf(buildStage((stage) => ({ ...stage, statusPage }))));
    const types = bare.filter((one) => one.stack === stack).map(({ type }) => type);
    expect(types.toSorted()).toEqual(['AWS::S3::Bucket', 'AWS::S3::BucketPolicy']);
  });
});

describe('a function that asks for the public page', () => {
  const root = deployWriter();
  const deployed = resourcesOf(templatesOf(root));
  const wordsOf = (list: typeof deployed) =>
    z
      .object({ Variables: z.record(z.string(), z.string()) })
      .parse(ofType(list, 'AWS::Lambda::Function')[0]?.properties['Environment']).Variables;

  it('reads and writes in that bucket alone, sees what is not there, and deletes nothing', () => {
    const rights = statementsOf(deployed, 'kesher-demo-toy-renew-page').filter(({ Action }) =>
      Action.some((action) => action.startsWith('s3:')),
    );
    expect(rights.map(({ Action, Resource }) => [Action, Resource])).toEqual([
      [['s3:GetObject', 's3:PutObject'], [`arn:aws:s3:::${bucketName}/*`]],
      [['s3:ListBucket'], [`arn:aws:s3:::${bucketName}`]],
    ]);
  });

  it('is told which bucket it is, and where everybody reads it; another is not', () => {
    const told = { PUBLIC_FILES_BUCKET: bucketName, PUBLIC_FILES_URL: 'https://status.example' };
    expect(wordsOf(deployed)).toMatchObject(told);
    const { publicFiles, ...another } = writer;
    const others = resourcesOf(templatesOf(deployWriter(another)));
    expect(publicFiles).toBe(true);
    expect(Object.keys(wordsOf(others)).filter((name) => name.startsWith('PUBLIC_FILES'))).toEqual([]);
    expect(JSON.stringify(others)).not.toContain('s3:');
  });

  it('has nothing that the rules of cdk-nag find unexplained', () => {
    const found = rulePacks(root).flatMap((pack) => pack.validateScope(root).violations);
    expect(found.map(({ ruleName }) => ruleName)).toEqual([]);
  });
});

describe('a heartbeat', () => {
  it('rings within its minutes when it stops, and within one at an error; other schedules keep their patience', () => {
    const root = new App({ analyticsReporting: false });
    const { heartbeatMinutes, ...patient } = { ...writer, name: 'toy-patient' };
    const functions = [writer, patient];
    new WatchStack(root, { stage: loadStage('demo'), apps: [{ name: 'toy', functions }] });
    const alarms = ofType(resourcesOf(templatesOf(root)), 'AWS::CloudWatch::Alarm').map(({ properties }) => properties);
    const named = (name: string) => alarms.find(({ AlarmName }) => AlarmName === `kesher-demo-${name}`);
    expect(named('toy-renew-page-silence')).toMatchObject({
      MetricName: 'Invocations',
      Period: 60,
      EvaluationPeriods: heartbeatMinutes,
      TreatMissingData: 'breaching',
      AlarmDescription: 'It did not start at all. The page grows old.',
    });
    expect(named('toy-renew-page-errors')).toMatchObject({ MetricName: 'Errors', Period: 60, EvaluationPeriods: 1 });
    expect(named('toy-patient-silence')).toMatchObject({ Period: 300, EvaluationPeriods: 2 });
    expect(named('toy-patient-errors')).toMatchObject({ Period: 300 });
  });
});
