declare module 'dynalite' {
  import type { Server } from 'node:http';
  /** Only what Kesher uses of dynalite 4; the package has no types of its own. */
  export default function dynalite(options: { path?: string; createTableMs: number }): Server;
}
