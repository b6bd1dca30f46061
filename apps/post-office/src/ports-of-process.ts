import { wire } from './wire.ts';
import { wireEmailPace } from './wire-email-pace.ts';

/** The one place of this app that reads the environment; every handler of a process shares these ports. */
export const ports = wire(process.env);
/** Only whoever sends needs it, so nobody else starts with it. */
export const emailPace = () => wireEmailPace(process.env);
