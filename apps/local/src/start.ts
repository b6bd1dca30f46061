import { functions as postOffice } from '@kesher/post-office/functions';
import { runKesher } from './run-kesher.ts';

/** `npm start` */
await runKesher({ argv: process.argv.slice(2), functions: postOffice, loadDemo: async () => undefined });
