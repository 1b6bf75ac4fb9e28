import { Tiles } from '../../components/Tiles.tsx';
import { Bilingual, Text } from '../../i18n/Text.tsx';
import { listOf, type QuestionControlProps } from '../control-props.ts';

/** From this many options on they stand in two columns. */
const manyOptions = 6;

const layoutOf = (count: number) => (count === 2 || count >= manyOptions ? 'columns' : 'list');

export function ChoiceControl({ question, value, onChange, texts, ...control }: QuestionControlProps) {
  const options = question.options ?? [];
  const { id, labelledBy, describedBy, invalid } = control;
  return (
    <Tiles
      {...{ id, labelledBy, describedBy, invalid }}
      layout={layoutOf(options.length)}
      tiles={options.map((code) => ({
        code,
        label: <Bilingual quiet of={texts.choice(question.list ?? '', code)} />,
      }))}
      chosen={typeof value === 'string' ? [value] : []}
      onChoose={onChange}
      required={!question.optional}
    />
  );
}

/** Several; a code that stands alone takes the others away and the other way round. */
export function toggleCode(
  chosen: readonly string[],
  code: string,
  exclusive: readonly string[],
): readonly string[] {
  if (chosen.includes(code)) return chosen.filter((one) => one !== code);
  if (exclusive.includes(code)) return [code];
  return [...chosen.filter((one) => !exclusive.includes(one)), code];
}

export function ChoicesControl({ question, value, onChange, texts, ...control }: QuestionControlProps) {
  const options = question.options ?? [];
  const chosen = listOf<string>(value);
  const { id, labelledBy, describedBy, invalid } = control;
  return (
    <Tiles
      {...{ id, labelledBy, describedBy, invalid }}
      several
      layout={layoutOf(options.length)}
      tiles={options.map((code) => ({
        code,
        label: <Bilingual quiet of={texts.choice(question.list ?? '', code)} />,
      }))}
      chosen={chosen}
      onChoose={(code) => onChange(toggleCode(chosen, code, question.exclusive ?? []))}
    />
  );
}

/** Read and confirmed; there is no "no". */
export function ConfirmControl({ value, onChange, ...control }: QuestionControlProps) {
  const { id, labelledBy, describedBy, invalid } = control;
  return (
    <Tiles
      {...{ id, labelledBy, describedBy, invalid }}
      several
      tiles={[{ code: 'true', label: <Text of="kiosk:field.confirm" /> }]}
      chosen={value === true ? ['true'] : []}
      onChoose={() => onChange(value === true ? undefined : true)}
    />
  );
}

/** Cards of the household's persons. */
export function PersonRefControl({ value, onChange, persons, self, ...control }: QuestionControlProps) {
  const chosen = listOf<string>(value);
  const { id, labelledBy, describedBy, invalid } = control;
  return (
    <Tiles
      {...{ id, labelledBy, describedBy, invalid }}
      several
      layout={layoutOf(persons.length)}
      tiles={persons
        .filter((person) => person.id !== self)
        .map((person) => ({
          code: person.id,
          label: <bdi>{person.called}</bdi>,
          hint: <Bilingual quiet of={`household:choices.relation.${person.relation}`} />,
        }))}
      chosen={chosen}
      onChoose={(code) => onChange(toggleCode(chosen, code, []))}
    />
  );
}
