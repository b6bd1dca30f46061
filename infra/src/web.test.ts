import { describe, expect, it } from 'vitest';
import { buildStage, ofType, resourcesOf, templatesOf } from './deployed.fixture.ts';
import { loadStage } from './load-stage.ts';
import { stageSchema } from './stage.ts';

/** All but the public page, which has a host and a test of its own. */
const resourcesOfWeb = (change?: Parameters<typeof buildStage>[0]) =>
  resourcesOf(templatesOf(buildStage(change))).filter(({ stack }) => stack !== 'kesher-demo-status-page');
const resources = resourcesOfWeb();
type Behaviour = { TargetOriginId: string; PathPattern?: string; ViewerProtocolPolicy: string };
type Distribution = {
  Aliases?: string[];
  ViewerCertificate?: { MinimumProtocolVersion: string };
  Origins: { Id: string; DomainName: string; OriginPath?: string; OriginAccessControlId?: string }[];
  DefaultCacheBehavior: Behaviour;
  CacheBehaviors: Behaviour[];
};
const distributionOf = (list: typeof resources) =>
  ofType(list, 'AWS::CloudFront::Distribution')[0]?.properties['DistributionConfig'] as Distribution;
const publicUrls = (list: typeof resources) => {
  const environments = ofType(list, 'AWS::Lambda::Function').map(
    ({ properties }) => (properties['Environment'] as { Variables: Record<string, string> }).Variables,
  );
  return [...new Set(environments.flatMap(({ PUBLIC_URL }) => PUBLIC_URL ?? []))];
};

describe('the web', () => {
  it('is one own host for customers, the API and the staff app', () => {
    const { Aliases, ViewerCertificate, DefaultCacheBehavior, CacheBehaviors } = distributionOf(resources);
    expect(Aliases).toEqual(['hello.ofek-optics.example']);
    expect(ViewerCertificate?.MinimumProtocolVersion).toBe('TLSv1.2_2021');
    expect(DefaultCacheBehavior.TargetOriginId).toBe('api');
    expect(CacheBehaviors.map(({ PathPattern, TargetOriginId }) => `${PathPattern} ${TargetOriginId}`)).toEqual([
      '/admin/assets/* site',
      '/admin* site',
    ]);
    const protocols = [DefaultCacheBehavior, ...CacheBehaviors].map((one) => one.ViewerProtocolPolicy);
    expect(new Set(protocols)).toEqual(new Set(['redirect-to-https']));
    expect(publicUrls(resources)).toEqual(['https://hello.ofek-optics.example']);
  });

  it('switches to another release by another folder', () => {
    const site = distributionOf(resources).Origins.find(({ Id }) => Id === 'site');
    expect(site).toMatchObject({
      DomainName: 'kesher-demo-site-123456789012-eu-central-1.s3.eu-central-1.amazonaws.com',
      OriginPath: '/release-1',
      OriginAccessControlId: '<SiteAccess.Id>',
    });
  });

  it('reads its bucket through CloudFront alone', () => {
    const [bucket] = ofType(resources, 'AWS::S3::Bucket');
    expect(bucket?.properties['PublicAccessBlockConfiguration']).toEqual({
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    });
    const [policy] = ofType(resources, 'AWS::S3::BucketPolicy');
    const { Statement } = (policy?.properties['PolicyDocument'] ?? {}) as { Statement?: { Effect: string }[] };
    expect(Statement?.filter(({ Effect }) => Effect === 'Allow')).toEqual([
      expect.objectContaining({
        Principal: { Service: 'cloudfront.amazonaws.com' },
        Action: 's3:GetObject',
        Condition: { ArnLike: { 'aws:SourceArn': 'arn:aws:cloudfront::123456789012:distribution/*' } },
      }),
    ]);
  });

  it('lets the staff app load nothing from elsewhere, run no inline script and sit in no frame', () => {
    const policies = ofType(resources, 'AWS::CloudFront::ResponseHeadersPolicy').map(
      ({ properties }) =>
        properties['ResponseHeadersPolicyConfig'] as {
          Name: string;
          SecurityHeadersConfig: {
            ContentSecurityPolicy?: { ContentSecurityPolicy: string };
            StrictTransportSecurity: object;
          };
        },
    );
    expect(policies.map(({ Name }) => Name).toSorted()).toEqual([
      'kesher-demo-admin',
      'kesher-demo-assets',
      'kesher-demo-everywhere',
    ]);
    for (const { Name, SecurityHeadersConfig } of policies) {
      expect(SecurityHeadersConfig.StrictTransportSecurity).toMatchObject({ AccessControlMaxAgeSec: 31_536_000 });
      const rules = SecurityHeadersConfig.ContentSecurityPolicy?.ContentSecurityPolicy.split('; ');
      if (Name === 'kesher-demo-everywhere') expect(rules).toBeUndefined();
      else
        expect(rules).toEqual(
          expect.arrayContaining(["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'"]),
        );
    }
  });

  it('without an own host is found at CloudFront’s', () => {
    const bare = resourcesOfWeb((stage) => ({ ...stage, web: { kind: 'cloudfront' } }));
    expect(distributionOf(bare).Aliases).toBeUndefined();
    expect(publicUrls(bare)).toEqual(['https://<Distribution.DomainName>']);
  });

  it('switched off leaves no CloudFront and no bucket, and links lead to the API', () => {
    const off = resourcesOfWeb((stage) => ({ ...stage, web: { kind: 'none' } }));
    expect(off.filter(({ type }) => /CloudFront|S3/.test(type))).toEqual([]);
    expect(publicUrls(off)).toEqual(['https://api1234567.execute-api.eu-central-1.amazonaws.com']);
  });

  it('brings staff back to the host that the staff app is on', () => {
    const demo = loadStage('demo');
    const elsewhere = { ...demo, signIn: { ...demo.signIn, adminUrl: 'https://other.example/admin/' } };
    expect(stageSchema.safeParse(elsewhere).error?.issues.map(({ path }) => path.join('.'))).toEqual([
      'signIn.adminUrl',
    ]);
    const [client] = ofType(resources, 'AWS::Cognito::UserPoolClient');
    expect(client?.properties).toMatchObject({
      CallbackURLs: ['https://hello.ofek-optics.example/admin/callback'],
      LogoutURLs: ['https://hello.ofek-optics.example/admin/'],
    });
  });
});
