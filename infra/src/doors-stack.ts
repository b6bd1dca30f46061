import { Aws, Stack as CdkStack, CfnOutput, RemovalPolicy } from 'aws-cdk-lib';
import { CfnApi, CfnAuthorizer, CfnStage } from 'aws-cdk-lib/aws-apigatewayv2';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Places } from './environment.ts';
import { named } from './names.ts';
import type { Stage } from './stage.ts';

/** What an access log may hold: which route, never which path (it carries a customer's link) and never whose address. */
const accessLogFormat = JSON.stringify({
  requestId: '$context.requestId',
  time: '$context.requestTime',
  route: '$context.routeKey',
  status: '$context.status',
  latencyMs: '$context.responseLatency',
  error: '$context.error.messageString',
});

/**
 * The one HTTP API that all apps hang their doors on: customers' links, staff and webhooks share a host, as they do on
 * one machine. The apps' stacks bring their own routes.
 */
export class DoorsStack extends CdkStack {
  readonly apiId: string;
  readonly authorizerId: string | undefined;
  readonly host: string;

  constructor(scope: Construct, { stage, oidc }: { stage: Stage; oidc: Places['oidc'] }) {
    super(scope, named(stage, 'doors'), {
      env: { region: stage.region },
      description: `Kesher ${stage.name}: the HTTP API of all apps.`,
    });
    const api = new CfnApi(this, 'Api', { name: named(stage, 'doors'), protocolType: 'HTTP' });
    const log = new LogGroup(this, 'AccessLog', {
      logGroupName: `/aws/vendedlogs/${named(stage, 'doors')}`,
      retention: stage.logRetentionDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    new CfnStage(this, 'Stage', {
      apiId: api.ref,
      stageName: '$default',
      autoDeploy: true,
      defaultRouteSettings: {
        throttlingRateLimit: stage.throttle.ratePerSecond,
        throttlingBurstLimit: stage.throttle.burst,
      },
      accessLogSettings: { destinationArn: log.logGroupArn, format: accessLogFormat },
    });
    this.apiId = api.ref;
    this.host = `${api.ref}.execute-api.${this.region}.${Aws.URL_SUFFIX}`;
    this.authorizerId = stage.jwtAuthorizer ? addAuthorizer(this, { api, oidc }) : undefined;
    new CfnOutput(this, 'Url', { value: `https://${this.host}` });
  }
}

function addAuthorizer(scope: Construct, { api, oidc }: { api: CfnApi; oidc: Places['oidc'] }): string {
  const authorizer = new CfnAuthorizer(scope, 'StaffTokens', {
    apiId: api.ref,
    name: 'staff-tokens',
    authorizerType: 'JWT',
    identitySource: ['$request.header.Authorization'],
    // Cognito's access tokens carry `client_id` and no `aud`; API Gateway then compares that one.
    jwtConfiguration: { issuer: oidc.issuer, audience: [oidc.clientId] },
  });
  return authorizer.ref;
}
