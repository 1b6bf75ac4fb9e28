import { useMemo, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Chosen } from '../../components/Chosen.tsx';
import { Picker } from '../../components/Picker.tsx';
import { Tiles } from '../../components/Tiles.tsx';
import { Bilingual, Spoken, Text, Twofold } from '../../i18n/Text.tsx';
import { useWords, type Word } from '../../i18n/use-words.ts';
import { listOf, type QuestionControlProps } from '../control-props.ts';
import {
  countryOptions,
  germanCountry,
  germanLanguage,
  keysOf,
  languageOptions,
  nameCountry,
  nameLanguage,
} from '../named-options.ts';
import { usePictures } from '../pictograms/pictures.ts';
import { toggleCode } from './ChoiceControls.tsx';

type NamedProps = QuestionControlProps & {
  readonly options: Parameters<typeof Picker>[0]['options'];
  readonly nameOf: (key: string) => Word;
  readonly germanOf: (key: string) => string;
  readonly chosen: readonly string[];
  readonly onChosen: (chosen: readonly string[]) => void;
  /** More than one may be chosen. */
  readonly several?: boolean;
  readonly search: 'country' | 'language';
};

function Named({ own, german }: { readonly own: Word; readonly german: string }) {
  const { language } = useWords();
  return (
    <Twofold
      quiet
      own={<Spoken word={own} shown={language} />}
      german={german === own.text ? undefined : german}
    />
  );
}

function NamedPicker(props: NamedProps) {
  const { chosen, onChosen, options, nameOf, germanOf, several, search } = props;
  const { id, labelledBy, describedBy, invalid } = props;
  const words = useWords();
  const [adding, setAdding] = useState(false);
  const taken = chosen.join(' ');
  const free = useMemo(() => {
    const keys = new Set(taken.split(' '));
    return options.filter(({ key }) => !keys.has(key));
  }, [options, taken]);
  return (
    <div className="named">
      <Chosen
        items={chosen.map((key) => ({
          key,
          label: <Named own={nameOf(key)} german={germanOf(key)} />,
          removeLabel: words.text('kiosk:field.removeNamed', { name: nameOf(key).text }),
        }))}
        onRemove={(key) => onChosen(chosen.filter((one) => one !== key))}
      />
      {chosen.length > 0 && several && !adding ? (
        <Button look="secondary" icon="plus" action="addNamed" onPress={() => setAdding(true)}>
          <Bilingual quiet of="kiosk:field.addNamed" />
        </Button>
      ) : null}
      {chosen.length > 0 && !adding ? null : (
        <Picker
          {...{ id, labelledBy, describedBy, invalid }}
          options={free}
          onPick={(key) => {
            setAdding(false);
            onChosen([...chosen, key]);
          }}
          searchLabel={words.text(`kiosk:search.${search}`)}
          nothingFound={<Text of="kiosk:search.nothing" />}
        />
      )}
    </div>
  );
}

export function CountryControl(props: QuestionControlProps) {
  const words = useWords();
  const { schema } = props.question;
  const options = useMemo(() => countryOptions(keysOf(schema), words), [schema, words]);
  return (
    <NamedPicker
      {...props}
      options={options}
      nameOf={(key) => nameCountry(key, words)}
      germanOf={(key) => germanCountry(key, words)}
      chosen={typeof props.value === 'string' && props.value !== '' ? [props.value] : []}
      onChosen={([key]) => props.onChange(key)}
      search="country"
    />
  );
}

/** Several countries. What stands alone (stateless, unclear) is no country and stands beneath the list. */
export function CountriesControl(props: QuestionControlProps) {
  const words = useWords();
  const { schema, exclusive = [] } = props.question;
  const pictureOf = usePictures();
  const keys = useMemo(() => keysOf(schema), [schema]);
  const options = useMemo(
    () =>
      countryOptions(
        keys.filter((key) => !exclusive.includes(key)),
        words,
      ),
    [keys, exclusive, words],
  );
  const chosen = listOf<string>(props.value);
  const alone = chosen.filter((key) => exclusive.includes(key));
  return (
    <>
      <NamedPicker
        {...props}
        several
        options={options}
        nameOf={(key) => nameCountry(key, words)}
        germanOf={(key) => germanCountry(key, words)}
        chosen={chosen.filter((key) => !exclusive.includes(key))}
        onChosen={props.onChange}
        search="country"
      />
      <Tiles
        id={`${props.id}-alone`}
        labelledBy={props.labelledBy}
        invalid={false}
        several
        layout="columns"
        tiles={exclusive.map((key) => ({
          code: key,
          label: <Named own={nameCountry(key, words)} german={germanCountry(key, words)} />,
          picture: pictureOf('nationality', key),
        }))}
        chosen={alone}
        onChoose={(key) => props.onChange(toggleCode(chosen, key, exclusive))}
      />
    </>
  );
}

export function LanguageControl(props: QuestionControlProps) {
  const words = useWords();
  const options = useMemo(() => languageOptions(words), [words]);
  return (
    <NamedPicker
      {...props}
      options={options}
      nameOf={(code) => nameLanguage(code, words)}
      germanOf={(code) => germanLanguage(code, words)}
      chosen={typeof props.value === 'string' && props.value !== '' ? [props.value] : []}
      onChosen={([code]) => props.onChange(code)}
      search="language"
    />
  );
}
