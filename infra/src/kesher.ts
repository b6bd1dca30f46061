import { apps } from '@kesher/local/apps';
import type { App } from 'aws-cdk-lib';
import type { Code } from 'aws-cdk-lib/aws-lambda';
import { acceptByType } from './accepted.ts';
import { AppStack, type Queues } from './app-stack.ts';
import { ChannelsStack } from './channels-stack.ts';
import { DataStack } from './data-stack.ts';
import { DoorsStack } from './doors-stack.ts';
import type { Places } from './environment.ts';
import { IdentityStack } from './identity-stack.ts';
import { SiteStack } from './site-stack.ts';
import type { Stage } from './stage.ts';
import { StatusPageStack } from './status-page-stack.ts';
import { WatchStack } from './watch-stack.ts';
import { WebStack } from './web-stack.ts';

/** What is built before the stacks: the bundle of each entry, and the staff app by its release. */
export type Built = { codeOf: (entry: URL) => Code; staffApp: { version: string; release: string } };

/** Every stack of one stage. */
export function addKesher(app: App, stage: Stage, { codeOf, staffApp }: Built): void {
  const data = new DataStack(app, stage);
  const channels = new ChannelsStack(app, stage);
  const oidc = signInOf(app, stage);
  const doors = new DoorsStack(app, { stage, oidc });
  const { url: publicPageUrl } = new StatusPageStack(app, stage);
  const places: Places = { publicUrl: addWeb(app, { stage, doors, oidc, staffApp }), publicPageUrl, oidc };
  const { healthKeyArn } = data;
  const queues: Queues = new Map();
  const stacks = apps.map((one) => new AppStack(app, one, { stage, places, healthKeyArn, codeOf, doors, queues }));
  // They name each other's resources instead of importing them, so CDK has to be told what comes first.
  for (const stack of stacks) {
    stack.addStackDependency(data);
    stack.addStackDependency(channels);
    stack.addStackDependency(doors);
  }
  const watch = new WatchStack(app, { stage, apps });
  for (const stack of stacks) watch.addStackDependency(stack);
  acceptByType(app);
}

/** Answers where customers' links lead. */
function addWeb(
  app: App,
  options: { stage: Stage; doors: DoorsStack; oidc: Places['oidc']; staffApp: Built['staffApp'] },
): string {
  const { stage, doors, oidc, staffApp } = options;
  if (stage.web.kind === 'none') return stage.web.publicUrl ?? `https://${doors.host}`;
  const site = new SiteStack(app, stage);
  const web = new WebStack(app, { stage, web: stage.web, apiHost: doors.host, oidc, ...staffApp });
  // The CDK CLI publishes a stack's files once the stacks before it stand: the bucket is there by then.
  web.addStackDependency(site);
  return web.publicUrl;
}

function signInOf(app: App, stage: Stage): Places['oidc'] {
  const { signIn } = stage;
  if (signIn.kind === 'cognito') return new IdentityStack(app, { stage, signIn }).oidc;
  return { issuer: signIn.issuer, jwksUrl: signIn.jwksUrl, clientId: signIn.clientId };
}
