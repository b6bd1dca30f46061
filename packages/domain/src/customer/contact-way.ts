/** The ways to reach a customer that cost a message; a person's call is a task, not a message. */
export const channels = ['email', 'sms'] as const;
export type Channel = (typeof channels)[number];

/**
 * All ways to reach somebody, each of which they can refuse: the channels, and a person's call. Spelled out, since a bundler
 * keeps what it sees being spread.
 */
export const contactWays = ['email', 'sms', 'call'] as const satisfies readonly [...typeof channels, 'call'];
export type ContactWay = (typeof contactWays)[number];
