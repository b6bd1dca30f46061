import { createMetrics } from '@kesher/adapters/lambda/metrics';
import { wire } from './wire.ts';

/** The one place of this app that reads the environment; every handler of a process shares these ports. */
export const environment = process.env;
export const ports = wire(environment);
export const metrics = createMetrics(environment);
