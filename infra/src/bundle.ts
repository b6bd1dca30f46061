import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

/** What a bundle may weigh: a cold start reads all of it (DESIGN §11). */
export const bundleBarBytes = 1_000_000;

export type Bundle = { folder: string; bytes: number };

/** CommonJS packages inside an ES module call `require` for what Node brings along. */
const requireForPackages =
  "import { createRequire as kesherRequire } from 'node:module';const require = kesherRequire(import.meta.url);";

/** zod's own error texts in 50 languages weigh 280 kB where `z` is imported as one object, and Kesher shows none of them. */
const englishErrorsOnly: Plugin = {
  name: 'english-errors-only',
  setup(setup) {
    setup.onResolve({ filter: /\/locales\/index\.js$/ }, ({ importer, resolveDir }) => {
      if (!/[/\\]node_modules[/\\]zod[/\\]/.test(importer)) return undefined;
      const english = path.join(resolveDir, '../locales/en.js');
      return existsSync(english) ? { path: english, namespace: 'zod-locale' } : undefined;
    });
    setup.onLoad({ filter: /.*/, namespace: 'zod-locale' }, ({ path: english }) => ({
      contents: `export { default as en } from ${JSON.stringify(english)};`,
      resolveDir: path.dirname(english),
    }));
  },
};

/** Bundles each entry once, without Docker and without network; the three lanes share theirs. Answers by entry. */
export async function bundleEntries(entries: readonly URL[], into: string): Promise<Map<string, Bundle>> {
  const bundles = new Map<string, Bundle>();
  for (const href of new Set(entries.map((entry) => entry.href))) {
    const source = fileURLToPath(href);
    const folder = path.join(into, folderOf(source));
    const { metafile } = await build({
      entryPoints: [source],
      outfile: path.join(folder, 'index.mjs'),
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'node24',
      mainFields: ['module', 'main'],
      minify: true,
      charset: 'utf8',
      sourcemap: true,
      sourcesContent: false,
      legalComments: 'none',
      banner: { js: requireForPackages },
      plugins: [englishErrorsOnly],
      metafile: true,
      logLevel: 'error',
    });
    const output = Object.entries(metafile.outputs).find(([file]) => file.endsWith('.mjs'));
    bundles.set(href, { folder, bytes: output?.[1].bytes ?? 0 });
  }
  return bundles;
}

/** `apps/post-office/src/send.ts` becomes `post-office-send`. */
function folderOf(source: string): string {
  const [app = '', , ...rest] = source.split(`${path.sep}apps${path.sep}`).at(-1)?.split(path.sep) ?? [];
  return [app, ...rest].join('-').replace(/\.tsx?$/, '');
}
