import type { App } from 'aws-cdk-lib';
import type { Code } from 'aws-cdk-lib/aws-lambda';
import { AppStack, type Queues } from './app-stack.ts';
import { ChannelsStack } from './channels-stack.ts';
import { DataStack } from './data-stack.ts';
import { DoorsStack } from './doors-stack.ts';
import type { Places } from './environment.ts';
import { IdentityStack } from './identity-stack.ts';
import { type KesherApp, kesherApps } from './kesher-functions.ts';
import type { Stage } from './stage.ts';
import { WatchStack } from './watch-stack.ts';

/** Every stack of one stage. `codeOf` answers the bundle of an entry. */
export function addKesher(app: App, stage: Stage, codeOf: (entry: URL) => Code): void {
  const data = new DataStack(app, stage);
  const channels = new ChannelsStack(app, stage);
  const oidc = signInOf(app, stage);
  const doors = new DoorsStack(app, { stage, oidc });
  const places: Places = { publicUrl: doors.publicUrl, oidc };
  const { healthKeyArn } = data;
  const queues: Queues = new Map();
  const stacks = kesherApps.map(
    (one: KesherApp) => new AppStack(app, one, { stage, places, healthKeyArn, codeOf, doors, queues }),
  );
  // They name each other's resources instead of importing them, so CDK has to be told what comes first.
  for (const stack of stacks) {
    stack.addStackDependency(data);
    stack.addStackDependency(channels);
    stack.addStackDependency(doors);
  }
  const watch = new WatchStack(app, { stage, apps: kesherApps });
  for (const stack of stacks) watch.addStackDependency(stack);
}

function signInOf(app: App, stage: Stage): Places['oidc'] {
  const { signIn } = stage;
  if (signIn.kind === 'cognito') return new IdentityStack(app, { stage, signIn }).oidc;
  return { issuer: signIn.issuer, jwksUrl: signIn.jwksUrl, clientId: signIn.clientId };
}
