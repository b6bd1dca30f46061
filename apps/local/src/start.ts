import { AdminBuildError, buildAdminIfStale } from './admin/build-admin.ts';
import { allFunctions } from './apps.ts';
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
  prepareAdmin: async () => {
    await buildAdminIfStale(tell).catch((error: unknown) => {
      const output = error instanceof AdminBuildError ? error.output : String(error);
      tell(`${output}\nThe admin could not be built; everything else runs. Mend it, then: npm run build:admin`);
    });
  },
});
