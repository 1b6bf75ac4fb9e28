import { describe, expect, it } from 'vitest';
import { readerOf } from '#domain/agencies/whitelist';
import { type Answers, type PageAnswers, stepKey } from '#domain/flow/page';
import { workProfile } from '#domain/papers/work-profile';
import { answersOf, idsOf, type Journey } from '../../support/journeys/journey.ts';
import { contentsOf, papersOfRecord, persona, sealed } from '../../support/paper-source.ts';

const electrician = persona('1');
const pharmacist = persona('3');

function toldBy(journey: Journey, alias: string, changed: Readonly<Record<string, PageAnswers>> = {}) {
  const id = idsOf(journey)[alias] as string;
  const own = Object.fromEntries(Object.entries(changed).map(([page, given]) => [stepKey(page, id), given]));
  const answers: Answers = { ...answersOf(journey), ...own };
  const reader = readerOf(answers, journey.startedOn);
  const person = reader.persons.find((one) => one.id === id);
  return { answers, profile: workProfile({ ...reader, ...(person ? { person } : {}) }) };
}

const learned = (title: string, field: string, certificate: string): PageAnswers => ({
  has: { value: 'yes' },
  qualifications: { value: [{ kind: 'training', field, title, certificate }] },
});
const means = (said: string, field: string, occupation?: string): PageAnswers => ({
  confirmed: { value: [{ of: 'qualification', field, said, ...(occupation ? { occupation } : {}) }] },
});

describe('the profile in short', () => {
  it('names each qualification and job with its years, and the code where it was confirmed', () => {
    const [qualification, job] = toldBy(electrician, 'samir').profile?.occupations ?? [];
    expect(qualification).toMatchObject({
      said: 'Elektriker',
      years: 3,
      occupation: { isco08: '7411', kldb2010: '26212' },
      recognition: { path: 'ownBusiness' },
      withoutPapers: true,
    });
    expect(job).toMatchObject({ of: 'job', field: 'electrical', years: 11 });
    expect(job?.occupation).toBeUndefined();
    expect(job?.confirmation).toBeDefined();
  });

  it('says that a regulated profession needs recognition first, by the paragraph that regulates it', () => {
    const [pharmacy] = toldBy(pharmacist, 'olena').profile?.occupations ?? [];
    expect(pharmacy?.recognition).toEqual({ path: 'needed', law: '§ 2 (1) BApO', confidence: 'law' });
    expect(pharmacy?.withoutPapers).toBeUndefined();
  });

  it('says nothing of recognition for a job, for what nobody confirmed, and once it is recognised', () => {
    const hints = (changed: Readonly<Record<string, PageAnswers>>) =>
      toldBy(pharmacist, 'olena', changed).profile?.occupations.map(({ recognition }) => recognition);
    expect(hints({ occupationCheck: {} })).toEqual([undefined]);
    expect(hints({ recognition: { recognition: { value: 'recognised' } } })).toEqual([undefined]);
    expect(hints({ occupationCheck: means('Pharmazie', 'health') })).toEqual([undefined]);
  });

  it('calls recognition voluntary only where no law of a Land or of the public service may say otherwise', () => {
    const hint = (said: string, field: string, occupation: string) =>
      toldBy(pharmacist, 'olena', {
        qualifications: learned(said, field, 'yes'),
        occupationCheck: means(said, field, occupation),
      }).profile?.occupations[0]?.recognition?.path;
    expect(hint('Schneiderin', 'textile', 'tailor')).toBe('voluntary');
    expect(hint('Polizistin', 'security', 'policeOfficer')).toBeUndefined();
    expect(hint('Arzthelferin', 'health', 'medicalAssistant')).toBeUndefined();
    expect(hint('Lehrerin', 'teachingScience', 'secondaryTeacher')).toBe('needed');
  });

  it('keeps languages by level, availability and the wish for recognition as they were answered', () => {
    const { profile, answers } = toldBy(pharmacist, 'olena');
    const id = idsOf(pharmacist).olena as string;
    expect(profile?.answers.map(({ page, field }) => `${page}.${field}`)).toEqual([
      'languages.languages',
      'availability.from',
      'availability.hoursPerWeek',
      'availability.times',
      'recognition.recognition',
    ]);
    for (const { page, field, answer } of profile?.answers ?? [])
      expect(answer).toEqual(answers[stepKey(page, id)]?.[field]);
  });

  it('is there for those who tell of work, and for nobody else', () => {
    expect(toldBy(electrician, 'rima').profile).toBeUndefined();
    expect(toldBy(electrician, 'yusuf').profile).toBeUndefined();
  });
});

describe('the profile on paper', () => {
  const paperOf = (journey: Journey, answers: Answers) =>
    contentsOf(papersOfRecord(sealed(journey, answers)), 'labourMarket')[0];

  it('begins with the confirmed occupation and its codes, and says what recognition is for', () => {
    const { answers } = toldBy(electrician, 'samir');
    const text = JSON.stringify(paperOf(electrician, answers)?.blocks[0]);
    expect(text).toContain(
      'Elektriker: Elektroniker/in Energie- und Gebäudetechnik (KldB 2010:\u00a026212, ISCO-08:\u00a07411)',
    );
    expect(text).toContain('papers:workProfile.ownBusiness');
    expect(text).toContain('papers:workProfile.withoutPapers');
  });

  it('says nothing of what nobody confirmed', () => {
    const { answers } = toldBy(electrician, 'samir', { occupationCheck: {} });
    const text = JSON.stringify(paperOf(electrician, answers));
    expect(text).toContain('Elektriker');
    expect(text).not.toContain('ISCO');
    expect(text).not.toContain('workProfile');
  });
});
