import { done, refused, unknown } from '@yibao-kiosk/shared/outcome.ts';
import type { Outcome } from '@yibao-kiosk/shared/outcome.ts';

import { toChinaInstant } from '../china-time.ts';
import type { FsiConfig } from '../config.ts';
import type { Credential, IdentifiedPerson } from '../port.ts';
import { classifyPerson, isPresented } from './classify-person.ts';
import type { Presented, Region } from './classify-person.ts';
import type { FsiAdapterParts } from './adapter.ts';
import { readMedicalCodeReply, readPersonReply } from './person-reply.ts';
import type { FsiPerson } from './person-reply.ts';

/** What 1101 is asked with. */
export type PersonQuestion = {
  /** 01 医保电子凭证, 02 居民身份证, 03 社会保障卡. */
  readonly mdtrt_cert_type: '01' | '02' | '03';
  readonly mdtrt_cert_no: string;
  readonly card_sn: string;
  readonly psn_cert_type: string;
  readonly certno: string;
  readonly psn_name: string;
};

/** A person that 1101 gave, and when. */
export type AnsweredPerson = { readonly person: FsiPerson; readonly asOf: string };

/** Asks who the holder of a credential is (1162 first for a 医保码, then 1101) and whether we may serve them. */
export async function identify(
  parts: FsiAdapterParts,
  credential: Credential,
  signal: AbortSignal,
): Promise<Outcome<IdentifiedPerson>> {
  if (credential.method === 'medicalCode') return identifyByCode(parts, credential.text, signal);
  const question = cardQuestion(parts.fsi.certificateTypes, credential);
  if (!question) return refused('PLT_NOT_CONFIGURED');
  return identifyBy(parts, question.ask, { presented: question.presented, signal });
}

async function identifyByCode(
  parts: FsiAdapterParts,
  text: string,
  signal: AbortSignal,
): Promise<Outcome<IdentifiedPerson>> {
  const { fsi, terminal } = parts;
  if (!fsi.medicalCode) return refused('PLT_NOT_CONFIGURED');
  const data = {
    ...fsi.medicalCode,
    deviceType: 'SelfService',
    ecQrCode: text,
    termId: terminal.number,
    termIp: terminal.ip,
    businessInfo: '',
  };
  const answer = await parts.client({ infno: '1162', data, question: 'medicalCode', signal });
  if (answer.kind !== 'done') return answer;
  const decoded = readMedicalCodeReply(answer.value.output);
  if (!decoded) return unknown('PLT_BAD_ANSWER');
  const ask: PersonQuestion = {
    mdtrt_cert_type: '01',
    mdtrt_cert_no: decoded.token,
    card_sn: '',
    psn_cert_type: fsi.certificateTypes.residentIdCard.code,
    certno: '',
    psn_name: '',
  };
  return identifyBy(parts, ask, { presented: { number: decoded.idNumber, name: null }, signal });
}

async function identifyBy(
  parts: FsiAdapterParts,
  ask: PersonQuestion,
  { presented, signal }: { presented: Presented; signal: AbortSignal },
): Promise<Outcome<IdentifiedPerson>> {
  const answer = await askPerson(parts, ask, signal);
  if (answer.kind !== 'done') return answer;
  // Another person's data must not reach this session, whatever the platform thought it was asked.
  if (!isPresented(answer.value.person, presented)) return refused('IDN_NOT_FOUND');
  const region: Region = { regions: parts.regions, phones: parts.phones };
  return classifyPerson(answer.value.person, region, answer.value.asOf);
}

/** 1101 for one person. */
export async function askPerson(
  parts: FsiAdapterParts,
  ask: PersonQuestion,
  signal: AbortSignal,
): Promise<Outcome<AnsweredPerson>> {
  const begntime = parts.fsi.historyFrom === null ? '' : `${parts.fsi.historyFrom} 00:00:00`;
  const answer = await parts.client({
    infno: '1101',
    data: { ...ask, begntime },
    question: 'person',
    signal,
  });
  if (answer.kind !== 'done') return answer;
  const reply = readPersonReply(answer.value.output, parts.maxRows);
  if (reply.kind === 'person') {
    return done({
      person: reply.person,
      asOf: answer.value.respondedAt ?? toChinaInstant(parts.clock.now()),
    });
  }
  if (reply.kind === 'severalPersons') return refused('IDN_DUPLICATE');
  return reply.kind === 'nameUnreadable' ? refused('CARD_NAME_UNREADABLE') : unknown('PLT_BAD_ANSWER');
}

type CardCredential = Exclude<Credential, { method: 'medicalCode' }>;

function cardQuestion(
  types: FsiConfig['certificateTypes'],
  card: CardCredential,
): { ask: PersonQuestion; presented: Presented } | null {
  if (card.method === 'socialCard') {
    return {
      ask: {
        mdtrt_cert_type: '03',
        mdtrt_cert_no: card.cardNumber,
        card_sn: card.cardIdentifier,
        psn_cert_type: types.residentIdCard.code,
        certno: '',
        psn_name: '',
      },
      presented: { number: null, name: null },
    };
  }
  const type = types[card.certificateType];
  if (!type) return null;
  return {
    ask: {
      mdtrt_cert_type: '02',
      mdtrt_cert_no: card.number,
      card_sn: '',
      psn_cert_type: type.code,
      certno: card.number,
      psn_name: card.name,
    },
    presented: { number: card.number, name: type.nameMustMatch ? card.name : null },
  };
}
