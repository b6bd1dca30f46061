import { parseArgs } from 'node:util';
import { runCommand } from '@kesher/adapters/command/run-command';
import { awsPrices } from '@kesher/adapters/prices/aws-prices';
import { App } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { idleCost, type Template } from './idle-cost.ts';
import { addKesher } from './kesher.ts';
import { loadStage } from './load-stage.ts';

/** `npm run idle-cost -- --stage x`: what the stage's templates ask per month while nobody uses it. */
await runCommand(() => {
  const { values } = parseArgs({ options: { stage: { type: 'string', default: 'demo' } } });
  const stage = loadStage(values.stage);
  const app = new App({ analyticsReporting: false });
  addKesher(app, stage, {
    codeOf: () => Code.fromInline('export const handler = () => undefined;'),
    staffApp: { version: '', release: '' },
  });
  const costs = idleCost(
    app.synth().stacks.map((stack) => stack.template as Template),
    awsPrices,
  );
  const sum = (parts: readonly string[]) =>
    costs.reduce((total, { part, dollars }) => total + (parts.includes(part) ? dollars : 0), 0);
  const line = (what: string, count: string, dollars: number) =>
    `${what.padEnd(42)} ${count.padStart(7)}  USD ${dollars.toFixed(2).padStart(6)}\n`;
  process.stdout.write(
    `Idle, per month, at list prices of ${awsPrices.asOf} in ${awsPrices.region}, without free tiers:\n`,
  );
  for (const { what, count, dollars } of costs) process.stdout.write(line(what, String(Math.round(count)), dollars));
  process.stdout.write(line('Without alarms, dashboard, own key', '', sum(['always'])));
  process.stdout.write(line('Everything in the templates', '', sum(['always', 'watch', 'own key'])));
  if (stage.crisisPollers) {
    process.stdout.write('Pollers that stand ready for the crisis lane are paid by the hour and not in this sum.\n');
  }
});
