// What takes too long for every change: the proofs in full, one after another. Fails when one of them fails.
import { report, runStep } from './run-step.mjs';

const local = (name, file, args = []) =>
  runStep(name, 'node', ['--import', './apps/local/src/tsx-loader.ts', `apps/local/src/${file}`, ...args]);

report([
  await runStep('adapters over the SDK', 'vitest', ['run', '--project=local', 'packages/adapters'], {
    environment: { AWS_CLIENTS: 'sdk' },
  }),
  await local('simulator, 2,000 seeds', 'simulate/simulate.ts', ['--seeds', '2000']),
  await local('sabotage', 'simulate/sabotage.ts'),
  await local('crash at every point', 'crash/crash.ts'),
  await local('demo, 10,000 customers', 'demo.ts', ['--customers', '10000', '--json']),
  await local('demo of a crisis, 20,000 residents', 'demo.ts', ['--job', 'crisis', '--customers', '20000', '--json']),
  await local('bench', 'bench/bench.ts', ['--largest', '100000']),
  await local('soak', 'crash/soak.ts'),
]);
