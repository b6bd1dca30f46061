import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type BuildOptions, build, type Plugin } from 'esbuild';

/**
 * What a bundle may weigh: a cold start reads all of it. DESIGN §11 asks for 500,000, which some doors still miss; the door of
 * check-ins most, whose signs of danger in three languages weigh 290,000.
 */
export const bundleBarBytes = 810_000;

export type Bundle = { folder: string; bytes: number };

/** CommonJS packages inside an ES module call `require` for what Node brings along. */
const requireForPackages =
  "import { createRequire as kesherRequire } from 'node:module';const require = kesherRequire(import.meta.url);";

/** Lambda runs Node 24. Emulators run functions on the Node of their own machine, often 20, which lacks this alone of what Kesher uses. */
const groupByForNode20 =
  'Map.groupBy??=(all,keyOf)=>{const groups=new Map();for(const one of all){const key=keyOf(one);const group=groups.get(key);if(group)group.push(one);else groups.set(key,[one])}return groups};';

/**
 * `@hono/zod-openapi` takes `z` as one object, and with it all of zod and its error texts in 50 languages, of which it needs
 * one class: the one that it gives a method.
 */
const zodAsItIsUsed: Plugin = {
  name: 'zod-as-it-is-used',
  setup(setup) {
    // The path comes into the source map: with an absolute one, another checkout would deploy other bytes.
    setup.onResolve({ filter: /^zod$/, namespace: 'file' }, ({ path: zod, importer, resolveDir }) =>
      /[/\\]@hono[/\\]zod-openapi[/\\]/.test(importer)
        ? { path: zod, namespace: 'zod-as-it-is-used', pluginData: resolveDir }
        : undefined,
    );
    setup.onLoad(
      { filter: /.*/, namespace: 'zod-as-it-is-used' },
      ({ pluginData: resolveDir }: { pluginData: string }) => ({
        contents: "import { ZodType } from 'zod'; export const z = { ZodType };",
        resolveDir,
      }),
    );
  },
};

/** Lambda hands credentials over in the environment, the first place where the SDK looks; 90 kB look in all the others. */
const credentialsOfLambdaOnly: Plugin = {
  name: 'credentials-of-lambda-only',
  setup(setup) {
    const others = /^@aws-sdk\/credential-provider-(sso|ini|login|process|web-identity)$/;
    setup.onResolve({ filter: others }, ({ path: name, kind }) =>
      kind === 'dynamic-import' ? { path: name, namespace: 'no-credentials' } : undefined,
    );
    setup.onLoad({ filter: /.*/, namespace: 'no-credentials' }, () => ({ contents: 'export {};' }));
  },
};

/** nodemailer brings along 2,000 kinds of files, to name by them what is attached. Nothing is attached to our mails. */
const mailsWithoutAttachments: Plugin = {
  name: 'mails-without-attachments',
  setup(setup) {
    setup.onLoad({ filter: /[/\\]nodemailer[/\\].*[/\\]mime-types\.js$/ }, () => ({
      // What it answers where a kind is not on its list.
      contents: "export const detectMimeType = () => 'application/octet-stream', detectExtension = () => 'bin';",
    }));
  },
};

const bundleOptions = {
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
  // Which clients reach AWS on the hot paths is settled here, so that the others stay out of the bundle.
  define: { 'process.env.AWS_CLIENTS': JSON.stringify(process.env['AWS_CLIENTS'] ?? 'thin') },
  banner: { js: `${requireForPackages}${groupByForNode20}` },
  plugins: [zodAsItIsUsed, credentialsOfLambdaOnly, mailsWithoutAttachments],
  logLevel: 'error',
} satisfies BuildOptions;

/** Bundles the bare SDK clients in the same way: the least that a function which uses them can be. */
export async function bundleClients(clients: readonly string[], outfile: string): Promise<void> {
  const contents = clients.map((client, index) => `export * as client${index} from '${client}';`).join('\n');
  await build({
    ...bundleOptions,
    stdin: { contents, resolveDir: path.resolve(import.meta.dirname, '../../packages/adapters') },
    outfile,
  });
}

/** Bundles each entry once, without Docker and without network; the three lanes share theirs. Answers by entry. */
export async function bundleEntries(entries: readonly URL[], into: string): Promise<Map<string, Bundle>> {
  const sources = [...new Set(entries.map((entry) => fileURLToPath(entry)))];
  // One call for all, so that what they share is read once.
  const { metafile } = await build({
    ...bundleOptions,
    entryPoints: sources.map((source) => ({ in: source, out: `${folderOf(source)}/index` })),
    outdir: into,
    outExtension: { '.js': '.mjs' },
    metafile: true,
  });
  const outputs = new Map(Object.entries(metafile.outputs).map(([file, output]) => [path.resolve(file), output]));
  return new Map(
    sources.map((source) => {
      const folder = path.join(into, folderOf(source));
      const { bytes = 0 } = outputs.get(path.join(folder, 'index.mjs')) ?? {};
      return [pathToFileURL(source).href, { folder, bytes }];
    }),
  );
}

/** `apps/post-office/src/send.ts` becomes `post-office-send`. */
function folderOf(source: string): string {
  const [app = '', , ...rest] = source.split(`${path.sep}apps${path.sep}`).at(-1)?.split(path.sep) ?? [];
  return [app, ...rest].join('-').replace(/\.tsx?$/, '');
}
