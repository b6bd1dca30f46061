import type { Right } from '@kesher/domain/staff/staff';
import type { QueryClient } from '@tanstack/react-query';
import type { Server } from './server.ts';

/** By what a page may be asked for before it is there: its loader begins the queries that it will make. */
export type Ahead = { server: Server; queries: QueryClient; may: (right: Right) => boolean };
