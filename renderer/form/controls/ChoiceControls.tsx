import { Tiles } from '../../components/Tiles.tsx';
import { Bilingual } from '../../i18n/Text.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { layoutOf } from '../choice-layout.ts';
import { listOf, type QuestionControlProps } from '../control-props.ts';
import { occupationNamed } from '../describe-answer.ts';
import { usePictures } from '../pictograms/pictures.ts';

/** The texts of the options in both languages: the longest of them decides where the cards stand. */
function useChoiceLayout({ question, texts }: Pick<QuestionControlProps, 'question' | 'texts'>) {
  const words = useWords();
  const options = question.options ?? [];
  const keys = options.map((code) => texts.choice(question.list ?? '', code));
  return layoutOf(
    keys.flatMap((key) => [words.text(key), words.german(key)]),
    options.length,
  );
}

export function ChoiceControl({ question, value, onChange, texts, ...control }: QuestionControlProps) {
  const options = question.options ?? [];
  const pictureOf = usePictures();
  const layout = useChoiceLayout({ question, texts });
  const { id, labelledBy, describedBy, invalid } = control;
  return (
    <Tiles
      {...{ id, labelledBy, describedBy, invalid, layout }}
      tiles={options.map((code) => ({
        code,
        label: <Bilingual quiet of={texts.choice(question.list ?? '', code)} />,
        picture: pictureOf(question.list, code),
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
  const pictureOf = usePictures();
  const chosen = listOf<string>(value);
  const layout = useChoiceLayout({ question, texts });
  const { id, labelledBy, describedBy, invalid } = control;
  return (
    <Tiles
      {...{ id, labelledBy, describedBy, invalid, layout }}
      several
      tiles={options.map((code) => ({
        code,
        label: <Bilingual quiet of={texts.choice(question.list ?? '', code)} />,
        picture: pictureOf(question.list, code),
      }))}
      chosen={chosen}
      onChoose={(code) => onChange(toggleCode(chosen, code, question.exclusive ?? []))}
    />
  );
}

/** All of the table; where candidates are known, the desk has a form of its own for them. */
export function OccupationControl({ question, value, onChange, ...control }: QuestionControlProps) {
  const { id, labelledBy, describedBy, invalid } = control;
  return (
    <Tiles
      {...{ id, labelledBy, describedBy, invalid }}
      tiles={(question.options ?? []).map((code) => ({ code, label: occupationNamed(code) }))}
      chosen={typeof value === 'string' ? [value] : []}
      onChoose={onChange}
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
      tiles={[{ code: 'true', label: <Bilingual quiet of="kiosk:field.confirm" /> }]}
      chosen={value === true ? ['true'] : []}
      onChoose={() => onChange(value === true ? undefined : true)}
    />
  );
}

/** Cards of the household's persons. */
export function PersonRefControl({ value, onChange, persons, self, ...control }: QuestionControlProps) {
  const chosen = listOf<string>(value);
  const pictureOf = usePictures();
  const others = persons.filter((person) => person.id !== self);
  const { id, labelledBy, describedBy, invalid } = control;
  return (
    <Tiles
      {...{ id, labelledBy, describedBy, invalid }}
      several
      layout={layoutOf(
        others.map(({ called }) => called),
        others.length,
      )}
      tiles={others.map((person) => ({
        code: person.id,
        label: <bdi>{person.called}</bdi>,
        picture: pictureOf('relation', person.relation),
        hint: <Bilingual quiet inline of={`household:choices.relation.${person.relation}`} />,
      }))}
      chosen={chosen}
      onChoose={(code) => onChange(toggleCode(chosen, code, []))}
    />
  );
}
