import { Button } from '../../components/Button.tsx';
import { useDeskWords } from '../use-desk-words.ts';
import { useLive } from '../use-live.ts';

/** Records in which staff were unsure about two persons. */
export function PutOff({ onChoose }: { readonly onChoose: (record: string) => void }) {
  const words = useDeskWords();
  const putOff = useLive(
    'putOff',
    (desk) => desk.putOff({}),
    ({ what }) => what === 'sitting' || what === 'sittings',
  );
  if (!putOff.value || putOff.value.length === 0) return null;
  return (
    <section className="work__part">
      <h2 className="kern-heading-small">{words.say('duplicates.putOff')}</h2>
      <ul className="work__list">
        {putOff.value.map(({ record, shortCode }) => (
          <li key={record} className="work__task">
            <code>{shortCode}</code>
            <Button look="tertiary" onPress={() => onChoose(record)} action="openPutOff">
              {words.say('work.open')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
