/** The part of a parsed ICU message that is looked at here. Type 5 is `select`, 6 `plural`. */
type Node = {
  type: number;
  value?: unknown;
  options?: Record<string, { value: readonly Node[] }>;
  children?: readonly Node[];
};

/** The arguments by which a message chooses between its forms. An isolated word would match none of them. */
export function selectArguments(nodes: readonly Node[]): Set<string> {
  const found = new Set<string>();
  for (const { type, value, options, children } of nodes) {
    if (type === 5) found.add(String(value));
    const inner = [...Object.values(options ?? {}).flatMap((option) => option.value), ...(children ?? [])];
    for (const name of selectArguments(inner)) found.add(name);
  }
  return found;
}

/** Every argument that a message takes. */
export function argumentsOf(nodes: readonly Node[]): Set<string> {
  const found = new Set<string>();
  for (const { type, value, options, children } of nodes) {
    if (type >= 1 && type <= 6) found.add(String(value));
    const inner = [...Object.values(options ?? {}).flatMap((option) => option.value), ...(children ?? [])];
    for (const name of argumentsOf(inner)) found.add(name);
  }
  return found;
}
