import { useEffect } from 'react';
import { uuidV7 } from '#domain/identity/uuid';
import { ageGroups, mostMembers, relations } from '#domain/intake/persons-question';
import { Button } from '../../components/Button.tsx';
import { FieldError } from '../../components/FieldError.tsx';
import { TextInput } from '../../components/TextInput.tsx';
import { Tiles } from '../../components/Tiles.tsx';
import { Bilingual } from '../../i18n/Text.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { listOf, type QuestionControlProps } from '../control-props.ts';
import { usePictures } from '../pictograms/pictures.ts';

/** A person of the list while it is being filled in. */
type Entry = {
  readonly id: string;
  readonly called: string;
  readonly relation?: string;
  readonly ageGroup?: string;
};

/** The id stays with the person for good; it is made here, on the station. */
const newEntry = (entry: Partial<Entry> = {}): Entry => ({
  called: '',
  ...entry,
  id: uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(10))),
});

/** The household list. The first person sits here; all others are named by what they are to the first. */
export function PersonsControl(props: QuestionControlProps) {
  const { value, onChange, id, invalid } = props;
  const entries = listOf<Entry>(value);
  const empty = entries.length === 0;
  useEffect(() => {
    if (empty) onChange([newEntry({ relation: 'self' })]);
  }, [empty, onChange]);
  return (
    <div className="persons">
      {entries.map((entry, index) => (
        <PersonCard
          key={entry.id}
          {...{ entry, index, invalid }}
          id={index === 0 ? id : `${id}-${index}`}
          describedBy={props.describedBy}
          onChange={(next) => onChange(entries.with(index, next))}
          onRemove={() => onChange(entries.toSpliced(index, 1))}
        />
      ))}
      {entries.length < mostMembers ? (
        <Button
          look="secondary"
          icon="plus"
          action="addPerson"
          onPress={() => onChange([...entries, newEntry()])}
        >
          <Bilingual quiet of="kiosk:persons.add" />
        </Button>
      ) : null}
    </div>
  );
}

type PersonCardProps = {
  readonly entry: Entry;
  readonly index: number;
  readonly id: string;
  readonly describedBy?: string;
  readonly invalid: boolean;
  readonly onChange: (entry: Entry) => void;
  readonly onRemove: () => void;
};

function PersonCard({ entry, index, id, describedBy, invalid, onChange, onRemove }: PersonCardProps) {
  const words = useWords();
  const isSelf = index === 0;
  const lacks = {
    called: invalid && entry.called.trim() === '',
    relation: invalid && entry.relation === undefined,
    ageGroup: invalid && entry.ageGroup === undefined,
  };
  const labels = { called: `${id}-called`, relation: `${id}-relation`, ageGroup: `${id}-age-group` };
  const pictureOf = usePictures();
  const tiles = (list: string, codes: readonly string[]) =>
    codes.map((code) => ({
      code,
      label: <Bilingual quiet of={`household:choices.${list}.${code}`} />,
      picture: pictureOf(list, code),
    }));
  return (
    <section className="entry-card" aria-labelledby={`${id}-title`} data-person={index}>
      <header className="entry-card__header">
        <h3 className="kern-title" id={`${id}-title`}>
          {isSelf ? (
            <Bilingual of="kiosk:persons.self" />
          ) : (
            <Bilingual of="kiosk:persons.number" values={{ number: index + 1 }} />
          )}
        </h3>
        {isSelf ? null : (
          <Button
            look="tertiary"
            icon="bin"
            action="removePerson"
            label={words.text('kiosk:persons.remove', { name: entry.called })}
            onPress={onRemove}
          >
            <Bilingual quiet of="kiosk:field.remove" />
          </Button>
        )}
      </header>
      <div className="entry-card__field">
        <label className="kern-label" id={labels.called} htmlFor={id}>
          <Bilingual quiet of="kiosk:persons.called" />
        </label>
        <TextInput
          id={id}
          labelledBy={`${id}-title ${labels.called}`}
          describedBy={describedBy}
          invalid={lacks.called}
          value={entry.called}
          onChange={(called) => onChange({ ...entry, called })}
          keyboard="own"
          ownDigits
          required
        />
        {lacks.called ? <Lack id={`${labels.called}-error`} code="text.empty" /> : null}
      </div>
      {isSelf ? null : (
        <div className="entry-card__field">
          <span className="kern-label" id={labels.relation}>
            <Bilingual of="kiosk:persons.relation" />
          </span>
          <Tiles
            id={`${id}-relation-tile`}
            labelledBy={labels.relation}
            describedBy={describedBy}
            invalid={lacks.relation}
            layout="columns"
            tiles={tiles('relation', relations.slice(1))}
            chosen={entry.relation === undefined ? [] : [entry.relation]}
            onChoose={(relation) => onChange({ ...entry, relation })}
            required
          />
          {lacks.relation ? <Lack id={`${labels.relation}-error`} code="field.missing" /> : null}
        </div>
      )}
      <div className="entry-card__field">
        <span className="kern-label" id={labels.ageGroup}>
          <Bilingual of="kiosk:persons.ageGroup" />
        </span>
        <Tiles
          id={`${id}-age-tile`}
          labelledBy={labels.ageGroup}
          describedBy={describedBy}
          invalid={lacks.ageGroup}
          layout="columns"
          tiles={tiles('ageGroup', ageGroups)}
          chosen={entry.ageGroup === undefined ? [] : [entry.ageGroup]}
          onChoose={(ageGroup) => onChange({ ...entry, ageGroup })}
          required
        />
        {lacks.ageGroup ? <Lack id={`${labels.ageGroup}-error`} code="field.missing" /> : null}
      </div>
    </section>
  );
}

const Lack = ({ id, code }: { readonly id: string; readonly code: string }) => (
  <FieldError id={id}>
    <Bilingual quiet of={`errors:${code}`} />
  </FieldError>
);
