import { CommandRefusedError } from '@kesher/adapters/command/run-command';

type Command = { command: 'deploy' | 'diff'; stage: string; others: readonly string[] };

/** What `npm run deploy` and `npm run diff` were asked. All but the stage is the CDK CLI's own. Throws on anything else. */
export function readCommand([command, ...given]: readonly string[]): Command {
  const at = given.findIndex((one) => one === '--stage' || one.startsWith('--stage='));
  const apart = given[at] === '--stage';
  const stage = apart ? given[at + 1] : given[at]?.slice('--stage='.length);
  if ((command !== 'deploy' && command !== 'diff') || !stage) {
    throw new CommandRefusedError('usage: npm run deploy|diff -- --stage <name> [options of the CDK CLI]');
  }
  const others = given.toSpliced(at, apart ? 2 : 1).filter((one) => one !== '--');
  return { command, stage, others };
}

/**
 * The CLI is handed the finished templates: what is deployed is what was just checked, and nothing is built twice.
 * Where nobody can answer it, it does not ask: `diff` shows the same beforehand.
 */
export function cdkArguments(options: {
  command: Command['command'];
  folder: string;
  others: readonly string[];
  canAsk: boolean;
}): string[] {
  const { command, folder, others, canAsk } = options;
  const said = others.some((one) => one.startsWith('--require-approval'));
  return [
    command,
    // `diff` looks at all stacks by itself, and does not know the word.
    ...(command === 'deploy' ? ['--all'] : []),
    '--app',
    folder,
    '--no-notices',
    ...(command === 'deploy' && !canAsk && !said ? ['--require-approval', 'never'] : []),
    ...others,
  ];
}
