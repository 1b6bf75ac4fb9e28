import { describe, expect, test } from 'vitest';
import { arrangeSteps } from '../../../../renderer/desk/model/arrange-steps.ts';
import { changedFields, fieldId } from '../../../../renderer/desk/model/changed-fields.ts';
import { openItems, progressOf } from '../../../../renderer/desk/model/open-items.ts';
import { newcomerStep, sitting, staffStep, summary } from './sample.ts';

const no = { onlyOpen: false };
const never = () => false;
const sectionOf = (page: string) => page.replace(/\d+$/, '');

describe('a sitting that is followed', () => {
  test('marks the fields whose answer is new or another one, and no others', () => {
    const before = sitting({
      steps: [
        newcomerStep('home', { town: { value: 'Mülheim' }, street: { value: 'A' } }),
        newcomerStep('birth'),
      ],
    });
    const after = sitting({
      steps: [
        newcomerStep('home', { town: { value: 'Mülheim' }, street: { skip: 'unknown' } }),
        newcomerStep('birth', { place: { value: 'Homs' } }),
      ],
    });
    expect(changedFields(before, after)).toEqual([fieldId('home', 'street'), fieldId('birth', 'place')]);
    expect(changedFields(after, after)).toEqual([]);
  });

  test('marks nothing when it is opened, nor when another sitting takes its place', () => {
    const full = sitting({ steps: [newcomerStep('home', { town: { value: 'Mülheim' } })] });
    const other = sitting({ summary: { ...summary, id: '0190a000-0000-7000-8000-000000000002' } });
    expect(changedFields(undefined, full)).toEqual([]);
    expect(changedFields(other, full)).toEqual([]);
  });

  test('stands under section and person, in the order it is asked', () => {
    const steps = ['a1', 'a2/p', 'a3/p', 'a2/q', 'b1', 'a9'].map((key) => newcomerStep(key));
    const groups = arrangeSteps(steps, sectionOf, no, never);
    expect(groups.map(({ section, person, steps: own }) => [section, person?.id, own.length])).toEqual([
      ['a', undefined, 1],
      ['a', 'p', 2],
      ['a', 'q', 1],
      ['b', undefined, 1],
      ['a', undefined, 1],
    ]);
  });

  test('can be narrowed to one person and to what is open', () => {
    const steps = [newcomerStep('a1'), newcomerStep('a2/p'), newcomerStep('a3/p', {}), newcomerStep('a2/q')];
    const keys = (filter: { person?: string; onlyOpen: boolean }) =>
      arrangeSteps(steps, sectionOf, filter, ({ answers }) => answers === undefined).flatMap(
        ({ steps: own }) => own.map(({ key }) => key),
      );
    expect(keys({ person: 'p', onlyOpen: false })).toEqual(['a2/p', 'a3/p']);
    expect(keys({ person: 'p', onlyOpen: true })).toEqual(['a2/p']);
    expect(keys({ onlyOpen: true })).toEqual(['a1', 'a2/p', 'a2/q']);
  });

  test('counts only the pages the newcomer answers', () => {
    const steps = [newcomerStep('a', {}), newcomerStep('b'), staffStep('c')];
    expect(progressOf(steps)).toEqual({ done: 1, total: 2 });
  });
});

describe('what staff has to do', () => {
  test('is the occupation again once the person has changed the word it was confirmed for', () => {
    const confirmed = { of: 'qualification', field: 'food', said: 'Bäcker', occupation: 'baker' };
    const withTitle = (title: string) =>
      openItems(
        sitting({
          steps: [
            newcomerStep('qualifications/p', {
              has: { value: 'yes' },
              qualifications: { value: [{ kind: 'training', field: 'food', title }] },
            }),
            staffStep('occupationCheck/p', { confirmed: { value: [confirmed] } }),
          ],
        }),
      ).map(({ step, kind }) => [step.key, kind]);
    expect(withTitle('Bäcker')).toEqual([]);
    expect(withTitle('Koch')).toEqual([['occupationCheck/p', 'may']]);
  });

  const open = sitting({
    steps: [
      staffStep('interpreter'),
      newcomerStep('home', { town: { skip: 'askStaff' }, street: { skip: 'askStaff' } }),
      staffStep('seen', { paper: { value: 'yes' } }),
      newcomerStep('birth'),
      staffStep('ageCheck/p'),
    ],
    openQuestions: [
      { key: 'home', field: 'town' },
      { key: 'home', field: 'street' },
    ],
    blockedAt: 'ageCheck/p',
  });

  test('begins with what holds everything up, then what the newcomer left, then staff questions', () => {
    expect(openItems(open).map(({ step, kind, fields }) => [step.key, kind, fields])).toEqual([
      ['ageCheck/p', 'blocking', []],
      ['home', 'left', ['town', 'street']],
      ['interpreter', 'staff', []],
    ]);
  });

  test('is nothing once the record is sealed', () => {
    expect(openItems({ ...open, summary: { ...summary, state: 'sealed', stage: 'sealed' } })).toEqual([]);
  });
});
