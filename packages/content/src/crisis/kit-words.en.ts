import type { KitCatalog } from './kit-words.ts';

const reach = '[ To reach us: {phone}.]';
const beforeYouCome = `Please look at our page before you come to us.${reach}`;
const orders = ' Orders of the authorities: {orders}';
const open = '[ These are open: {places}.]';
const leftUndone = `If something of yours was left undone, please tell us.${reach}`;
const goThrough = 'We are going through what was left undone in that time.[ This we keep: {kept}.]';

/** What the kits say in English. Nothing in it is an order of an authority, and nothing promises what nobody knows. */
export const kitWordsEn: KitCatalog = {
  security: {
    start: {
      title: 'Closed because of the security situation: {where}',
      known: 'Because of the security situation these are closed: {where}. They have been closed since {since}.',
      notKnown: 'We do not know yet when they will open again, or whether more will have to close.',
      doing: 'We are finding out how our staff are and what can stay open.',
      changes: `These services are stopped for now: {services}.${open}`,
      canDo: beforeYouCome + orders,
    },
    ongoing: {
      title: 'Still closed: {where}',
      known: 'These are still closed because of the security situation: {where}. They have been closed since {since}.',
      notKnown: 'We do not know when they will open again. We decide anew when the orders of the authorities change.',
      doing: 'We keep going what we can with the staff who are able to come.',
      changes: `These services are still stopped: {services}.${open}`,
      canDo: beforeYouCome + orders,
    },
    ending: {
      title: 'Open again in part: {places}',
      known: 'These are open again: {places}.[ These are still closed: {where}.]',
      notKnown: 'We do not know yet when everything will run as before.[ We plan the next step for {until}.]',
      doing: 'We open in steps, as the orders of the authorities allow and as staff return.',
      changes: 'These services run again: {services}. You may have to wait longer than usual.',
      canDo: beforeYouCome + orders,
    },
    after: {
      title: 'Open as before: {where}',
      known:
        'All that we had closed because of the security situation is open again: {where}. Thank you for your patience.',
      notKnown: 'We do not know yet whom our messages did not reach, and what was missed because of it.',
      doing: goThrough,
      changes: 'These services run as before: {services}.',
      canDo: leftUndone,
    },
    released: {
      title: 'Open again: {where}',
      says: 'We told you that this was closed. It is open again: {where}.[ Open since {reopened}.] Thank you for your patience.',
    },
    withdrawn: { because: 'Our last message about closures was wrong. Please ignore it. We are sorry.' },
  },
  epidemic: {
    start: {
      title: 'Changes because of the epidemic: {where}',
      known: 'Because of the epidemic these work differently: {where}. This has been so since {since}.',
      notKnown: 'We do not know yet how long this will last, or whether more will change.',
      doing: 'We are planning with our staff what can go on and how.',
      changes: `These services are stopped or limited: {services}.[ These work as usual: {places}.]`,
      canDo: `If you have an appointment, please look at our page before you come.${reach} Orders of the health authorities: {orders}`,
    },
    ongoing: {
      title: 'Still changed because of the epidemic: {where}',
      known: 'These still work differently because of the epidemic: {where}. This has been so since {since}.',
      notKnown: 'We do not know when this will end. It depends on the orders of the health authorities.',
      doing: 'We keep going what the orders and the number of our staff at work allow.',
      changes: `These services are still stopped or limited: {services}.[ These work as usual: {places}.]`,
      canDo: `If you have an appointment, please look at our page before you come.${reach} Orders of the health authorities: {orders}`,
    },
    ending: {
      title: 'Running again: {services}',
      known:
        'These services run again after the limits of the epidemic: {services}.[ These still work differently: {where}.]',
      notKnown: 'We do not know yet when the last limits will end.[ We plan the next step for {until}.]',
      doing: 'We lift the limits in steps, as the orders of the health authorities allow.',
      changes:
        'Appointments that were cancelled are not renewed by themselves. You may have to wait longer than usual.',
      canDo: `If an appointment of yours was cancelled, please make a new one.${reach} Orders of the health authorities: {orders}`,
    },
    after: {
      title: 'As before the epidemic: {where}',
      known: 'These work again as before the epidemic: {where}. Thank you for your patience.',
      notKnown: 'We do not know yet which of the appointments that were cancelled are still needed.',
      doing: goThrough,
      changes: 'These services run as before: {services}.',
      canDo: leftUndone,
    },
    released: {
      title: 'Running again: {services}',
      says: 'We told you that this was stopped or limited. It runs again: {services}.[ Since {reopened}.] Thank you for your patience.',
    },
    withdrawn: { because: 'Our last message about changes was wrong. Please ignore it. We are sorry.' },
  },
  strike: {
    start: {
      title: 'Strike: {services}',
      known:
        'There is a strike. These services have been concerned since {since}: {services}.[ It is announced until {until}.]',
      notKnown: 'We do not know yet how long it will really last, or whether more services will join.',
      doing: 'We are finding out which services can go on.',
      changes: `These services are stopped or slower: {services}.[ Where: {where}.]${open}`,
      canDo: beforeYouCome,
    },
    ongoing: {
      title: 'The strike goes on: {services}',
      known:
        'The strike goes on. These services have been concerned since {since}: {services}.[ It is announced until {until}.]',
      notKnown: 'We do not know when it will end. That is settled in talks between the two sides.',
      doing: 'We keep going what can go on with the staff at work.',
      changes: `These services are still stopped or slower: {services}.[ Where: {where}.]${open}`,
      canDo: beforeYouCome,
    },
    ending: {
      title: 'The strike is ending: {services}',
      known: 'The strike is ending. These services begin again: {services}.[ From {reopened}.]',
      notKnown: 'We do not know yet how long it will take to work off what was left undone.',
      doing: 'We begin with what has waited longest.',
      changes: 'You may have to wait longer than usual, also where a service is open.',
      canDo: beforeYouCome,
    },
    after: {
      title: 'After the strike: {services}',
      known: 'The strike is over, and these services run as before: {services}. Thank you for your patience.',
      notKnown: 'We do not know yet of everybody for whom something was missed because of the strike.',
      doing: goThrough,
      changes: 'You can use these services as before: {services}.',
      canDo: leftUndone,
    },
    released: {
      title: 'Running again: {services}',
      says: 'We told you that this was stopped by a strike. It runs again: {services}.[ Since {reopened}.] Thank you for your patience.',
    },
    withdrawn: { because: 'Our last message about a strike was wrong. Please ignore it. We are sorry.' },
  },
  supplier: {
    start: {
      title: 'A supplier cannot deliver: {goods}',
      known:
        'A supplier of ours has not been able to deliver since {since}. It concerns: {goods}.[ What we know of the cause: {cause}.]',
      notKnown: 'We do not know yet when deliveries will begin again.',
      doing: 'We are talking to this supplier and asking other suppliers.',
      changes: 'What you ordered of this may come later than we told you: {goods}.',
      canDo: `You need not do anything now. If you cannot wait, please tell us.${reach}`,
    },
    ongoing: {
      title: 'Still not delivered to us: {goods}',
      known:
        'Our supplier still cannot deliver: {goods}. It has been so since {since}.[ What we know of the cause: {cause}.]',
      notKnown:
        'We do not know when deliveries will begin again.[ The supplier speaks of {until}. We could not check that.]',
      doing: 'We go on asking this supplier and others.',
      changes: 'What you ordered of this comes later than we told you: {goods}.',
      canDo: `You can wait, or tell us that you do not want to.${reach}`,
    },
    ending: {
      title: 'Deliveries begin again: {goods}',
      known: 'Deliveries to us have begun again: {goods}.',
      notKnown: 'We do not know yet when all that is still owed to you will be here.[ Our estimate: {until}.]',
      doing: 'We hand on what arrives in the order in which it was ordered.',
      changes: 'You may still have to wait for this: {goods}.',
      canDo: `If you no longer want what you ordered, please tell us.${reach}`,
    },
    after: {
      title: 'Delivered as before: {goods}',
      known: 'Our supplier delivers as before: {goods}. Thank you for your patience.',
      notKnown: 'We do not know yet whether it could happen again with this supplier.',
      doing: 'We are going through the orders that came late.[ This we keep: {kept}.]',
      changes: 'You can order this as before: {goods}.',
      canDo: `If something that you ordered is still missing, please tell us.${reach}`,
    },
    released: {
      title: 'There again: {goods}',
      says: 'We told you that this was not to be had. It is there again: {goods}.[ Since {reopened}.] Thank you for your patience.',
    },
    withdrawn: { because: 'Our last message about a supplier was wrong. Please ignore it. We are sorry.' },
  },
  outage: {
    start: {
      title: 'Not working: {services}',
      known:
        'This has not been working since {since}: {services}.[ Where: {where}.][ What we know of the cause: {cause}.]',
      notKnown: 'We do not know yet when it will work again.',
      doing: 'We are looking for the fault.',
      changes: 'You cannot use this for now: {services}.[ Meanwhile we serve you here: {places}.]',
      canDo: 'We know of the fault. You need not report it.[ For urgent cases: {phone}.]',
    },
    ongoing: {
      title: 'Still not working: {services}',
      known: 'This is still not working: {services}. It stopped on {since}.[ Where: {where}.][ The cause: {cause}.]',
      notKnown: 'We do not know for certain when it will work again.[ Our estimate now: {until}.]',
      doing: 'We are working on the fault.',
      changes: 'You still cannot use this: {services}.[ Meanwhile we serve you here: {places}.]',
      canDo: 'We know of the fault. You need not report it.[ For urgent cases: {phone}.]',
    },
    ending: {
      title: 'Working again in part: {services}',
      known: 'This works again in part: {services}.[ It is not back everywhere: {where}.]',
      notKnown: 'We do not know yet when it will work for everybody.[ Our estimate now: {until}.]',
      doing: 'We are watching whether it holds, and working on the rest.',
      changes: 'It may still be slow or stop again: {services}.',
      canDo: `If it does not work for you, please tell us.${reach}`,
    },
    after: {
      title: 'Working as before: {services}',
      known: 'This works as before: {services}.[ The cause was: {cause}.] Thank you for your patience.',
      notKnown: 'We do not know yet everything that led to it.',
      doing: 'We are going through what happened, step by step.[ This we keep: {kept}.]',
      changes: 'You can use this as before: {services}.',
      canDo: `If you had a loss because of it, or it still does not work, please tell us.${reach}`,
    },
    released: {
      title: 'Working again: {services}',
      says: 'We told you that this was not working. It works again: {services}.[ Since {reopened}.] Thank you for your patience.',
    },
    withdrawn: { because: 'Our last message about a fault was wrong. Please ignore it. We are sorry.' },
  },
  weather: {
    start: {
      title: 'Closed or changed because of the weather: {where}',
      known: 'Because of the weather these are closed or changed: {where}. This has been so since {since}.',
      notKnown: 'We do not know yet when they will run as usual, or whether more will have to close.',
      doing: 'We are checking what can run.',
      changes: `These services are stopped or slower: {services}.${open}`,
      canDo: beforeYouCome + orders,
    },
    ongoing: {
      title: 'Still closed or changed because of the weather: {where}',
      known: 'These are still closed or changed because of the weather: {where}. This has been so since {since}.',
      notKnown: 'We do not know when they will run as usual. It depends on the weather and on the roads.',
      doing: 'We keep going what can run, and check it again with each change of the weather.',
      changes: `These services are still stopped or slower: {services}.${open}`,
      canDo: beforeYouCome + orders,
    },
    ending: {
      title: 'Open again in part: {places}',
      known: 'After the bad weather these are open again: {places}.[ These are still closed: {where}.]',
      notKnown: 'We do not know yet all the damage, or when everything will run as before.[ Our estimate: {until}.]',
      doing: 'We are checking for damage and open in steps.',
      changes: 'These services run again: {services}. You may have to wait longer than usual.',
      canDo: beforeYouCome + orders,
    },
    after: {
      title: 'Open as before the bad weather: {where}',
      known: 'All that we had closed because of the weather is open again: {where}. Thank you for your patience.',
      notKnown: 'We do not know yet all the damage that was done.',
      doing: goThrough,
      changes: 'These services run as before: {services}.',
      canDo: leftUndone,
    },
    released: {
      title: 'Open again: {where}',
      says: 'We told you that this was closed or changed. It is open again: {where}.[ Open since {reopened}.] Thank you for your patience.',
    },
    withdrawn: { because: 'Our last message about the weather was wrong. Please ignore it. We are sorry.' },
  },
};
