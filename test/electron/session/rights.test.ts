/** What people ask of their data at the desk: consents taken back with their effect on agencies, answers disputed. */
import { describe, expect, it } from 'vitest';
import { findFault, isPayload, whitelists } from '#domain/agencies/payloads';
import { deskChannels } from '#domain/contract/ipc';
import { newBatch } from '#domain/delivery/batch';
import { accept, take } from '#domain/delivery/entry';
import { intakeForm } from '#domain/intake/form';
import { papersOf } from '#domain/papers/papers';
import { paperSource } from '#domain/papers/source';
import { isDisputable } from '#domain/record/dispute';
import type { Persona } from '../../../electron/rehearsal/persona.ts';
import { personas } from '../../../electron/rehearsal/personas/index.ts';
import { seedOne } from '../../../electron/rehearsal/seed.ts';
import { paperSite } from '../../support/paper-source.ts';
import { openMachine, testClock } from '../make-machine.ts';

/** A number that stands nowhere else. */
const planted = '+4915550109999';

const codeOf = (action: () => unknown): string => {
  try {
    action();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return 'none';
};

async function household(until: Persona['until'] = 'sealed') {
  const clock = testClock();
  const machine = await openMachine({ clock });
  await machine.signIn.signIn('muster-aufnahme', '1111');
  const persona = personas.find(({ id }) => id === 'syrianFamily') as Persona;
  const { mother = {}, ...others } = persona.each;
  const consent = {
    shareWith: ['integrationCentre', 'socialOffice'],
    integrationCentre: ['identity', 'contact'],
    socialOffice: ['contact'],
  };
  const told: Persona = {
    ...persona,
    until,
    each: { ...others, mother: { ...mother, consent, contact: { phone: planted } } },
  };
  const opened = machine.opened();
  const { id: record } = await seedOne(told, { opened, uuid: clock.uuid, restMs: 0, isOver: () => false });
  const { outbox } = opened.store;
  const person = machine.desk.sitting(record).persons[0]?.id ?? '';
  const entries = () => outbox.entriesOfRecord(record);
  return {
    ...machine,
    record,
    person,
    entries,
    clock,
    /** Agencies and states of the entries that hold the planted number. */
    holding: () =>
      entries()
        .filter(({ id }) => outbox.payloadOf(id)?.includes(planted))
        .map(({ agency, state }) => `${agency} ${state}`)
        .sort(),
    accepted: (agency: string): string => {
      const entry = outbox.entry(entries().find((one) => one.agency === agency)?.id ?? '');
      if (!entry) throw new Error(agency);
      const now = clock.now().toISOString();
      const batch = newBatch(clock.uuid(), entry.agency, [entry.id], now);
      const taken = take(entry, batch.id, now);
      if (!taken.ok) throw new Error(taken.error.code);
      outbox.createBatch(batch, [taken.value]);
      const done = accept(taken.value, now);
      if (!done.ok) throw new Error(done.error.code);
      outbox.saveEntry(done.value);
      return entry.id;
    },
  };
}

const contactOf = (...agencies: readonly ('integrationCentre' | 'socialOffice')[]) =>
  agencies.map((agency) => ({ agency, groups: ['contact' as const] }));

describe('a consent taken back', () => {
  it('is in nothing that leaves afterwards, and what still waited with it is never sent', async () => {
    const at = await household();
    expect(at.holding()).toEqual(['integrationCentre waiting', 'socialOffice waiting']);
    const untouched = at.entries().filter(({ agency }) => agency === 'registryOffice');
    at.clock.move(60_000);
    const parts = contactOf('integrationCentre', 'socialOffice');
    const after = at.rights.withdrawConsent({ record: at.record, person: at.person, parts });
    expect(deskChannels.withdrawConsent.answer.safeParse(after).error).toBeUndefined();
    expect(after.summary).toMatchObject({ state: 'sealed', version: 2 });
    expect(at.holding()).toEqual(['integrationCentre replaced', 'socialOffice replaced']);
    const next = at.entries().filter(({ state }) => state === 'waiting');
    expect(next.filter(({ agency }) => agency === 'socialOffice')).toHaveLength(1);
    expect(at.entries().filter(({ agency }) => agency === 'registryOffice')).toEqual(untouched);
    for (const entry of at.entries().filter(({ state }) => state === 'replaced')) {
      expect(take(entry, 'b', '2026-11-25T00:00:00.000Z').ok).toBe(false);
    }
  });

  it('is told to whoever holds it already, by an entry that takes the place of the one they accepted', async () => {
    const at = await household();
    const held = at.accepted('integrationCentre');
    const parts = [{ agency: 'integrationCentre' as const, groups: ['identity' as const] }];
    at.rights.withdrawConsent({ record: at.record, person: at.person, parts });
    const [next] = at.entries().filter(({ replaces }) => replaces === held);
    expect(next).toMatchObject({ agency: 'integrationCentre', state: 'waiting', recordVersion: 2 });
    // Without the name goes everything it had, and its part is one of nobody.
    expect(JSON.parse(at.opened().store.outbox.payloadOf(next?.id ?? '') ?? '')).toMatchObject({
      persons: [],
      household: {},
    });
    expect(at.holding()).toEqual(['integrationCentre accepted', 'socialOffice waiting']);
  });

  it('stands in the audit with person, agency and groups, and on the paper with its day', async () => {
    const at = await household();
    at.rights.withdrawConsent({ record: at.record, person: at.person, parts: contactOf('socialOffice') });
    const lines = at.opened().store.audit.find({ record: at.record, action: 'consent.withdrawn', limit: 9 });
    expect(lines).toMatchObject([
      {
        actor_account: 'muster-aufnahme',
        why: 'ownRequest',
        detail: `${at.person} socialOffice contact`,
      },
    ]);
    const record = at.opened().sittings.find(at.record);
    expect(record.withdrawals).toMatchObject([{ person: at.person, agency: 'socialOffice' }]);
    const papers = papersOf(
      paperSource(record, paperSite, { rehearsal: false, madeAt: '2026-11-25T10:00:00.000Z' }),
    );
    const withdrawn = papers.flatMap(({ paper, content }) =>
      paper === 'consent'
        ? content.blocks.filter(
            (block) => block.block === 'facts' && block.heading?.of === 'papers:consent.withdrawn',
          )
        : [],
    );
    expect(withdrawn).toMatchObject([
      {
        rows: [
          { value: { instant: record.withdrawals?.[0]?.at } },
          { value: { texts: [{ of: 'consent:choices.consentGroup.contact' }] } },
        ],
      },
    ]);
  });

  it('changes a draft as an answer does, and sends nothing', async () => {
    const at = await household('review');
    const after = at.rights.withdrawConsent({
      record: at.record,
      person: at.person,
      parts: contactOf('socialOffice'),
    });
    expect(after.summary).toMatchObject({ state: 'draft', version: 1 });
    const step = after.steps.find(({ key }) => key === `consent/${at.person}`);
    expect(step?.answers?.shareWith).toEqual({ value: ['integrationCentre'] });
    expect(at.entries()).toEqual([]);
  });

  it('is refused while a correction is open, where it was never given, and of somebody who is not there', async () => {
    const at = await household();
    const ask = (person: string, agency: 'jobcentre' | 'socialOffice') => () =>
      at.rights.withdrawConsent({
        record: at.record,
        person,
        parts: [{ agency, groups: ['contact'] }],
      });
    expect(codeOf(ask(at.person, 'jobcentre'))).toBe('consent.notGiven');
    expect(codeOf(ask(at.clock.uuid(), 'socialOffice'))).toBe('consent.notGiven');
    at.desk.correct(at.entries()[0]?.id ?? '');
    expect(codeOf(ask(at.person, 'socialOffice'))).toBe('consent.correctionOpen');
    at.desk.abandonCorrection(at.record);
    expect(codeOf(ask(at.person, 'socialOffice'))).toBe('none');
  });
});

describe('a disputed answer', () => {
  it('carries its mark in the sealed record, also after reading it anew, until it is settled', async () => {
    const at = await household();
    const mark = { record: at.record, step: `birth/${at.person}`, person: at.person };
    const marked = at.rights.dispute({ ...mark, reason: 'sagt, es war 1993' });
    expect(deskChannels.dispute.answer.safeParse(marked).error).toBeUndefined();
    const shown = () => at.desk.sitting(at.record).steps.find(({ key }) => key === mark.step)?.disputed;
    expect(shown()).toMatchObject([{ account: 'muster-aufnahme', reason: 'sagt, es war 1993' }]);
    expect(at.opened().store.records.find(at.record)?.disputes).toHaveLength(1);
    at.rights.settleDispute(mark);
    expect(shown()).toBeUndefined();
    expect(codeOf(() => at.rights.settleDispute(mark))).toBe('dispute.none');
  });

  /** Agency, state and disputed fields of every entry, the latest first. */
  const marksOf = (at: Awaited<ReturnType<typeof household>>) =>
    at.entries().map(({ id, agency, state, recordVersion }) => {
      const { header } = JSON.parse(at.opened().store.outbox.payloadOf(id) ?? '{}');
      return { agency, state, recordVersion, disputed: header.disputed as readonly string[] | undefined };
    });

  it('is passed on with that mark, by name of the field, and only to agencies that get the field', async () => {
    const at = await household();
    const religion = { record: at.record, step: `religion/${at.person}`, person: at.person };
    at.rights.dispute({ ...religion, reason: 'das hat niemand gesagt' });
    const told = marksOf(at).filter(({ recordVersion }) => recordVersion === 2);
    expect(told).toEqual([
      {
        agency: 'registryOffice',
        state: 'waiting',
        recordVersion: 2,
        disputed: ['persons.0.religion.membership'],
      },
    ]);
    const entry = at.entries().find(({ recordVersion }) => recordVersion === 2);
    const payload = JSON.parse(at.opened().store.outbox.payloadOf(entry?.id ?? '') ?? '');
    expect(findFault('registryOffice', payload)).toBeUndefined();
    expect(isPayload('registryOffice', 1, payload)).toBe(true);
    expect(JSON.stringify(payload)).not.toContain('niemand');
    const hidden = { ...payload, header: { ...payload.header, disputed: ['planted words'] } };
    expect(isPayload('registryOffice', 1, hidden)).toBe(false);
    expect(findFault('registryOffice', hidden)).toBeDefined();
    // Whoever was not told anything keeps the version it had.
    expect(marksOf(at).filter(({ agency }) => agency === 'socialOffice')).toHaveLength(1);
  });

  it('is named in every payload that holds it, and nothing else is', async () => {
    const at = await household();
    const step = `birth/${at.person}`;
    at.rights.dispute({ record: at.record, step, person: at.person, reason: 'sagt, es war 1993' });
    const told = marksOf(at).filter(({ recordVersion }) => recordVersion === 2);
    expect(new Set(told.map(({ agency }) => agency))).toEqual(
      new Set(['registryOffice', 'socialOffice', 'jobcentre', 'foreignersAuthority', 'integrationCentre']),
    );
    for (const { disputed } of told)
      for (const path of disputed ?? []) expect(path).toMatch(/^persons\.0\.birth\.\w+$/);
    // Read anew from the store, the mark is still there, and settled it is gone at the agencies, too.
    at.rights.settleDispute({ record: at.record, step, person: at.person });
    const next = marksOf(at).filter(({ state }) => state === 'waiting');
    expect(next.flatMap(({ disputed }) => disputed ?? [])).toEqual([]);
  });

  it('stands on the papers with its mark, beside that answer only', async () => {
    const at = await household();
    const step = `birth/${at.person}`;
    at.rights.dispute({ record: at.record, step, person: at.person, reason: 'sagt, es war 1993' });
    const record = at.opened().sittings.find(at.record);
    const papers = papersOf(
      paperSource(record, paperSite, { rehearsal: false, madeAt: '2026-11-25T10:00:00.000Z' }),
    );
    const marked = papers.flatMap(({ paper, content }) =>
      content.blocks.flatMap((block) =>
        block.block === 'facts'
          ? block.rows.filter(({ disputed }) => disputed).map(({ label }) => ({ paper, label }))
          : [],
      ),
    );
    expect(new Set(marked.map(({ paper }) => paper))).toEqual(new Set(['registration', 'benefits']));
    for (const { label } of marked) expect(label).toMatchObject({ page: 'birth' });
    expect(JSON.stringify(papers)).not.toContain('es war 1993');
  });

  it('that nobody gets changes nothing for anybody', async () => {
    const at = await household();
    const read = Object.values(whitelists)
      .flatMap(({ household, person }) => [...Object.values(household), ...Object.values(person)])
      .flatMap((fields) => Object.values(fields).flatMap(({ refs }) => refs.map(({ page }) => page)));
    const nobodys = at.desk
      .sitting(at.record)
      .steps.find(({ page, answers }) => answers && !read.includes(page) && isDisputable(intakeForm, page));
    expect(nobodys).toBeDefined();
    at.rights.dispute({
      record: at.record,
      step: nobodys?.key ?? '',
      person: nobodys?.person?.id ?? at.person,
      reason: 'stimmt nicht',
    });
    expect(at.desk.sitting(at.record).summary.version).toBe(1);
  });

  it('is not marked while a correction is open', async () => {
    const at = await household();
    at.desk.correct(at.entries()[0]?.id ?? '');
    const ask = () =>
      at.rights.dispute({
        record: at.record,
        step: `birth/${at.person}`,
        person: at.person,
        reason: 'stimmt nicht',
      });
    expect(codeOf(ask)).toBe('dispute.correctionOpen');
  });

  it('is marked by nobody but the person it is about, and only where there is an answer', async () => {
    const at = await household();
    const other = at.desk.sitting(at.record).persons[1]?.id ?? '';
    const ask = (step: string, person: string) => () =>
      at.rights.dispute({ record: at.record, step, person, reason: 'stimmt nicht' });
    expect(codeOf(ask(`birth/${at.person}`, other))).toBe('dispute.notTheirs');
    expect(codeOf(ask('nothing', at.person))).toBe('dispute.noAnswer');
    expect(codeOf(ask(`consent/${at.person}`, at.person))).toBe('dispute.noAnswer');
  });
});
