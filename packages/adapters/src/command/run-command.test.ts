import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

const runCommand = new URL('./run-command.ts', import.meta.url).href;
/** What is seen of a command that does this. */
const seen = (does: string) => {
  const code = `import { CommandRefusedError, runCommand } from '${runCommand}';
import { parseArgs } from 'node:util';
await runCommand(() => { ${does} });`;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], { encoding: 'utf8' });
  return { status, stderr };
};

it('a command that was asked wrongly says so in its sentence alone, and ends with 1', () => {
  const refused = seen("throw new CommandRefusedError('There is no stage x.')");
  expect(refused).toEqual({ status: 1, stderr: 'There is no stage x.\n' });
  const unknown = seen("parseArgs({ args: ['--nowhere'], options: {} })");
  expect([unknown.status, unknown.stderr]).toEqual([1, expect.stringMatching(/^Unknown option '--nowhere'.*\n$/)]);
});

it('a command with a bug crashes with its stack, and one that works ends with 0', () => {
  const crashed = seen("throw new Error('a bug')");
  expect([crashed.status, crashed.stderr]).toEqual([1, expect.stringContaining('    at ')]);
  expect(seen('')).toEqual({ status: 0, stderr: '' });
});
