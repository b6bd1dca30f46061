import type { SettingsStore } from '@kesher/domain/business/settings-store';
import type { CustomerStore, SuppressionList } from '@kesher/domain/customer/customer-store';
import type { Random } from '@kesher/domain/ids';
import type { Clock } from '@kesher/domain/instant';
import type { LinkStore } from '@kesher/domain/link/link';
import type { Hints } from '@kesher/domain/message/hints';
import type { MessageStore } from '@kesher/domain/message/message-store';
import type { AudienceStore, NoticeStore } from '@kesher/domain/notice/notice-store';
import type { OrderStore } from '@kesher/domain/order/order-store';
import type { ActionLog } from '@kesher/domain/staff/action-log';
import type { DelayStore } from '@kesher/domain/stock-delay/delay-store';
import type { TaskStore } from '@kesher/domain/task/task-store';
import type { DeliveryStore } from '@kesher/domain/window/delivery-store';

/** Everything that stock delays reach the world by. */
export type StockDelayPorts = {
  delays: DelayStore;
  notices: NoticeStore;
  audience: AudienceStore;
  messages: MessageStore;
  orders: OrderStore;
  deliveries: DeliveryStore;
  customers: CustomerStore;
  suppressions: SuppressionList;
  tasks: TaskStore;
  links: LinkStore;
  settings: SettingsStore;
  actions: ActionLog;
  hints: Hints;
  clock: Clock;
  random: Random;
};
