/** Art. 13 GDPR, and each consent as it was given. */
import { questionOf } from '#domain/agencies/whitelist';
import type { FormPerson } from '#domain/flow/page';
import { stepKey } from '#domain/flow/page';
import { agencyIds } from '#domain/intake/agency';
import { consent } from '#domain/intake/consent/pages';
import { type PaperBlock, type PaperContent, type PaperRow, text } from '#domain/papers/paper';
import { nameOf, type Side } from '#domain/papers/sides';
import { frameOf, type PaperSource } from '#domain/papers/source';

export function consentPaper(source: PaperSource, side: Side, person: FormPerson): PaperContent | undefined {
  const given = source.reader.answers[stepKey(consent.key, person.id)];
  if (!given) return undefined;
  const rows = Object.entries(consent.ref).flatMap(([field, ref]): readonly PaperRow[] => {
    const answer = given[field];
    return answer && questionOf(ref)
      ? [{ label: { page: consent.key, field }, value: { page: consent.key, field, answer } }]
      : [];
  });
  return {
    ...frameOf(source, 'consent', side, person),
    blocks: [
      { block: 'text', text: text('consent:pages.consent.help') },
      { block: 'facts', rows: [...rows] },
      ...withdrawn(source, person),
      {
        block: 'signature',
        text: text('kiosk:review.declaration'),
        signers: [{ name: nameOf(source.reader, person) }],
      },
    ],
  };
}

/** What was taken back, and when: once a day of it. */
function withdrawn({ record }: PaperSource, person: FormPerson): readonly PaperBlock[] {
  const own = (record.withdrawals ?? []).filter((one) => one.person === person.id);
  return [...Map.groupBy(own, ({ at }) => at)].map(([at, parts]) => ({
    block: 'facts',
    heading: text('papers:consent.withdrawn'),
    rows: [
      { label: { text: text('papers:consent.withdrawnAt') }, value: { instant: at } },
      ...parts.map(({ agency, groups }) => ({
        label: { text: text(`common:agencies.${agency}`) },
        value: { texts: groups.map((group) => text(`consent:choices.consentGroup.${group}`)) },
      })),
    ],
  }));
}

/** The same text as on the screen, with who is responsible for what. */
export function noticePaper(source: PaperSource, side: Side): PaperContent {
  const { site } = source;
  const officer = site.privacyOfficer === undefined ? [] : [site.privacyOfficer];
  return {
    ...frameOf(source, 'notice', side),
    persons: [],
    blocks: [
      { block: 'text', text: text('notice:pages.notice.help') },
      {
        block: 'facts',
        rows: [
          {
            label: { text: text('frame:product') },
            value: { plain: [site.centre, site.address, site.municipality, ...officer].join(' · ') },
          },
          ...agencyIds.map(
            (agency): PaperRow => ({
              label: { text: text(`common:agencies.${agency}`) },
              value: { plain: site.agencies[agency].name ?? '' },
            }),
          ),
        ],
      },
    ],
  };
}
