import { describe, expect, it } from 'vitest';
import { cdkArguments, readCommand } from './cdk-arguments.ts';

describe('the command line of deploy and diff', () => {
  it.each([
    ['deploy --stage shop', []],
    ['deploy --stage=shop', []],
    ['deploy --stage shop --require-approval never', ['--require-approval', 'never']],
    ['deploy --concurrency 4 --stage shop -- --verbose', ['--concurrency', '4', '--verbose']],
  ])('reads "%s" and leaves the rest to the CDK CLI', (line, others) => {
    expect(readCommand(line.split(' '))).toEqual({ command: 'deploy', stage: 'shop', others });
  });

  it.each(['destroy --stage shop', 'deploy', 'deploy --stage', 'diff --stage='])('refuses "%s"', (line) => {
    expect(() => readCommand(line.split(' '))).toThrow('usage');
  });

  const asked = { command: 'deploy', folder: 'out', others: [], canAsk: true } as const;

  it('takes all stacks, without a word that the CDK CLI does not know for diff', () => {
    expect(cdkArguments(asked)).toContain('--all');
    expect(cdkArguments({ ...asked, command: 'diff' })).not.toContain('--all');
  });

  it('asks before rights change where somebody sits at the terminal', () => {
    expect(cdkArguments(asked)).not.toContain('--require-approval');
  });

  it('does not ask where nobody can answer, unless told otherwise', () => {
    expect(cdkArguments({ ...asked, canAsk: false })).toContain('never');
    const others = ['--require-approval', 'broadening'];
    expect(cdkArguments({ ...asked, canAsk: false, others })).not.toContain('never');
    expect(cdkArguments({ ...asked, command: 'diff', canAsk: false })).not.toContain('--require-approval');
  });
});
