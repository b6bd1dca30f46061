import { describe, expect, it } from 'vitest';
import { buildStage, ofType, resourcesOf, templatesOf } from './deployed.fixture.ts';
import { loadStage } from './load-stage.ts';
import { rulePacks } from './rule-packs.ts';
import { stageSchema } from './stage.ts';

const demo = loadStage('demo');

describe('a stage', () => {
  it('is refused with every mistake named', () => {
    const wrong = { ...demo, name: 'Demo!', email: { ...demo.email, domain: 'elsewhere.example' }, password: 'x' };
    const { error } = stageSchema.safeParse(wrong);
    expect(error?.issues.map(({ path, code }) => [path.join('.'), code])).toEqual(
      expect.arrayContaining([
        ['name', 'invalid_format'],
        ['', 'unrecognized_keys'],
      ]),
    );
  });

  it('may send from its own domain only', () => {
    const { error } = stageSchema.safeParse({ ...demo, email: { ...demo.email, domain: 'elsewhere.example' } });
    expect(error?.issues.map(({ path }) => path.join('.'))).toEqual(['business.sender.emailFrom']);
  });

  it('that does not exist is refused with those that do', () => {
    expect(() => loadStage('nowhere')).toThrow('There is no stage "nowhere", only demo, emulator');
  });

  it('changes nothing when it is built again', () => {
    expect(templatesOf(buildStage())).toEqual(templatesOf(buildStage()));
  });

  it('shares no name with another stage in the same account', () => {
    const [one, other] = [
      buildStage(),
      buildStage((stage) => ({
        ...stage,
        name: 'other',
        sms: { ...stage.sms, deliveryLog: 'share' },
        web: { kind: 'cloudfront' },
        signIn: { ...stage.signIn, hostPrefix: 'kesher-other' },
      })),
    ];
    const taken = namesIn(one);
    expect(taken.length).toBeGreaterThan(100);
    // The verified domain is one per account: the second stage sets `createIdentity` to false.
    expect(namesIn(other).filter((name) => taken.includes(name))).toEqual(['ofek-optics.example']);
  });

  it('for emulators needs no Cognito, no DKIM, no authoriser, no key', () => {
    const emulator = loadStage('emulator');
    const resources = resourcesOf(templatesOf(buildStage(() => emulator)));
    const types = resources.map(({ type }) => type);
    expect(ofType(resources, 'AWS::SES::EmailIdentity').map(({ properties }) => properties)).toEqual([
      { EmailIdentity: emulator.email.domain },
    ]);
    const lacking = /^AWS::(Cognito|KMS|ApiGatewayV2::Authorizer|CloudFormation::CustomResource)/;
    expect(types.filter((type) => lacking.test(type) || type.startsWith('Custom::'))).toEqual([]);
    expect(types).toContain('AWS::Lambda::Function');
  });
});

describe('the rules of cdk-nag', () => {
  it.each(['demo', 'emulator'])('find nothing unexplained in the stage %s', (name) => {
    const stage = loadStage(name);
    const app = buildStage(() => stage);
    const found = rulePacks(app)
      .flatMap((pack) => pack.validateScope(app).violations)
      .flatMap(({ ruleName, violatingResources }) =>
        violatingResources.map(
          (resource) =>
            `${ruleName} ${'constructPath' in resource ? resource.constructPath : resource.resourceLogicalId}`,
        ),
      );
    expect(found).toEqual([]);
  });
});

/** Every physical name that the stage takes in the account. */
function namesIn(app: ReturnType<typeof buildStage>): string[] {
  const keys =
    /^(TableName|QueueName|TopicName|FunctionName|RoleName|LogGroupName|AlarmName|DashboardName|UserPoolName|BucketName|EmailIdentity|Domain)$/;
  return resourcesOf(templatesOf(app)).flatMap(({ type, properties }) =>
    Object.entries({ ...properties, ...insideOf(properties) }).flatMap(([key, value]) =>
      ((keys.test(key) && type !== 'AWS::Logs::SubscriptionFilter') ||
        (key === 'Name' && /SES|Secrets|CloudFront|Events|ApiGatewayV2::Api|SQS/.test(type))) &&
      typeof value === 'string' &&
      !value.startsWith('<')
        ? [value]
        : [],
    ),
  );
}

/** CloudFront keeps names one level down. */
function insideOf(properties: Record<string, unknown>): Record<string, unknown> {
  const inside = properties['OriginAccessControlConfig'] ?? properties['ResponseHeadersPolicyConfig'];
  return typeof inside === 'object' && inside !== null ? { ...inside } : {};
}
