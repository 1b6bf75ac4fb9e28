/** Art. 13 GDPR, and each consent as it was given. */
import { questionOf } from '#domain/agencies/whitelist';
import type { FormPerson } from '#domain/flow/page';
import { stepKey } from '#domain/flow/page';
import { agencyIds } from '#domain/intake/agency';
import { consent } from '#domain/intake/consent/pages';
import { type PaperContent, type PaperRow, text } from '#domain/papers/paper';
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
      {
        block: 'signature',
        text: text('kiosk:review.declaration'),
        signers: [{ name: nameOf(source.reader, person) }],
      },
    ],
  };
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
