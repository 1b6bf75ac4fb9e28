import { Icon } from '../../components/Icon.tsx';
import type { ShownPerson } from '../../form/control-props.ts';
import { Bilingual } from '../../i18n/Text.tsx';
import type { TextKey } from '../../i18n/use-words.ts';

type PersonBannerProps = {
  readonly person: ShownPerson;
  /** What is said before the name. */
  readonly about?: TextKey;
};

/** Who the questions are about. The name in its own script and direction. */
export function PersonBanner({ person, about = 'kiosk:page.about' }: PersonBannerProps) {
  return (
    <p className="person-banner" data-person={person.id}>
      <Icon name="person" />
      <Bilingual inline of={about} />
      <strong className="person-banner__name">
        <bdi>{person.called}</bdi>
      </strong>
      <span className="person-banner__relation">
        <Bilingual
          inline
          of={
            person.relation === 'self'
              ? 'kiosk:persons.self'
              : `household:choices.relation.${person.relation}`
          }
        />
      </span>
    </p>
  );
}
