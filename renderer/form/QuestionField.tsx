import type { SkipReason } from '#domain/flow/page';
import type { AnswerKind, Question } from '#domain/intake/question';
import { Badge } from '../components/Badge.tsx';
import { Button } from '../components/Button.tsx';
import { FieldError } from '../components/FieldError.tsx';
import { Bilingual, Text } from '../i18n/Text.tsx';
import { useWords } from '../i18n/use-words.ts';
import type { ShownPerson } from './control-props.ts';
import { QuestionControl } from './controls/QuestionControl.tsx';
import type { Draft } from './draft.ts';
import { Optional } from './Optional.tsx';
import type { QuestionTexts } from './question-texts.ts';

export type QuestionFieldProps = {
  /** The field's name on its page. */
  readonly name: string;
  readonly question: Question;
  readonly texts: QuestionTexts;
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  readonly onBlur?: () => void;
  /** A code of `errors`. */
  readonly error?: string;
  /** The value stands there because a document says so; a person has to look at it. */
  readonly suggested?: boolean;
  readonly persons: readonly ShownPerson[];
  readonly self?: string;
};

/** The id of the element that takes the focus when an error leads to the field. */
const fieldId = (name: string): string => `field-${name}`;

/** Kinds that are one input: there the label can be touched. */
const singleInput: ReadonlySet<AnswerKind> = new Set<AnswerKind>([
  'name',
  'place',
  'text',
  'ownScript',
  'email',
  'phone',
  'iban',
  'taxId',
  'number',
  'mrz',
]);

/** A question: label in both languages, hint, the control of its kind, the ways not to answer, and the error. */
export function QuestionField(props: QuestionFieldProps) {
  const { name, question, texts, draft, onChange, error, suggested } = props;
  const words = useWords();
  const id = fieldId(name);
  const ids = {
    label: `${id}-label`,
    hint: `${id}-hint`,
    error: `${id}-error`,
    suggested: `${id}-suggested`,
  };
  const hintKeys = [...listed(texts.hint), `kiosk:hint.${question.kind}`];
  const hint = words.find(hintKeys);
  const isSkipped = draft.skip !== undefined;
  const describedBy =
    [error && ids.error, suggested && ids.suggested, hint && ids.hint].filter(Boolean).join(' ') || undefined;
  const optional = question.optional ? <Optional /> : undefined;
  const label = <Bilingual quiet={singleInput.has(question.kind)} of={texts.label} after={optional} />;
  const LabelTag = singleInput.has(question.kind) && !isSkipped ? 'label' : 'span';
  return (
    <div
      className={`field${error === undefined ? '' : ' field--error'}${isSkipped ? ' field--skipped' : ''}`}
      data-field={name}
      data-kind={question.kind}
    >
      <LabelTag
        className="kern-label field__label"
        id={ids.label}
        {...(LabelTag === 'label' ? { htmlFor: id } : {})}
      >
        {label}
      </LabelTag>
      {hint === undefined ? null : (
        <p className="kern-hint field__hint" id={ids.hint}>
          <Text of={hintKeys} />
        </p>
      )}
      {suggested ? (
        <p className="field__suggested" id={ids.suggested}>
          <Badge kind="info">
            <Text of="kiosk:field.suggested" />
          </Badge>
        </p>
      ) : null}
      {isSkipped ? null : (
        <QuestionControl
          {...{ id, question, texts, describedBy }}
          labelledBy={ids.label}
          value={draft.value}
          onChange={(value) => onChange({ value })}
          onBlur={props.onBlur}
          invalid={error !== undefined}
          persons={props.persons}
          self={props.self}
        />
      )}
      {error === undefined ? null : (
        <FieldError id={ids.error}>
          <Bilingual quiet of={[`errors:${error}`, 'errors:unknown']} />
        </FieldError>
      )}
      <Skips
        id={isSkipped ? id : undefined}
        labelledBy={ids.label}
        reasons={question.skips}
        chosen={draft.skip}
        onChoose={(skip) => onChange({ value: draft.value, skip: skip === draft.skip ? undefined : skip })}
      />
    </div>
  );
}

const listed = (key: QuestionTexts['hint']): readonly string[] => (typeof key === 'string' ? [key] : key);

type SkipsProps = {
  readonly id: string | undefined;
  readonly labelledBy: string;
  readonly reasons: readonly SkipReason[];
  readonly chosen: SkipReason | undefined;
  readonly onChoose: (reason: SkipReason) => void;
};

const skipIcons = { unknown: 'help', declined: 'private', askStaff: 'person' } as const;

/** "I don't know", "I don't want to say", "ask staff": an answer of its own, never a blank. */
function Skips({ id, labelledBy, reasons, chosen, onChoose }: SkipsProps) {
  if (reasons.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset needs a legend; the question is its name already.
    <div className="field__skips" role="group" aria-labelledby={labelledBy}>
      {reasons.map((reason) => (
        <Button
          key={reason}
          id={reason === chosen ? id : undefined}
          look="secondary"
          icon={reason === chosen ? 'check' : skipIcons[reason]}
          pressed={reason === chosen}
          action={`skip-${reason}`}
          onPress={() => onChoose(reason)}
        >
          <Bilingual quiet of={`kiosk:skip.${reason}`} />
        </Button>
      ))}
    </div>
  );
}
