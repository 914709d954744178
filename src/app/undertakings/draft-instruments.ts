import {
  acknowledgement,
  conversionNotice,
  type Sheet,
  supplement,
  trusteeAuthority,
  type UndertakingParticulars,
  undertaking,
  vehicleCovenant,
} from '../../documents/index.ts';
import { carryingHoldings, nearestWord, replay, type Undertaking, unknownHolder, voteDirector } from '../../record/index.ts';
import type { Finding } from '../../rulebook/index.ts';
import {
  asInstrument,
  asVehicle,
  beneficiaryFault,
  type Desk,
  instrumentOf,
  isHis,
  isRefusal,
  namesFor,
  type Refusal,
  refuse,
  vehiclesOf,
} from './desk.ts';
import { endedFault, findingCalled, findingsOf, lifeOf } from './found.ts';

export const draftUndertaking = (desk: Desk): Sheet | Refusal => {
  const { request, rules, ground } = desk;
  const fault = beneficiaryFault(desk);
  if (fault) return fault;
  const vehicles = request.withVehicles ? namedVehicles(desk) : [];
  if (isRefusal(vehicles)) return vehicles;
  const more = schedulesOf(desk);
  return isRefusal(more)
    ? more
    : undertaking({
        ...ground,
        form: request.form,
        rules,
        vehicles: vehicles.map((id) => asVehicle(desk, id)),
        isLater: earlierOf(desk).length > 0,
        ...more,
      });
};

/** The undertakings that he gave before, ended or not. */
export const earlierOf = ({ state, request }: Desk): readonly string[] =>
  [...state.undertakings.values()].filter(({ by }) => by === request.by).map(({ undertaking: id }) => id);

const schedulesOf = (desk: Desk): Pick<UndertakingParticulars, 'covenants' | 'trusts' | 'escrow'> | Refusal => {
  const { schedules } = desk.request;
  const vehicles = schedules.includes('vehicle-covenant') ? namedVehicles(desk) : undefined;
  const trusts = schedules.includes('trustee-authority') ? trustsOf(desk) : undefined;
  const escrow = schedules.includes('conversion-notice') ? heldFor(desk) : undefined;
  for (const found of [vehicles, trusts, escrow]) if (isRefusal(found)) return found;
  return {
    ...(vehicles === undefined || isRefusal(vehicles) ? {} : { covenants: vehicles.map((id) => asVehicle(desk, id)) }),
    ...(trusts === undefined || isRefusal(trusts) ? {} : { trusts: trusts.map((id) => asVehicle(desk, id)) }),
    ...(escrow === undefined || isRefusal(escrow) ? {} : { escrow }),
  };
};

/** His vehicles, where the record says of each who directs its votes: one that stands for several holders is none in law. */
const namedVehicles = (desk: Desk): readonly string[] | Refusal => {
  const { state, request } = desk;
  const his = vehiclesOf(state, request.by);
  const untold = his.find((vehicle) => voteDirector(state, vehicle) === unknownHolder);
  if (untold !== undefined) return refuse('vehicle-not-told', { vehicle: untold, person: request.by });
  return his.length > 0 ? his : refuse('no-vehicles', { person: request.by, date: desk.asOf.date });
};

const trustsOf = (desk: Desk): readonly string[] | Refusal => {
  const his = vehiclesOf(desk.state, desk.request.by).filter((vehicle) => desk.state.vehicles.get(vehicle)?.kind === 'trust');
  return his.length > 0 ? his : refuse('no-trust', { person: desk.request.by, date: desk.asOf.date });
};

/** The vehicle that is asked for: one of his. */
export const vehicleAsked = (desk: Desk, known: readonly string[]): string | Refusal => {
  const { vehicle, by, paper } = desk.request;
  const names = known.join(', ');
  if (vehicle === undefined) {
    const [only, ...others] = known;
    if (only === undefined) return refuse('no-vehicles', { person: by, date: desk.asOf.date });
    return others.length === 0 ? only : refuse('which-vehicle', { person: by, known: names, paper });
  }
  if (known.includes(vehicle)) return vehicle;
  if (known.length === 0) return refuse('no-vehicles', { person: by, date: desk.asOf.date });
  const nearest = nearestWord(vehicle, known);
  return refuse('not-his-vehicle', {
    found: vehicle,
    person: by,
    known: names,
    ...(nearest === undefined ? {} : { nearest }),
  });
};

/** The undertaking that is to be supplemented, while it binds, and the vehicle that is to be named. */
export const supplementedIn = (desk: Desk): { readonly principal: Undertaking; readonly vehicle: string } | Refusal => {
  const fault = beneficiaryFault(desk);
  if (fault) return fault;
  const principal = instrumentOf(desk);
  if (isRefusal(principal)) return principal;
  const vehicle = vehicleAsked(desk, vehiclesOf(desk.state, desk.request.by));
  if (isRefusal(vehicle)) return vehicle;
  if (voteDirector(desk.state, vehicle) === unknownHolder) {
    return refuse('vehicle-not-told', { vehicle, person: desk.request.by });
  }
  const ended = lifeOf(desk, principal.undertaking)?.termination;
  if (ended !== undefined) {
    return refuse('undertaking-ended', { undertaking: principal.undertaking, date: ended.on, person: desk.request.by });
  }
  return { principal, vehicle };
};

export const draftSupplement = (desk: Desk): Sheet | Refusal => {
  const found = supplementedIn(desk);
  if (isRefusal(found)) return found;
  const { principal, vehicle } = found;
  const { timeline, asOf, ground, request } = desk;
  const then = replay({ timeline, asOf: { ...asOf, date: principal.executedOn }, report: () => {} });
  return supplement({
    ...ground,
    principal: asInstrument(desk, principal),
    vehicle: asVehicle(desk, vehicle),
    heldBefore: vehiclesOf(then, request.by).includes(vehicle),
  });
};

export const draftAcknowledgement = (desk: Desk): Sheet | Refusal => {
  const instrument = instrumentOf(desk);
  if (isRefusal(instrument)) return instrument;
  const { acknowledged, undertaking: id } = instrument;
  if (acknowledged !== undefined) return refuse('acknowledged-already', { undertaking: id, fact: acknowledged });
  const ended = endedFault(desk, instrument);
  if (ended) return ended;
  return acknowledgement({ ...desk.ground, instrument: asInstrument(desk, instrument) });
};

export const draftCovenant = (desk: Desk): Sheet | Refusal => {
  const fault = beneficiaryFault(desk);
  if (fault) return fault;
  const named = namedVehicles(desk);
  if (isRefusal(named)) return named;
  const asked = desk.request.vehicle === undefined ? named : vehicleAsked(desk, named);
  if (isRefusal(asked)) return asked;
  const vehicles = (typeof asked === 'string' ? [asked] : asked).map((id) => asVehicle(desk, id));
  return vehicleCovenant({ ...desk.ground, rules: desk.rules, vehicles });
};

export const draftTrusteeAuthority = (desk: Desk): Sheet | Refusal => {
  const fault = beneficiaryFault(desk);
  if (fault) return fault;
  const named = trustsOf(desk);
  if (isRefusal(named)) return named;
  const asked = desk.request.vehicle === undefined ? named : vehicleAsked(desk, named);
  if (isRefusal(asked)) return asked;
  const trusts = (typeof asked === 'string' ? [asked] : asked).map((id) => asVehicle(desk, id));
  return trusteeAuthority({ ...desk.ground, rules: desk.rules, trusts });
};

type Held = NonNullable<UndertakingParticulars['escrow']>[number];

/** The weighted shares that he holds or directs, with the class into which they convert. */
const heldFor = (desk: Desk): readonly Held[] | Refusal => {
  const { state, request } = desk;
  const carrying = carryingHoldings(state);
  const his = carrying.filter(({ holder }) => voteDirector(state, holder) === request.by);
  const untold = carrying.find(({ holder }) => isHis(state, holder, request.by) && voteDirector(state, holder) === unknownHolder);
  if (untold !== undefined) return refuse('vehicle-not-told', { vehicle: untold.holder, person: request.by });
  if (his.length === 0) return refuse('no-weighted-shares', { person: request.by, date: desk.asOf.date });
  return withClass(desk, his);
};

const withClass = (
  desk: Desk,
  rows: readonly { readonly holder: string; readonly class: string; readonly number: bigint }[],
): readonly Held[] | Refusal => {
  const found: Held[] = [];
  for (const { holder, class: from, number } of rows) {
    const into = desk.state.classes.get(from)?.convertsInto;
    if (into === undefined) return refuse('converts-into-nothing', { class: from });
    const kind = desk.state.vehicles.get(holder)?.kind;
    found.push({ holder: namesFor(desk, holder), kind, class: from, number, into });
  }
  return found;
};

/** For a finding that asks for a conversion its figures; else all his shares, signed in advance and held in escrow. */
export const draftConversionNotice = (desk: Desk): Sheet | Refusal => {
  const { state, request, ground } = desk;
  const { by, breach } = request;
  if (breach === undefined) {
    const isDead = state.dead.has(by);
    const fault = isDead ? undefined : beneficiaryFault(desk);
    // Who is no longer a beneficiary signs nothing in advance; a finding may still ask for a conversion.
    if (isDead || fault?.code === 'no-weighted-shares') {
      const asking = findingsOf(desk).filter((finding) => isOpen(finding) && conversionsOf(finding, by).length > 0);
      const known = asking.map(({ id }) => id).join(', ');
      if (isDead) return refuse('conversion-needs-finding', { person: by, known: known || '-' });
      if (known !== '') return refuse('conversion-names-finding', { person: by, known });
    }
    if (fault) return fault;
    const holdings = heldFor(desk);
    return isRefusal(holdings) ? holdings : conversionNotice({ ...ground, holdings });
  }
  const finding = findingCalled(desk, breach);
  if (isRefusal(finding)) return finding;
  const rows = conversionsOf(finding, by);
  if (rows.length === 0) return refuse('nothing-to-convert', { finding: finding.id, person: by });
  const holdings = withClass(desk, rows);
  if (isRefusal(holdings)) return holdings;
  return conversionNotice({
    ...ground,
    holdings,
    because: { rule: finding.rule, finding: finding.id, on: finding.on },
  });
};

/** Whether a finding still asks for something. */
const isOpen = ({ outcome, curedOn }: Finding): boolean =>
  curedOn === undefined && outcome !== 'met' && outcome !== 'cured' && outcome !== 'waived';

/** What a finding asks him to convert, by registered holder. */
export const conversionsOf = (
  { remedy }: Finding,
  by: string,
): readonly { readonly holder: string; readonly class: string; readonly number: bigint }[] =>
  remedy === null || remedy.action !== 'convert'
    ? []
    : (remedy.allocation ?? []).flatMap(({ beneficiary, holder, shares }) =>
        beneficiary === by && shares > 0n ? [{ holder, class: remedy.class ?? '', number: shares }] : [],
      );
