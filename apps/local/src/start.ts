import { allFunctions } from './all-functions.ts';
import { loadDemo } from './demo-data/load-demo.ts';
import { runKesher } from './run-kesher.ts';

const tell = (line: string) => void process.stdout.write(`${line}\n`);

/** `npm start`: Kesher with the small demo shop on its first start. */
await runKesher({
  argv: process.argv.slice(2),
  functions: allFunctions,
  loadDemo: async (kesher) => {
    tell('First start: loading the demo shop …');
    await loadDemo(kesher, tell);
  },
});
