import { Icon } from '../../components/Icon.tsx';
import type { ShownPerson } from '../../form/control-props.ts';
import { Bilingual } from '../../i18n/Text.tsx';

/** Who the questions are about. The name in its own script and direction. */
export function PersonBanner({ person }: { readonly person: ShownPerson }) {
  return (
    <p className="person-banner" data-person={person.id}>
      <Icon name="person" />
      <Bilingual inline of="kiosk:page.about" />
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
