import type { AccessRecorder } from '@kesher/domain/access/access-log';
import type { OrderStore } from '@kesher/domain/order/order-store';
import type { DelayStore } from '@kesher/domain/stock-delay/delay-store';
import type { DeliveryStore } from '@kesher/domain/window/delivery-store';
import type { EnginePorts } from '@kesher/engine/ports';

/** Everything that stock delays reach the world by: of the engine's, all but what sends, and their own. */
export type StockDelayPorts = Omit<EnginePorts, 'truth' | 'linkTokens' | 'receipts' | 'email' | 'sms' | 'publicUrl'> & {
  delays: DelayStore;
  orders: OrderStore;
  deliveries: DeliveryStore;
  access: AccessRecorder;
};
