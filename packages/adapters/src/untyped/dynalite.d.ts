declare module 'dynalite' {
  import type { Server } from 'node:http';
  /** Only what the tests use of dynalite 4; the package has no types of its own. */
  export default function dynalite(options: { createTableMs: number }): Server;
}
