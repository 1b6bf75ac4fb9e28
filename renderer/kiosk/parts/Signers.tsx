import type { Signing } from '#domain/contract/signing-shapes';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { Pictogram } from '../../components/pictograms/Pictogram.tsx';
import { Bilingual } from '../../i18n/Text.tsx';

type SignersProps = {
  readonly signing: Signing;
  readonly onSign: (person: string) => void;
};

/** Who signs the sheet for the registry, and who still has to. */
export function Signers({ signing, onSign }: SignersProps) {
  return (
    <section className="signers" data-signers={signing.signers.length}>
      <h2 className="signers__title">
        <Pictogram of={['paper', 'quill']} />
        <Bilingual of="kiosk:signature.who" />
      </h2>
      <ul className="signers__list">
        {signing.signers.map(({ person, state }) => (
          <li key={person.id} className="signers__one" data-signer={person.id} data-state={state}>
            <span className="signers__name">
              <bdi>{person.called}</bdi>
            </span>
            <span className="signers__state">
              <Icon name={state === 'drawn' ? 'check' : state === 'void' ? 'warning' : 'info'} />
              <Bilingual inline of={`kiosk:signature.states.${state}`} />
            </span>
            {signing.ready ? (
              <Button look="secondary" action="signNow" onPress={() => onSign(person.id)}>
                <Bilingual
                  quiet
                  of={
                    state === 'drawn' || state === 'void' ? 'kiosk:signature.again' : 'kiosk:signature.sign'
                  }
                />
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
