import type { Stack } from 'aws-cdk-lib';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { addKesher } from './kesher.ts';
import { loadStage } from './load-stage.ts';
import type { Stage } from './stage.ts';

export type Resource = {
  id: string;
  stack: string;
  type: string;
  properties: Record<string, unknown>;
  deletionPolicy: string | undefined;
};

/** The account that templates are read for in tests. */
export const account = '123456789012';

type RawTemplate = {
  Resources?: Record<string, { Type: string; Properties?: Record<string, unknown>; DeletionPolicy?: string }>;
  Outputs?: Record<string, { Value: unknown; Export?: { Name: string } }>;
};

/** Builds a stage as the app does, with one-line code instead of the bundles. */
export function buildStage(change: (stage: Stage) => Stage = (stage) => stage): App {
  const app = new App({ analyticsReporting: false, stackTraces: false, treeMetadata: false });
  addKesher(app, change(loadStage('demo')), {
    codeOf: () => Code.fromInline('export const handler = () => undefined;'),
    staffApp: { version: '0.1.0', release: 'release-1' },
  });
  return app;
}

/** The templates of every stack, as they would be handed to CloudFormation. */
export function templatesOf(app: App): Record<string, RawTemplate> {
  const stacks = app.node.children as Stack[];
  return Object.fromEntries(
    stacks.map((stack) => [stack.stackName, Template.fromStack(stack).toJSON() as RawTemplate]),
  );
}

/** Every resource, with references written out as names and ARNs, as they would read once deployed. */
export function resourcesOf(templates: Record<string, RawTemplate>, region = 'eu-central-1'): Resource[] {
  const exported = new Map<string, () => unknown>();
  const all = Object.entries(templates).map(([stack, template]) => {
    const raw = template.Resources ?? {};
    const resolve = (value: unknown): unknown => resolveIn(value, { raw, region, exported });
    for (const { Value, Export } of Object.values(template.Outputs ?? {})) {
      if (Export) exported.set(Export.Name, () => resolve(Value));
    }
    return { stack, raw, resolve };
  });
  return all.flatMap(({ stack, raw, resolve }) =>
    Object.entries(raw).map(([id, { Type, Properties = {}, DeletionPolicy }]) => ({
      id,
      stack,
      type: Type,
      properties: resolve(Properties) as Record<string, unknown>,
      deletionPolicy: DeletionPolicy,
    })),
  );
}

type Scope = {
  raw: NonNullable<RawTemplate['Resources']>;
  region: string;
  exported: ReadonlyMap<string, () => unknown>;
};

function resolveIn(value: unknown, scope: Scope): unknown {
  if (Array.isArray(value)) return value.map((one) => resolveIn(one, scope));
  if (typeof value !== 'object' || value === null) return value;
  const [[key, inner] = ['', undefined], ...others] = Object.entries(value);
  if (others.length === 0) {
    if (key === 'Ref') return reference(String(inner), scope);
    if (key === 'Fn::GetAtt') return attribute(inner as [string, string], scope);
    if (key === 'Fn::ImportValue') return scope.exported.get(String(inner))?.() ?? `<import ${String(inner)}>`;
    if (key === 'Fn::Join') {
      const [separator, parts] = inner as [string, unknown[]];
      return parts.map((part) => String(resolveIn(part, scope))).join(separator);
    }
  }
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, resolveIn(one, scope)]));
}

function reference(id: string, scope: Scope): unknown {
  if (id === 'AWS::AccountId') return account;
  if (id === 'AWS::Partition') return 'aws';
  if (id === 'AWS::URLSuffix') return 'amazonaws.com';
  if (id === 'AWS::Region') return scope.region;
  const { Type, Properties } = scope.raw[id] ?? { Type: '' };
  if (Type === 'AWS::SQS::Queue') {
    return `https://sqs.${scope.region}.amazonaws.com/${account}/${String(Properties?.['QueueName'])}`;
  }
  if (Type === 'AWS::Lambda::Function') return Properties?.['FunctionName'];
  if (Type === 'AWS::ApiGatewayV2::Api') return 'api1234567';
  return `<${id}>`;
}

function attribute([id, name]: [string, string], scope: Scope): unknown {
  const { Type, Properties } = scope.raw[id] ?? { Type: '' };
  if (name === 'Arn' && Type === 'AWS::SQS::Queue') {
    return `arn:aws:sqs:${scope.region}:${account}:${String(Properties?.['QueueName'])}`;
  }
  if (name === 'Arn' && Type === 'AWS::Lambda::Function') {
    return `arn:aws:lambda:${scope.region}:${account}:function:${String(Properties?.['FunctionName'])}`;
  }
  return `<${id}.${name}>`;
}

export const ofType = (resources: readonly Resource[], type: string) => resources.filter((one) => one.type === type);

/** One statement of a policy, its actions and resources always as lists. */
export type Statement = {
  Sid?: string;
  Effect: string;
  Action: string[];
  Resource: string[];
  Condition?: Record<string, Record<string, unknown>>;
};

/** What the function's own role states, all policies together. */
export function statementsOf(resources: readonly Resource[], deployedName: string): Statement[] {
  const deployed = ofType(resources, 'AWS::Lambda::Function').find(
    (one) => one.properties['FunctionName'] === deployedName,
  );
  const roleId = /^<(.+)\.Arn>$/.exec(String(deployed?.properties['Role']))?.[1];
  const role = resources.find((one) => one.id === roleId && one.stack === deployed?.stack);
  if (!role) throw new Error(`${deployedName} has no role of its own`);
  const policies = (role.properties['Policies'] ?? []) as { PolicyDocument: { Statement: RawStatement[] } }[];
  return policies.flatMap(({ PolicyDocument }) =>
    PolicyDocument.Statement.map((one) => ({ ...one, Action: [one.Action].flat(), Resource: [one.Resource].flat() })),
  );
}

type RawStatement = Omit<Statement, 'Action' | 'Resource'> & { Action: string | string[]; Resource: string | string[] };
