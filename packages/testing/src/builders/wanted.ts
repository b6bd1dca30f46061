/** What a test may say of a value; plain strings pass for branded ids and instants, because the builder parses them. */
export type Wanted<Schema> = Schema extends { _zod: { input: infer Input } } ? Partial<Input> : never;
