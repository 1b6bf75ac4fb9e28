import { useEffect, useState } from 'react';
import type { Question } from '#domain/intake/question';
import { Button } from '../../components/Button.tsx';
import { FieldError } from '../../components/FieldError.tsx';
import { Bilingual, Text } from '../../i18n/Text.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { listOf, type QuestionControlProps } from '../control-props.ts';
import { isBlank } from '../draft.ts';
import { Optional } from '../Optional.tsx';
import { QuestionControl } from './QuestionControl.tsx';

type Row = Readonly<Record<string, unknown>>;

/** What is wrong with one cell, as code; undefined when all is well. */
function cellError(column: Question, value: unknown): string | undefined {
  if (isBlank(value)) return column.optional ? undefined : 'field.missing';
  const parsed = column.schema.safeParse(value);
  return parsed.success ? undefined : (parsed.error.issues[0]?.message ?? 'field.invalid');
}

/** Cells left empty are left out: an optional cell has a value or is not there. */
const withoutBlanks = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => !isBlank(value)));

/** A list of like things, each a small form of its own. */
export function RowsControl(props: QuestionControlProps) {
  const { question, value, onChange, id, invalid, texts, persons, self } = props;
  const words = useWords();
  const rows = listOf<Row>(value);
  const [keys, setKeys] = useState<readonly number[]>(() => rows.map((_, index) => index));
  const empty = rows.length === 0;
  useEffect(() => {
    // The first one is there to be filled in; left empty it does not count.
    if (empty && !question.optional) onChange([{}]);
  }, [empty, onChange, question.optional]);
  const keyOf = (index: number) => keys[index] ?? index;
  const add = () => {
    setKeys([...rows.map((_, index) => keyOf(index)), Math.max(-1, ...keys, rows.length - 1) + 1]);
    onChange([...rows, {}]);
  };
  const remove = (index: number) => {
    setKeys(rows.map((_, position) => keyOf(position)).toSpliced(index, 1));
    onChange(rows.toSpliced(index, 1));
  };
  return (
    <div className="rows">
      {rows.map((row, index) => (
        <section
          className="entry-card"
          key={keyOf(index)}
          aria-labelledby={`${id}-${index}-title`}
          data-row={index}
        >
          <header className="entry-card__header">
            <h3 className="kern-title" id={`${id}-${index}-title`}>
              <Bilingual of="kiosk:rows.number" values={{ number: index + 1 }} />
            </h3>
            {rows.length > 1 || question.optional ? (
              <Button
                look="tertiary"
                icon="bin"
                action="removeRow"
                label={words.text('kiosk:rows.remove', { number: index + 1 })}
                onPress={() => remove(index)}
              >
                <Bilingual quiet of="kiosk:field.remove" />
              </Button>
            ) : null}
          </header>
          {Object.entries(question.columns ?? {}).map(([name, column], position) => (
            <Cell
              key={name}
              id={index === 0 && position === 0 ? id : `${id}-${index}-${name}`}
              titleId={`${id}-${index}-title`}
              {...{ name, column, texts, persons, self, invalid }}
              value={row[name]}
              onChange={(cell) => onChange(rows.with(index, withoutBlanks({ ...row, [name]: cell })))}
            />
          ))}
        </section>
      ))}
      {rows.length < (question.max ?? 1) ? (
        <Button look="secondary" icon="plus" action="addRow" onPress={add}>
          <Bilingual quiet of="kiosk:rows.add" />
        </Button>
      ) : null}
    </div>
  );
}

type CellProps = Pick<
  QuestionControlProps,
  'id' | 'value' | 'onChange' | 'texts' | 'persons' | 'self' | 'invalid'
> & {
  readonly name: string;
  readonly column: Question;
  readonly titleId: string;
};

function Cell({ id, name, column, titleId, texts, value, onChange, persons, self, invalid }: CellProps) {
  const words = useWords();
  const own = texts.column(name);
  const code = invalid ? cellError(column, value) : undefined;
  const hint = words.find(own.hint);
  const ids = { label: `${id}-label`, hint: `${id}-hint`, error: `${id}-error` };
  const describedBy = [hint && ids.hint, code && ids.error].filter(Boolean).join(' ') || undefined;
  return (
    <div className="entry-card__field" data-column={name}>
      <span className="kern-label" id={ids.label}>
        <Bilingual of={own.label} after={column.optional ? <Optional /> : undefined} />
      </span>
      {hint === undefined ? null : (
        <span className="kern-hint" id={ids.hint}>
          <Text of={own.hint} />
        </span>
      )}
      <QuestionControl
        {...{ id, persons, self, value, onChange, describedBy }}
        labelledBy={`${titleId} ${ids.label}`}
        invalid={code !== undefined}
        question={column}
        texts={own}
      />
      {code === undefined ? null : (
        <FieldError id={ids.error}>
          <Bilingual quiet of={[`errors:${code}`, 'errors:unknown']} />
        </FieldError>
      )}
    </div>
  );
}
