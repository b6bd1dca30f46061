import { globSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Where the admin lives below its origin, locally and on AWS. */
const base = '/admin/';

/** Writes each text file once more as brotli and as gzip, so that whoever serves them need not compress. */
function precompress(): Plugin {
  let folder = '';
  return {
    name: 'precompress',
    apply: 'build',
    configResolved(config) {
      folder = path.resolve(config.root, config.build.outDir);
    },
    closeBundle() {
      for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        if (!/\.(?:html|js|css|json)$/.test(name)) continue;
        const file = path.join(folder, name);
        const text = readFileSync(file);
        writeFileSync(`${file}.br`, brotliCompressSync(text));
        writeFileSync(`${file}.gz`, gzipSync(text));
      }
    },
  };
}

/**
 * The names of the domain's schemas. Making one, or one from another, changes nothing else: the bundler may leave out those
 * that no screen uses, and zod with the last of them.
 */
function schemasOfDomain(): string[] {
  const domain = path.resolve(import.meta.dirname, '../../packages/domain/src');
  return globSync('**/*.ts', { cwd: domain }).flatMap((file) =>
    [...readFileSync(path.join(domain, file), 'utf8').matchAll(/^export const (\w+Schema)\b/gm)].flatMap(
      ([, name]) => name ?? [],
    ),
  );
}

export default defineConfig({
  base,
  plugins: [react(), precompress()],
  build: {
    manifest: 'manifest.json',
    target: 'es2023',
    assetsDir: 'assets',
    reportCompressedSize: false,
    rolldownOptions: { treeshake: { manualPureFunctions: ['z', 'id', ...schemasOfDomain()] } },
  },
});
