import { publicPagePolicy } from '@kesher/adapters/s3/public-page-headers';
import { Aws, Stack as CdkStack, CfnOutput, Duration, RemovalPolicy } from 'aws-cdk-lib';
import {
  CachePolicy,
  CfnDistribution,
  CfnFunction,
  CfnOriginAccessControl,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  ResponseHeadersPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { AnyPrincipal, Effect, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import { named, publicFilesBucket } from './names.ts';
import type { Stage } from './stage.ts';
import { statusEdgeFunction } from './status-edge.ts';

/** How long CloudFront goes on with an error, before it asks the bucket again. */
const errorSeconds = 5;

/**
 * The public page: its bucket, and what serves it. It takes nothing from any other stack, and asks no function, so that it
 * stands when all of them are down; what writes it knows the bucket by its name.
 */
export class StatusPageStack extends CdkStack {
  readonly url: string;

  constructor(scope: Construct, stage: Stage) {
    super(scope, named(stage, 'status-page'), {
      env: { region: stage.region },
      description: `Kesher ${stage.name}: the public page, which stands when everything else is down.`,
      terminationProtection: stage.terminationProtection,
    });
    const bucket = addBucket(this, stage);
    const { statusPage } = stage;
    if (statusPage.kind === 'none') {
      this.url = statusPage.publicUrl;
      return;
    }
    const distribution = addDistribution(this, { stage, ownHost: statusPage.ownHost });
    bucket.addToResourcePolicy(
      new PolicyStatement({
        sid: 'ThisDistributionAlone',
        principals: [new ServicePrincipal('cloudfront.amazonaws.com')],
        actions: ['s3:GetObject'],
        resources: [bucket.arnForObjects('*')],
        conditions: {
          StringEquals: {
            'aws:SourceArn': `arn:${Aws.PARTITION}:cloudfront::${Aws.ACCOUNT_ID}:distribution/${distribution.ref}`,
          },
        },
      }),
    );
    this.url = `https://${statusPage.ownHost?.name ?? distribution.attrDomainName}`;
    new CfnOutput(this, 'StatusPageUrl', { value: this.url });
    if (statusPage.ownHost) {
      const value = `${statusPage.ownHost.name} CNAME ${distribution.attrDomainName}`;
      new CfnOutput(this, 'DnsStatusHost', { value });
    }
  }
}

function addBucket(scope: Construct, stage: Stage): Bucket {
  const bucket = new Bucket(scope, 'PublicFiles', {
    bucketName: publicFilesBucket(stage),
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    encryption: BucketEncryption.S3_MANAGED,
    // What everybody could read at some minute of a crisis can be shown for a month, and brought back.
    versioned: true,
    lifecycleRules: [{ noncurrentVersionExpiration: Duration.days(30) }],
    removalPolicy: RemovalPolicy.RETAIN,
  });
  bucket.addToResourcePolicy(
    new PolicyStatement({
      sid: 'TlsOnly',
      effect: Effect.DENY,
      principals: [new AnyPrincipal()],
      actions: ['s3:*'],
      resources: [bucket.bucketArn, bucket.arnForObjects('*')],
      conditions: { Bool: { 'aws:SecureTransport': 'false' } },
    }),
  );
  const reasons = {
    'AwsSolutions-S1': 'It holds what everybody may read; who reads it is nobody’s business.',
    'HIPAA.Security-S3BucketLoggingEnabled': 'It holds what everybody may read; who reads it is nobody’s business.',
    'HIPAA.Security-S3BucketReplicationEnabled':
      'CloudFront goes on with what it has for a day, and the writer writes all of it again.',
    'HIPAA.Security-S3DefaultEncryptionKMS': 'What lies in it is public.',
  };
  for (const [id, reason] of Object.entries(reasons)) acknowledge(bucket, { id, reason });
  return bucket;
}

type OwnHost = (Stage['statusPage'] & { kind: 'cloudfront' })['ownHost'];

function addDistribution(scope: Construct, { stage, ownHost }: { stage: Stage; ownHost: OwnHost }): CfnDistribution {
  const access = new CfnOriginAccessControl(scope, 'Access', {
    originAccessControlConfig: {
      name: named(stage, 'status-page'),
      originAccessControlOriginType: 's3',
      signingBehavior: 'always',
      signingProtocol: 'sigv4',
    },
  });
  const edge = new CfnFunction(scope, 'Folders', {
    name: named(stage, 'status-folders'),
    autoPublish: true,
    functionConfig: { comment: 'A folder of the public page is its page', runtime: 'cloudfront-js-2.0' },
    functionCode: statusEdgeFunction,
  });
  const distribution = new CfnDistribution(scope, 'Distribution', {
    distributionConfig: {
      enabled: true,
      comment: named(stage, 'status-page'),
      httpVersion: 'http2and3',
      ipv6Enabled: true,
      defaultRootObject: 'index.html',
      ...(ownHost && {
        aliases: [ownHost.name],
        viewerCertificate: {
          acmCertificateArn: ownHost.certificateArn,
          sslSupportMethod: 'sni-only',
          minimumProtocolVersion: 'TLSv1.2_2021',
        },
      }),
      origins: [
        {
          id: 'files',
          domainName: `${publicFilesBucket(stage)}.s3.${stage.region}.${Aws.URL_SUFFIX}`,
          originAccessControlId: access.attrId,
          s3OriginConfig: {},
        },
      ],
      defaultCacheBehavior: {
        targetOriginId: 'files',
        viewerProtocolPolicy: 'redirect-to-https',
        allowedMethods: ['GET', 'HEAD'],
        compress: true,
        cachePolicyId: addCaching(scope, stage).cachePolicyId,
        responseHeadersPolicyId: addHeaders(scope, stage).responseHeadersPolicyId,
        functionAssociations: [{ eventType: 'viewer-request', functionArn: edge.attrFunctionArn }],
      },
      customErrorResponses: [
        // Who may not list a bucket is told 403 of what is not there.
        ...[403, 404].map((errorCode) => ({
          errorCode,
          responseCode: 404,
          responsePagePath: '/404.html',
          errorCachingMinTtl: errorSeconds,
        })),
        ...[500, 502, 503, 504].map((errorCode) => ({ errorCode, errorCachingMinTtl: errorSeconds })),
      ],
    },
  });
  acknowledgeForPublic(distribution, ownHost);
  return distribution;
}

/** Obeys what stands on each file, and takes 15 seconds where nothing does; a day is as long as a stale copy may be shown. */
function addCaching(scope: Construct, stage: Stage): CachePolicy {
  return new CachePolicy(scope, 'Caching', {
    cachePolicyName: named(stage, 'status-page'),
    minTtl: Duration.seconds(0),
    defaultTtl: Duration.seconds(15),
    maxTtl: Duration.days(1),
    enableAcceptEncodingBrotli: true,
    enableAcceptEncodingGzip: true,
  });
}

function addHeaders(scope: Construct, stage: Stage): ResponseHeadersPolicy {
  return new ResponseHeadersPolicy(scope, 'Headers', {
    responseHeadersPolicyName: named(stage, 'status-page'),
    // Public, so that any other page may read its data too.
    corsBehavior: {
      accessControlAllowOrigins: ['*'],
      accessControlAllowMethods: ['GET', 'HEAD'],
      accessControlAllowHeaders: ['*'],
      accessControlAllowCredentials: false,
      originOverride: true,
    },
    securityHeadersBehavior: {
      strictTransportSecurity: { accessControlMaxAge: Duration.days(365), includeSubdomains: true, override: true },
      contentTypeOptions: { override: true },
      contentSecurityPolicy: { contentSecurityPolicy: publicPagePolicy, override: true },
      frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
    },
  });
}

function acknowledgeForPublic(distribution: CfnDistribution, ownHost: OwnHost): void {
  const reasons = {
    'AwsSolutions-CFR1': 'Who is away must read it too.',
    'AwsSolutions-CFR2':
      'A firewall costs more a month than all the rest at rest, and there is nothing behind it but files.',
    'AwsSolutions-CFR3': 'Who reads a public page is nobody’s business.',
    ...(ownHost === undefined && {
      'AwsSolutions-CFR4':
        'CloudFront’s own host takes its own certificate and settings; a host of one’s own is held to TLS 1.2.',
    }),
  };
  for (const [id, reason] of Object.entries(reasons)) acknowledge(distribution, { id, reason });
}
