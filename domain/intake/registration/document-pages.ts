/** Papers come first: what their machine-readable zone says can then be suggested on later pages. */
import { oneOf } from '#domain/flow/condition';
import { page } from '#domain/flow/page';
import { documentKindCodes } from '#domain/identity/code-lists';
import { choice, date, mrz, place, rows, text, yesNo } from '#domain/intake/answers';
import { receivers } from '#domain/intake/need-to-know';
import { isInFuture, refuseIf } from '#domain/intake/registration/checks';
import { azrNumberPattern, register } from '#domain/intake/registration/law';

const paper = { ...register('17'), ...receivers.documents };
const withPaper = { field: 'kind', in: documentKindCodes } as const;

export const document = page('document', {
  section: 'registration',
  per: 'person',
  askedOf: 'newcomer',
  fields: {
    /** The lines as read; nobody gets them, only what a person confirmed of them. */
    mrz: mrz({ ...register('17'), ...receivers.nobody, optional: true }),
    kind: choice('documentKind', ['none', ...documentKindCodes], paper),
    number: text(30, { ...paper, within: withPaper }, 'code'),
  },
});

export const documentDetails = page('documentDetails', {
  section: 'registration',
  per: 'person',
  askedOf: 'newcomer',
  fields: {
    issuedBy: place({ ...paper }),
    issuedOn: date({ ...paper }),
    validUntil: date({ ...paper }),
    /** Stands on most residence papers, in no passport. Of use between agencies only (§ 10 (4) AZRG). */
    azrNumber: text(
      12,
      {
        ...register('17a'),
        ...receivers.documents,
        law: '§ 3 (1) Nr. 17a BMG; § 10 (4) AZRG',
        optional: true,
      },
      'digits',
    ),
  },
  when: oneOf(document.ref.kind, ...documentKindCodes),
  check: ({ issuedOn, validUntil, azrNumber }, { today }) => {
    const ordered = typeof issuedOn !== 'string' || typeof validUntil !== 'string' || issuedOn <= validUntil;
    return {
      ...refuseIf(!ordered, 'validUntil', 'date.beforeIssue'),
      ...refuseIf(isInFuture(issuedOn, today), 'issuedOn', 'date.inFuture'),
      ...refuseIf(
        typeof azrNumber === 'string' && !azrNumberPattern.test(azrNumber),
        'azrNumber',
        'azrNumber.invalid',
      ),
    };
  },
});

export const furtherDocuments = page('furtherDocuments', {
  section: 'registration',
  per: 'person',
  askedOf: 'newcomer',
  fields: {
    has: yesNo({ ...register('17'), ...receivers.nobody }),
    documents: rows(
      8,
      {
        kind: choice('documentKind', documentKindCodes, paper),
        number: text(30, { ...paper, optional: true }, 'code'),
        issuedBy: place({ ...paper, optional: true }),
        issuedOn: date({ ...paper, optional: true }),
        validUntil: date({ ...paper, optional: true }),
      },
      { ...paper, within: { field: 'has', in: ['yes'] } },
    ),
  },
  when: oneOf(document.ref.kind, ...documentKindCodes),
});

export const documentPages = [document, documentDetails, furtherDocuments];
