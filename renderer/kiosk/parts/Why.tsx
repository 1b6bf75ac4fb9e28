import type { Page } from '#domain/flow/page';
import type { AgencyId } from '#domain/intake/agency';
import type { Question } from '#domain/intake/question';
import { Icon } from '../../components/Icon.tsx';
import { pageTexts } from '../../form/question-texts.ts';
import { Bilingual, Text } from '../../i18n/Text.tsx';
import { groupsOf } from './why-groups.ts';

/** "Why do you ask? Who sees it? Must I answer?", made from what every question says of itself. */
export function Why({ page }: { readonly page: Page }) {
  const groups = groupsOf(page);
  const texts = pageTexts(page);
  return (
    <details className="why">
      <summary className="why__summary">
        <Icon name="help" />
        <Bilingual quiet of="kiosk:why.title" />
      </summary>
      <div className="why__body">
        {groups.map(({ fields, question }) => (
          <section key={fields.join()} className="why__group">
            {groups.length === 1 ? null : (
              <h3 className="kern-title why__fields">
                {fields.map((field, index) => (
                  <span key={field}>
                    {index === 0 ? null : ' · '}
                    <Text of={texts.field(field).label} />
                  </span>
                ))}
              </h3>
            )}
            <Reasons question={question} />
          </section>
        ))}
      </div>
    </details>
  );
}

function Reasons({ question }: { readonly question: Question }) {
  const nobody =
    question.for.length === 0 && question.withConsent.length === 0 && question.reference.length === 0;
  return (
    <dl className="why__list">
      <dt>
        <Text of="kiosk:why.purpose" />
      </dt>
      <dd>
        <Text of={`common:purposes.${question.purpose}`} />{' '}
        <span className="why__law">
          <Text of="kiosk:why.law" />{' '}
          <bdi lang="de" dir="ltr">
            {question.law}
          </bdi>
        </span>
      </dd>
      <dt>
        <Text of="kiosk:why.receivers" />
      </dt>
      {nobody ? (
        <dd>
          <Text of="kiosk:why.nobody" />
        </dd>
      ) : null}
      <Receivers agencies={question.for} />
      <Receivers agencies={question.withConsent} how="kiosk:why.withConsent" />
      <Receivers agencies={question.reference} how="kiosk:why.reference" />
      <dt>
        <Text of="kiosk:why.duty" />
      </dt>
      <dd>
        <Text of={question.must ? 'kiosk:why.must' : 'kiosk:why.voluntary'} />
      </dd>
    </dl>
  );
}

type ReceiversProps = { readonly agencies: readonly AgencyId[]; readonly how?: string };

function Receivers({ agencies, how }: ReceiversProps) {
  if (agencies.length === 0) return null;
  return (
    <dd>
      {how === undefined ? null : (
        <>
          <Text of={how} />{' '}
        </>
      )}
      <ul className="why__agencies">
        {agencies.map((agency) => (
          <li key={agency}>
            <Text of={`common:agencies.${agency}`} />
          </li>
        ))}
      </ul>
    </dd>
  );
}
