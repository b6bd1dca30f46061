import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { chunks } from './bundling/chunks.ts';
import { firstPage } from './bundling/first-page.ts';
import { mantineStyles } from './bundling/mantine-styles.ts';
import { precompress } from './bundling/precompress.ts';
import { schemasOfDomain } from './bundling/schemas-of-domain.ts';

/** Where the admin lives below its origin, locally and on AWS. */
const base = '/admin/';

export default defineConfig({
  base,
  plugins: [react(), mantineStyles(), firstPage(/TodayPage\.tsx$/), precompress()],
  build: {
    manifest: 'manifest.json',
    // What the licences of the packages in it ask for: their names and texts go with them.
    license: { fileName: 'licences.txt' },
    target: 'es2023',
    // The first that know light-dark(); for older ones the bundler would write what only works with a color-scheme of its own.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    assetsDir: 'assets',
    // All styles together weigh less than the round trips that they would be fetched in.
    cssCodeSplit: false,
    reportCompressedSize: false,
    rolldownOptions: {
      // A schema that spreads another reads its properties, which does nothing either.
      treeshake: { manualPureFunctions: ['z', 'id', ...schemasOfDomain()], propertyReadSideEffects: false },
      output: {
        codeSplitting: { groups: chunks },
        // A group that is split by who uses it names all of them.
        chunkFileNames: ({ name }) => `assets/${name.split('~')[0]}-[hash].js`,
        assetFileNames: ({ names }) => `assets/${names[0]?.split(/[~.]/)[0]}-[hash][extname]`,
      },
    },
  },
});
