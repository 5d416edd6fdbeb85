import { end, identify, keepAlive, reveal, type SessionView } from '@yibao-kiosk/shared/kiosk/session.ts';
import type { PersonView } from '@yibao-kiosk/shared/domain/person.ts';
import { maskText } from '@yibao-kiosk/shared/document/mask.ts';
import { done, refused } from '@yibao-kiosk/shared/outcome.ts';

import type { IdentifiedPerson } from '../platform/port.ts';
import type { CitizenSession } from './citizen-session.ts';
import { handle, type CommandHandler } from './command.ts';
import { assurance } from './credentials.ts';
import type { Sessions } from './sessions.ts';

/** The commands `Session.*`. */
export function sessionHandlers(sessions: Sessions): CommandHandler[] {
  return [
    handle(identify, async (_payload, call) => {
      const reply = await sessions.identify(call);
      if (!('kind' in reply) || reply.kind !== 'done') return reply;
      const view = sessionView(reply.value);
      return view ? done(view) : refused('SES_ENDED');
    }),
    handle(keepAlive, (_payload, call) => (sessions.of(call.connection) ? done({}) : refused('SES_NONE'))),
    handle(reveal, (_payload, call) => {
      const person = sessions.of(call.connection)?.person;
      return person ? done({ name: person.name, idNumber: person.idNumber, masked: false }) : refused('SES_NONE');
    }),
    handle(end, ({ reason }, call) => {
      sessions.endOf(call.connection, reason);
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
