import { Aws, Stack as CdkStack, RemovalPolicy } from 'aws-cdk-lib';
import { AnyPrincipal, Effect, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import { named, siteBucket } from './names.ts';
import type { Stage } from './stage.ts';

/** The bucket of static files. It comes before the web stack, whose files are put into it while that one is deployed. */
export class SiteStack extends CdkStack {
  constructor(scope: Construct, stage: Stage) {
    super(scope, named(stage, 'site'), {
      env: { region: stage.region },
      description: `Kesher ${stage.name}: the static files of the staff app.`,
    });
    const bucket = new Bucket(this, 'Site', {
      bucketName: siteBucket(stage),
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      // A bucket with files in it cannot be deleted, and emptying it takes a custom resource.
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
    bucket.addToResourcePolicy(
      new PolicyStatement({
        sid: 'CloudFrontOfThisAccount',
        principals: [new ServicePrincipal('cloudfront.amazonaws.com')],
        actions: ['s3:GetObject'],
        resources: [bucket.arnForObjects('*')],
        conditions: {
          ArnLike: { 'aws:SourceArn': `arn:${Aws.PARTITION}:cloudfront::${Aws.ACCOUNT_ID}:distribution/*` },
        },
      }),
    );
    for (const [id, reason] of Object.entries(reasons)) acknowledge(bucket, { id, reason });
  }
}

const whoReads =
  'It holds the staff app’s published files and nothing of anybody; who reads them need not be recorded.';
const reasons = {
  'AwsSolutions-S1': whoReads,
  'HIPAA.Security-S3BucketLoggingEnabled': whoReads,
  'HIPAA.Security-S3BucketReplicationEnabled': 'A deploy writes all of it again.',
  'HIPAA.Security-S3BucketVersioningEnabled': 'Each release is a folder of its own, and none is overwritten.',
  'HIPAA.Security-S3DefaultEncryptionKMS': 'The files are public to whoever opens the staff app.',
};
