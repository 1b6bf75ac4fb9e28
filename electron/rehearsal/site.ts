/**
 * The site to practise with (Übungsmodus): Mülheim an der Ruhr as a municipality, everything else invented.
 * As of 2026-11. Street and landlord do not exist; the staff and their PINs are for everyone to see.
 */
import type { StationSite } from '../site/site-file.ts';

/** Protects nothing: the database holds invented people only. It is here so that both modes take the same way. */
export const rehearsalPassphrase = 'Übung macht den Meister';

const address = { street: 'Übungsweg', houseNumber: '1', postalCode: '45468', town: 'Mülheim an der Ruhr' };

export const rehearsalSite: StationSite = {
  station: { id: 'uebung-muelheim-1', name: 'Übungsstation Mülheim an der Ruhr' },
  municipality: { name: 'Mülheim an der Ruhr', ags: '05117000', competence: { kind: 'independentCity' } },
  centre: {
    name: 'Ankunftszentrum (Übung)',
    kind: 'municipalShelter',
    address,
    landlord: { name: 'Übungsbetrieb Unterkunft', address },
    helpline: '0208 000000 (Übung)',
  },
  visits: {
    registryOffice: { where: 'Raum 1', hours: 'Mo bis Fr, 8 bis 12 Uhr' },
    socialOffice: { where: 'Raum 2', hours: 'Mo bis Do, 9 bis 15 Uhr', phone: '0208 000002 (Übung)' },
    jobcentre: { where: 'Raum 3', hours: 'Di und Do, 9 bis 12 Uhr' },
    employmentAgency: {
      name: 'Agentur für Arbeit (Übung)',
      where: 'Raum 5',
      hours: 'Mo bis Do, 8 bis 12 Uhr',
    },
    foreignersAuthority: { where: 'Raum 4', hours: 'nach Termin' },
  },
  privacyOfficer: 'datenschutz@example.org (Übung)',
  signOnScreen: true,
  delivery: { time: '02:30' },
  idle: { afterSeconds: 240, countdownSeconds: 60 },
  desk: { signOutAfterSeconds: 1800 },
  screens: { kiosk: 'window', number: 2 },
  unattendedStart: false,
  staff: [
    {
      id: 'muster-aufnahme',
      name: 'Mia Muster (Aufnahme)',
      role: 'intakeStaff',
      pin: '$argon2id$v=19$m=19456,t=2,p=1$cmVoZWFyc2FsLXNhbHQtMQ$50tdxSgclush/4C87wjL+l03CPq2hJiFHrRL345gC7Q',
    },
    {
      id: 'beispiel-aufnahme',
      name: 'Ben Beispiel (Aufnahme)',
      role: 'intakeStaff',
      pin: '$argon2id$v=19$m=19456,t=2,p=1$cmVoZWFyc2FsLXNhbHQtMg$OG7P9SUCSV5+E9FVc+pBtKTuPirUWy8kR9WEAXPHgPY',
    },
    {
      id: 'probe-technik',
      name: 'Toni Probe (Technik)',
      role: 'operator',
      pin: '$argon2id$v=19$m=19456,t=2,p=1$cmVoZWFyc2FsLXNhbHQtMw$hyo1BNJMyI8OeBv6CBF1BQMXWGfRH8boOuSi8Rb2UAI',
    },
    {
      id: 'vorbild-leitung',
      name: 'Vera Vorbild (Teamleitung)',
      role: 'teamLead',
      pin: '$argon2id$v=19$m=19456,t=2,p=1$cmVoZWFyc2FsLXNhbHQtNA$r30Xwkt8FVQDmPjRARYTmgB24nYQGA7qo3ab98WTSHk',
    },
    {
      id: 'schirm-datenschutz',
      name: 'Sami Schirm (Datenschutz)',
      role: 'dataProtectionOfficer',
      pin: '$argon2id$v=19$m=19456,t=2,p=1$cmVoZWFyc2FsLXNhbHQtNQ$rFGc6xnz4nHZDeAyIPXMPRu8pDlGoiJ0z8QBygLIZ8M',
    },
    {
      id: 'zahl-statistik',
      name: 'Stella Zahl (Statistik)',
      role: 'statistics',
      pin: '$argon2id$v=19$m=19456,t=2,p=1$cmVoZWFyc2FsLXNhbHQtNg$QrYDblh0QWXpUfGkS5LuVcE/WGn+NbnpN6MuBpMJbz0',
    },
  ],
};

/** Shown at the desk. */
export const rehearsalPins: Readonly<Record<string, string>> = {
  'muster-aufnahme': '1111',
  'beispiel-aufnahme': '2222',
  'probe-technik': '3333',
  'vorbild-leitung': '4444',
  'schirm-datenschutz': '5555',
  'zahl-statistik': '6666',
};
