/**
 * What a plain object itself holds under a name that somebody typed. Every object of the language also answers to
 * `constructor`, `toString` and the like; what it inherits is nobody's value.
 */
export function ownValue<Value>(record: Readonly<Record<string, Value>> | undefined, name: string): Value | undefined {
  return record !== undefined && Object.hasOwn(record, name) ? record[name] : undefined;
}
