// Kills Kesher at random moments of announcements and starts it again.
import { report, runStep } from './run-step.mjs';

report([await runStep('crash tests', 'node_modules/.bin/vitest', ['run', '--project', 'crash'])]);
