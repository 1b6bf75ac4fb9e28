import { describe, expect, test } from 'vitest';
import { checkPage } from '#domain/flow/check-page';
import { intakeForm } from '#domain/intake/form';
import { document } from '#domain/intake/registration/document-pages';
import { officialName } from '#domain/intake/registration/name-pages';
import { answersOf, draftsOf } from '../../../renderer/form/draft.ts';
import { findErrors, pageResolver } from '../../../renderer/form/resolver.ts';

const today = '2026-11-25';
const name = {
  onlyName: { value: 'no' },
  familyName: { value: 'Beispiel' },
  givenNames: { value: ['Amira'] },
};

describe('the check on the screen', () => {
  test('finds what the machine would find, as codes by field', () => {
    const drafts = { ...name, familyName: { value: 'بيت' }, givenNames: {} };
    const step = { key: 'officialName', page: officialName, answered: false };
    const checked = checkPage(intakeForm, step, answersOf(officialName, drafts), {}, today);
    expect(findErrors(intakeForm, officialName, drafts, today)).toEqual({
      familyName: 'name.notLatin',
      givenNames: 'field.missing',
    });
    expect(checked.ok ? {} : checked.errors).toEqual(findErrors(intakeForm, officialName, drafts, today));
  });

  test('lets a good page pass, and a field skipped with a reason it allows', () => {
    expect(findErrors(intakeForm, officialName, name, today)).toEqual({});
    const skipped = { ...name, familyName: { skip: 'askStaff' as const } };
    expect(findErrors(intakeForm, officialName, skipped, today)).toEqual({});
    const refused = { ...name, familyName: { skip: 'declined' as const } };
    expect(findErrors(intakeForm, officialName, refused, today)).toEqual({
      familyName: 'field.skipNotAllowed',
    });
  });

  test('gives react-hook-form codes as messages, so that they are translated where they are shown', async () => {
    const resolve = pageResolver(intakeForm, officialName, today);
    const { errors } = await resolve({ ...name, familyName: {} }, undefined, {} as never);
    expect(errors).toEqual({ familyName: { type: 'code', message: 'field.missing' } });
  });
});

describe('what is sent', () => {
  test('leaves out fields that are hidden as the others stand', () => {
    expect(answersOf(document, { kind: { value: 'none' }, number: { value: 'X1' } })).toEqual({
      kind: { value: 'none' },
    });
    expect(answersOf(document, { kind: { value: 'RP' }, number: { value: 'X1' } })).toEqual({
      kind: { value: 'RP' },
      number: { value: 'X1' },
    });
  });

  test('leaves out what is blank; a reason goes before a value that still stands there', () => {
    expect(
      answersOf(officialName, { onlyName: {}, familyName: { value: '  ' }, givenNames: { value: [] } }),
    ).toEqual({});
    expect(answersOf(officialName, { familyName: { value: 'Beispiel', skip: 'askStaff' } })).toEqual({
      familyName: { skip: 'askStaff' },
    });
  });

  test('begins with what was answered, else with what a document suggests', () => {
    const drafts = draftsOf(
      officialName,
      { familyName: { skip: 'askStaff' } },
      { familyName: 'A', onlyName: 'yes' },
    );
    expect(drafts).toEqual({
      onlyName: { value: 'yes' },
      familyName: { skip: 'askStaff' },
      givenNames: {},
      usualGivenName: {},
    });
  });
});
