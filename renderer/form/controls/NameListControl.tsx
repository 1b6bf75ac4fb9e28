import { Button } from '../../components/Button.tsx';
import { TextInput } from '../../components/TextInput.tsx';
import { Bilingual } from '../../i18n/Text.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { listOf, type QuestionControlProps } from '../control-props.ts';

/** At most this many given names (the question's schema). */
const most = 12;

/** Names in the order of the document, one field each. Fields left empty at the end do not count. */
export function NameListControl(props: QuestionControlProps) {
  const { value, onChange, id, labelledBy, describedBy, invalid, onBlur } = props;
  const words = useWords();
  const names = listOf<string>(value);
  const shown = names.length === 0 ? [''] : names;
  const change = (next: readonly string[]) => onChange(next.every((name) => name === '') ? undefined : next);
  return (
    <div className="name-list">
      {shown.map((name, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a name has no other identity than its place.
        <div className="name-list__row" key={index}>
          <span className="name-list__number" aria-hidden="true">
            {index + 1}
          </span>
          <TextInput
            id={index === 0 ? id : `${id}-${index}`}
            labelledBy={labelledBy}
            describedBy={describedBy}
            invalid={invalid}
            onBlur={onBlur}
            value={name}
            direction="ltr"
            keyboard="name"
            onChange={(text) => change(shown.with(index, text))}
          />
          {shown.length === 1 ? null : (
            <Button
              look="tertiary"
              icon="bin"
              action="removeName"
              label={words.text('kiosk:field.removeName', { name })}
              onPress={() => change(shown.toSpliced(index, 1))}
            >
              <Bilingual quiet of="kiosk:field.remove" />
            </Button>
          )}
        </div>
      ))}
      {shown.length < most && shown.at(-1) !== '' ? (
        <Button look="secondary" icon="plus" action="addName" onPress={() => onChange([...shown, ''])}>
          <Bilingual quiet of="kiosk:field.addName" />
        </Button>
      ) : null}
    </div>
  );
}
