import type { Migration } from '../migrate.ts';
import { createRecords } from './0001-create-records.ts';
import { createOutbox } from './0002-create-outbox.ts';
import { createStation } from './0003-create-station.ts';
import { createSubmissions } from './0004-create-submissions.ts';
import { createSealedVersions } from './0005-create-sealed-versions.ts';
import { createAssessments } from './0006-create-assessments.ts';
import { createPapers } from './0007-create-papers.ts';
import { createPersons } from './0008-create-persons.ts';
import { createRecordKeys } from './0009-create-record-keys.ts';
import { chainAudit } from './0010-chain-audit.ts';
import { createSignatures } from './0011-create-signatures.ts';
import { growAccounts } from './0012-grow-accounts.ts';
import { noteStaffChanges } from './0013-note-staff-changes.ts';
import { noteRights } from './0014-note-rights.ts';
import { createAppointments } from './0015-create-appointments.ts';
import { noteConsentTexts } from './0016-note-consent-texts.ts';
import { moveHouseholds } from './0017-move-households.ts';
import { noteEarlierApplications } from './0018-note-earlier-applications.ts';

/** Every step, in order. One that has been released is never changed again. */
export const migrations: readonly Migration[] = [
  createRecords,
  createOutbox,
  createStation,
  createSubmissions,
  createSealedVersions,
  createAssessments,
  createPapers,
  createPersons,
  createRecordKeys,
  chainAudit,
  createSignatures,
  growAccounts,
  noteStaffChanges,
  noteRights,
  createAppointments,
  noteConsentTexts,
  moveHouseholds,
  noteEarlierApplications,
];
