type Stored = { payload: Record<string, unknown>; expiresAtMs: number };

/**
 * Where the provider keeps sessions and codes: in memory, on purpose. After a restart people sign in again with one click,
 * and access tokens stay valid, because they are signed and not stored.
 */
export class SessionMemory {
  private readonly stored = new Map<string, Stored>();
  private readonly model: string;

  constructor(model: string) {
    this.model = model;
  }

  async upsert(id: string, payload: Record<string, unknown>, expiresInSeconds?: number): Promise<void> {
    const expiresAtMs = expiresInSeconds ? Date.now() + expiresInSeconds * 1000 : Number.POSITIVE_INFINITY;
    this.stored.set(id, { payload, expiresAtMs });
  }

  async find(id: string): Promise<Record<string, unknown> | undefined> {
    const found = this.stored.get(id);
    if (!found || found.expiresAtMs > Date.now()) return found?.payload;
    this.stored.delete(id);
    return undefined;
  }

  async findByUid(uid: string): Promise<Record<string, unknown> | undefined> {
    return [...this.stored.values()].find(({ payload }) => payload['uid'] === uid)?.payload;
  }

  async findByUserCode(): Promise<undefined> {
    throw new Error(`${this.model}: the device flow is switched off.`);
  }

  async consume(id: string): Promise<void> {
    const found = await this.find(id);
    if (found) found['consumed'] = Math.floor(Date.now() / 1000);
  }

  async destroy(id: string): Promise<void> {
    this.stored.delete(id);
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    for (const [id, { payload }] of this.stored) if (payload['grantId'] === grantId) this.stored.delete(id);
  }
}
