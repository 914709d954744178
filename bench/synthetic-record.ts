/** A synthetic life of one issuer as JSON Lines: option exercises, buy-backs, cancellations with their conversion, transfers. */
export function* syntheticRecord(facts: number): Generator<string> {
  yield JSON.stringify({ holdfast: 1, issuer: { id: 'synthetic', name: { en: 'Synthetic' } } });
  const line = (on: string, fact: string, fields: object): string => JSON.stringify({ on, fact, ...fields });
  let count = 0;
  const emit = (text: string): string => {
    count += 1;
    return text;
  };
  const start = '2019-01-02';
  yield emit(line(start, 'class-created', { class: 'B', votes: 1, listed: true }));
  yield emit(line(start, 'class-created', { class: 'A', votes: 10, weighted: true, convertsInto: 'B' }));
  const holders = 200;
  for (const person of ['x', 'y', ...Array.from({ length: holders }, (_, index) => `holder-${index}`)]) {
    yield emit(line(start, 'person-recorded', { person, kind: 'natural', name: { en: person } }));
  }
  let weighted = 2_000_000_000_000n;
  let total = 10_000_000_000_000n;
  for (const person of ['x', 'y']) {
    yield emit(line(start, 'beneficiary-named', { person, atListing: true }));
    yield emit(line(start, 'director-appointed', { person, office: 'executive' }));
    yield emit(line(start, 'shares-issued', { class: 'A', number: `${weighted / 2n}`, to: person, basis: 'opening' }));
  }
  yield emit(line(start, 'shares-issued', { class: 'B', number: `${total - weighted}`, to: 'public', basis: 'opening' }));
  yield emit(line(start, 'articles-adopted', { selfExecutingCessation: true, specialResolution: '3/4', requisition: '1/10' }));
  yield emit(line(start, 'listed', { as: 'primary' }));
  let pending = 0n;
  for (let index = 0; count < facts; index += 1) {
    const day = new Date(Date.UTC(2019, 0, 3 + Math.floor((index * 2700) / facts))).toISOString().slice(0, 10);
    const kind = index % 10;
    if (kind < 4) {
      yield emit(
        line(day, 'shares-issued', {
          class: 'B',
          number: `${1000 + index}`,
          to: `holder-${index % holders}`,
          basis: 'option-exercise',
        }),
      );
      total += BigInt(1000 + index);
    } else if (kind < 7) {
      yield emit(line(day, 'shares-transferred', { class: 'B', number: '10', from: 'public', to: `holder-${index % holders}` }));
    } else if (kind < 9) {
      yield emit(line(day, 'shares-repurchased', { class: 'B', number: '5000', held: 'for-cancellation' }));
      pending += 5000n;
    } else {
      const needed = (weighted * pending + total - 1n) / total;
      yield emit(
        line(day, 'shares-cancelled', { class: 'B', number: `${pending}`, from: 'repurchased', set: `cancel-${index}` }),
      );
      yield emit(
        line(day, 'shares-converted', {
          class: 'A',
          into: 'B',
          number: `${needed}`,
          holder: index % 20 < 10 ? 'x' : 'y',
          because: '8A.15',
          set: `cancel-${index}`,
        }),
      );
      total -= pending;
      weighted -= needed;
      pending = 0n;
    }
  }
}
