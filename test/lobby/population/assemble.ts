import { addDays } from './calendar.ts';
import type { IdentityDocument } from './identity-document.ts';
import { HOSPITALS } from './institutions.ts';
import type { Membership } from './membership.ts';
import { nameOnDocument } from './person.ts';
import type { CertificateForm, ChronicFiling, Person, Standing, Visit } from './person.ts';
import { createPrng } from './prng.ts';
import { makeVisits, refundOf } from './visits.ts';
import type { World } from './world.ts';

/** What a story says about a person; the rest is made up from the seed. */
export type PersonDraft = {
  id: string;
  label: string;
  story: string;
  document: IdentityDocument;
  featured?: boolean;
  standing?: Standing;
  registeredName?: string;
  memberships: readonly Membership[];
  visits?: { count: number; withinDays?: number; medTypes?: readonly string[]; refundNewest?: boolean };
  chronic?: readonly ChronicFiling[];
  /** Days since the admission of a person who is in hospital now. */
  admittedDaysAgo?: number;
  assisted?: boolean;
  certificateForms?: readonly CertificateForm[];
  household?: Person['household'];
};

/** Certificate types: 01 is national; the others are this lobby's own, a region configures them. */
const CERT_TYPES: Readonly<Record<IdentityDocument['kind'], string>> = {
  resident: '01',
  hkMoTw: '16',
  foreign2017: '17',
  foreign2023: '17',
};

const BOTH_FORMS: readonly CertificateForm[] = ['thermal', 'sealedFile'];

function visitsOf(world: World, draft: PersonDraft, serial: number): Visit[] {
  const plan = draft.visits;
  const medical = draft.memberships.filter((m) => m.insurance.type !== '510');
  const insurance = (medical.find((m) => m.insurance.status === '1') ?? medical[0])?.insurance;
  if (!plan || !insurance) return [];
  const visits = makeVisits(createPrng(`${world.seed}/visits/${serial}`), {
    serial,
    asOf: world.asOf,
    count: plan.count,
    withinDays: plan.withinDays ?? 700,
    insuranceType: insurance.type,
    areaCode: insurance.areaCode,
    medTypes: plan.medTypes ?? ['11', '11', '41'],
    balanceFen: insurance.balanceFen,
    assisted: draft.assisted ?? false,
  });
  const newest = visits[0];
  return plan.refundNewest && newest ? [refundOf(newest), ...visits] : visits;
}

function hospitalStay(world: World, draft: PersonDraft, serial: number): Person['inHospital'] {
  const [institution] = HOSPITALS;
  if (draft.admittedDaysAgo === undefined || !institution) return null;
  const mdtrtId = `M350598${String(serial).padStart(8, '0')}999999`;
  return { mdtrtId, institution, since: addDays(world.asOf, -draft.admittedDaysAgo) };
}

function defaultHousehold(document: IdentityDocument): Person['household'] {
  return document.kind === 'resident' ? { place: '福建省泉州市演示区', type: '城镇' } : null;
}

/** Completes a draft: register number from the serial, visits and defaults. */
export function assemblePerson(world: World, draft: PersonDraft, serial: number): Person {
  const { document } = draft;
  return {
    id: draft.id,
    label: draft.label,
    story: draft.story,
    featured: draft.featured ?? false,
    document,
    standing: draft.standing ?? 'registered',
    // 22 digits that say nothing about the person: pool, zeros, serial.
    psnNo: `35059800000000${String(serial).padStart(8, '0')}`,
    registeredName: draft.registeredName ?? nameOnDocument(document),
    certType: CERT_TYPES[document.kind],
    nation: document.kind === 'resident' ? document.nation : '',
    household: draft.household === undefined ? defaultHousehold(document) : draft.household,
    insurances: draft.memberships.map((m) => m.insurance),
    spans: draft.memberships.flatMap((m) => m.spans),
    visits: visitsOf(world, draft, serial),
    chronic: draft.chronic ?? [],
    inHospital: hospitalStay(world, draft, serial),
    identities: draft.assisted
      ? [{ code: '2', memo: '最低生活保障对象', from: `${world.year - 2}-01-01` }]
      : [],
    certificateForms: draft.certificateForms ?? BOTH_FORMS,
  };
}
