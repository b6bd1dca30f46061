import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { firstPage } from './bundling/first-page.ts';
import { mantineStyles } from './bundling/mantine-styles.ts';
import { precompress } from './bundling/precompress.ts';
import { schemasOfDomain } from './bundling/schemas-of-domain.ts';

/** Where the admin lives below its origin, locally and on AWS. */
const base = '/admin/';

/**
 * What everybody loads first, in few files: each file more is a round trip that a phone waits for. A group takes with it all
 * that its files import. What comes from the domain is held apart, by who uses it: the first rooms need little of it, and
 * no zod.
 */
const firstLoad = [
  {
    name: 'domain',
    test: /packages\/(?:domain|content)\/|node_modules\/zod\//,
    entriesAware: true,
    entriesAwareMergeThreshold: 300,
    priority: 4,
  },
  { name: 'react', test: /node_modules\/(?:react|react-dom|scheduler)\//, priority: 3 },
  { name: 'ground', test: /node_modules\/(?:@tanstack\/(?!(?:react-)?virtual)|@formatjs\/|react-intl\/)/, priority: 3 },
  { name: 'house', test: /src\/main\.tsx$/, priority: 2 },
  { name: 'today', test: /TodayPage\.tsx$/, priority: 1 },
  // What several rooms are made of.
  {
    name: 'rooms',
    test: /node_modules\/|admin\/src\/(?:blocks|server)\//,
    entriesAware: true,
    entriesAwareMergeThreshold: 20_000,
  },
];

export default defineConfig({
  base,
  plugins: [react(), mantineStyles(), firstPage(/TodayPage\.tsx$/), precompress()],
  build: {
    manifest: 'manifest.json',
    target: 'es2023',
    // The first that know light-dark(); for older ones the bundler would write what only works with a color-scheme of its own.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    assetsDir: 'assets',
    reportCompressedSize: false,
    rolldownOptions: {
      treeshake: { manualPureFunctions: ['z', 'id', ...schemasOfDomain()] },
      output: {
        codeSplitting: { groups: firstLoad },
        // A group that is split by who uses it names all of them.
        chunkFileNames: ({ name }) => `assets/${name.split('~')[0]}-[hash].js`,
        assetFileNames: ({ names }) => `assets/${names[0]?.split(/[~.]/)[0]}-[hash][extname]`,
      },
    },
  },
});
