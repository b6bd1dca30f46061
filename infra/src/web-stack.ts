import { Aws, Stack as CdkStack, CfnOutput, Duration } from 'aws-cdk-lib';
import {
  CfnDistribution,
  CfnFunction,
  CfnOriginAccessControl,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  ResponseHeadersPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import { edgeFunction } from './edge-function.ts';
import type { Places } from './environment.ts';
import { named, siteBucket } from './names.ts';
import type { Stage } from './stage.ts';

/** CloudFront's own policies, the same in every account. */
const cachingOptimized = '658327ea-f89d-4fab-a63d-7e88639e58f6';
const cachingDisabled = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';
const allViewerExceptHostHeader = 'b689b0a8-53d0-40ab-baf2-68738e2966ac';

type Options = {
  stage: Stage;
  web: Stage['web'] & { kind: 'cloudfront' };
  /** The API's own host, which everything but the staff app comes from. */
  apiHost: string;
  oidc: Places['oidc'];
  version: string;
  /** Which folder of the bucket holds the release; another release is another folder, so a deploy switches at once. */
  release: string;
};

/** The one host that people see: customers' pages and the API as they are, the staff app from the bucket under `/admin/`. */
export class WebStack extends CdkStack {
  readonly publicUrl: string;

  constructor(scope: Construct, options: Options) {
    const { stage, web, apiHost, release } = options;
    super(scope, named(stage, 'web'), {
      env: { region: stage.region },
      description: `Kesher ${stage.name}: the host that customers and staff see.`,
    });
    const access = new CfnOriginAccessControl(this, 'SiteAccess', {
      originAccessControlConfig: {
        name: named(stage, 'site'),
        originAccessControlOriginType: 's3',
        signingBehavior: 'always',
        signingProtocol: 'sigv4',
      },
    });
    const edge = addEdgeFunction(this, options);
    const headers = addHeaders(this, options);
    const fromSite = {
      targetOriginId: 'site',
      viewerProtocolPolicy: 'redirect-to-https',
      compress: true,
      functionAssociations: [{ eventType: 'viewer-request', functionArn: edge.attrFunctionArn }],
    };
    const distribution = new CfnDistribution(this, 'Distribution', {
      distributionConfig: {
        enabled: true,
        comment: named(stage, 'web'),
        httpVersion: 'http2and3',
        ipv6Enabled: true,
        ...(web.ownHost && {
          aliases: [web.ownHost.name],
          viewerCertificate: {
            acmCertificateArn: web.ownHost.certificateArn,
            sslSupportMethod: 'sni-only',
            minimumProtocolVersion: 'TLSv1.2_2021',
          },
        }),
        origins: [
          {
            id: 'api',
            domainName: apiHost,
            customOriginConfig: { originProtocolPolicy: 'https-only', originSslProtocols: ['TLSv1.2'] },
          },
          {
            id: 'site',
            domainName: `${siteBucket(stage)}.s3.${stage.region}.${Aws.URL_SUFFIX}`,
            originPath: `/${release}`,
            originAccessControlId: access.attrId,
            s3OriginConfig: {},
          },
        ],
        defaultCacheBehavior: {
          targetOriginId: 'api',
          viewerProtocolPolicy: 'redirect-to-https',
          allowedMethods: ['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'POST', 'DELETE'],
          cachePolicyId: cachingDisabled,
          originRequestPolicyId: allViewerExceptHostHeader,
          responseHeadersPolicyId: headers.everywhere.responseHeadersPolicyId,
          compress: true,
        },
        cacheBehaviors: [
          {
            ...fromSite,
            pathPattern: '/admin/assets/*',
            cachePolicyId: cachingOptimized,
            responseHeadersPolicyId: headers.assets.responseHeadersPolicyId,
          },
          {
            ...fromSite,
            pathPattern: '/admin*',
            cachePolicyId: cachingDisabled,
            responseHeadersPolicyId: headers.admin.responseHeadersPolicyId,
          },
        ],
      },
    });
    acknowledgeForWeb(distribution, web);
    this.publicUrl = `https://${web.ownHost?.name ?? distribution.attrDomainName}`;
    new CfnOutput(this, 'PublicUrl', { value: this.publicUrl });
    new CfnOutput(this, 'AdminUrl', { value: `${this.publicUrl}/admin/` });
    if (web.ownHost) {
      new CfnOutput(this, 'DnsHost', { value: `${web.ownHost.name} CNAME ${distribution.attrDomainName}` });
    }
  }
}

function addEdgeFunction(scope: Construct, { stage, oidc, version }: Options): CfnFunction {
  return new CfnFunction(scope, 'AdminPages', {
    name: named(stage, 'admin-pages'),
    autoPublish: true,
    functionConfig: { comment: 'Config and pages of the staff app', runtime: 'cloudfront-js-2.0' },
    // The API answers on the very host that the app comes from.
    functionCode: edgeFunction({ issuer: oidc.issuer, clientId: oidc.clientId, apiUrl: '', version }),
  });
}

function addHeaders(scope: Construct, { stage, oidc }: Options) {
  const strict = {
    strictTransportSecurity: { accessControlMaxAge: Duration.days(365), includeSubdomains: true, override: true },
    contentTypeOptions: { override: true },
  };
  const policy = (name: string, cacheControl: string) =>
    new ResponseHeadersPolicy(scope, name, {
      responseHeadersPolicyName: named(stage, name.toLowerCase()),
      securityHeadersBehavior: {
        ...strict,
        contentSecurityPolicy: { contentSecurityPolicy: adminPolicy(stage, oidc.issuer), override: true },
        frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
        referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
      },
      customHeadersBehavior: {
        customHeaders: [
          { header: 'cache-control', value: cacheControl, override: true },
          { header: 'cross-origin-opener-policy', value: 'same-origin', override: true },
          { header: 'permissions-policy', value: 'camera=(), microphone=(), geolocation=()', override: true },
        ],
      },
    });
  return {
    // Customers' pages bring their own policy of what they may load.
    everywhere: new ResponseHeadersPolicy(scope, 'Everywhere', {
      responseHeadersPolicyName: named(stage, 'everywhere'),
      securityHeadersBehavior: strict,
    }),
    admin: policy('Admin', 'no-cache'),
    assets: policy('Assets', 'public, max-age=31536000, immutable'),
  };
}

/** What the staff app may load and talk to: itself, and where staff sign in. Its components set styles at run time. */
function adminPolicy(stage: Stage, issuer: string): string {
  const { signIn } = stage;
  const places =
    signIn.kind === 'cognito'
      ? [
          `https://cognito-idp.${stage.region}.${Aws.URL_SUFFIX}`,
          `https://${signIn.hostPrefix}.auth.${stage.region}.amazoncognito.com`,
        ]
      : [new URL(issuer).origin];
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self' ${places.join(' ')}`,
    `frame-src 'self' ${places.join(' ')}`,
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function acknowledgeForWeb(distribution: CfnDistribution, web: Options['web']): void {
  const reasons = [
    { id: 'AwsSolutions-CFR1', reason: 'Customers travel: a notice must open wherever they are.' },
    {
      id: 'AwsSolutions-CFR2',
      reason:
        'A firewall costs more a month than all the rest at rest. The API throttles, and links cannot be guessed.',
    },
    {
      id: 'AwsSolutions-CFR3',
      reason:
        'CloudFront would log whole paths, and a path carries a customer’s link. The API logs its routes instead.',
    },
    ...(web.ownHost
      ? []
      : [
          {
            id: 'AwsSolutions-CFR4',
            reason:
              'CloudFront’s own host takes its own certificate and settings; a host of one’s own is held to TLS 1.2.',
          },
        ]),
  ];
  for (const one of reasons) acknowledge(distribution, one);
}
