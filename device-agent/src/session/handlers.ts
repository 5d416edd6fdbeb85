import { end, identify, keepAlive, reveal, type SessionView } from '@yibao-kiosk/shared/kiosk/session.ts';
import type { PersonView } from '@yibao-kiosk/shared/domain/person.ts';
import { maskText } from '@yibao-kiosk/shared/document/mask.ts';
import { done, refused } from '@yibao-kiosk/shared/outcome.ts';

import type { IdentifiedPerson } from '../platform/port.ts';
import type { CitizenSession } from './citizen-session.ts';
import { handle, type CommandHandler } from './command.ts';
import { assurance } from './credentials.ts';
import type { Sessions } from './sessions.ts';
import type { Stays } from './stays.ts';

/** The commands `Session.*`; those that anybody may send are about visits, too. */
export function sessionHandlers(sessions: Pick<Sessions, 'of'>, stays: Stays): CommandHandler[] {
  return [
    handle(identify, async (_payload, call) => {
      const reply = await stays.identify(call);
      if (!('kind' in reply) || reply.kind !== 'done') return reply;
      const view = sessionView(reply.value);
      return view ? done(view) : refused('SES_ENDED');
    }),
    handle(keepAlive, (_payload, call) => (stays.of(call.connection) ? done({}) : refused('SES_NONE'))),
    handle(reveal, (_payload, call) => {
      const person = sessions.of(call.connection)?.person;
      return person ? done({ name: person.name, idNumber: person.idNumber, masked: false }) : refused('SES_NONE');
    }),
    handle(end, ({ reason }, call) => {
      stays.endOf(call.connection, reason);
      return done({});
    }),
  ];
}

function sessionView(session: CitizenSession): SessionView | null {
  const { person } = session;
  if (!person) return null;
  return {
    sessionId: session.id,
    person: maskedView(person),
    method: session.method,
    assurance: assurance(session.method),
    place: person.key.insuredPlace,
  };
}

function maskedView(person: IdentifiedPerson): PersonView {
  return { name: maskText(person.name, 'name'), idNumber: maskText(person.idNumber, 'idNumber'), masked: true };
}
