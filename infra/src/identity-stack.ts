import { roles } from '@kesher/domain/staff/staff';
import { Aws, Stack as CdkStack, CfnOutput, Duration, RemovalPolicy } from 'aws-cdk-lib';
import { AccountRecovery, CfnUserPoolGroup, Mfa, OAuthScope, UserPool } from 'aws-cdk-lib/aws-cognito';
import type { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import type { Places } from './environment.ts';
import { named } from './names.ts';
import type { Stage } from './stage.ts';

/** Who may sign in as staff: a pool, a group per role, and a public client that must use PKCE. */
export class IdentityStack extends CdkStack {
  readonly oidc: Places['oidc'];

  constructor(scope: Construct, { stage, signIn }: { stage: Stage; signIn: Stage['signIn'] & { kind: 'cognito' } }) {
    super(scope, named(stage, 'identity'), {
      env: { region: stage.region },
      description: `Kesher ${stage.name}: staff’s sign-in.`,
      terminationProtection: stage.terminationProtection,
    });
    const pool = new UserPool(this, 'Staff', {
      userPoolName: named(stage, 'staff'),
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      autoVerify: { email: true },
      standardAttributes: { fullname: { required: true, mutable: true } },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: {
        minLength: 12,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(3),
      },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    for (const groupName of roles) {
      new CfnUserPoolGroup(this, `Group-${groupName}`, { userPoolId: pool.userPoolId, groupName });
    }
    const client = pool.addClient('Admin', {
      userPoolClientName: named(stage, 'admin'),
      // A browser keeps no secret; what proves the client is PKCE.
      generateSecret: false,
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.PROFILE],
        callbackUrls: [`${signIn.adminUrl}callback`],
        logoutUrls: [signIn.adminUrl],
      },
      preventUserExistenceErrors: true,
      accessTokenValidity: Duration.minutes(60),
      idTokenValidity: Duration.minutes(60),
      refreshTokenValidity: Duration.hours(12),
    });
    const domain = pool.addDomain('SignIn', { cognitoDomain: { domainPrefix: signIn.hostPrefix } });
    const issuer = `https://cognito-idp.${this.region}.${Aws.URL_SUFFIX}/${pool.userPoolId}`;
    this.oidc = {
      issuer,
      jwksUrl: `${issuer}/.well-known/jwks.json`,
      clientId: client.userPoolClientId,
      userPoolId: pool.userPoolId,
    };
    new CfnOutput(this, 'SignInUrl', { value: domain.baseUrl() });
    new CfnOutput(this, 'ClientId', { value: client.userPoolClientId });
    acknowledge(pool, {
      id: 'AwsSolutions-COG8',
      reason:
        'Threat protection needs the Plus plan, priced per person and month. A second factor is required instead.',
    });
  }
}
