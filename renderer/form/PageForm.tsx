/** A whole page of the form: its fields bound to the domain's schemas, the errors, and what happens on "next". */
import { type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react';
import { type Control, Controller, type FieldErrors as FormErrors, useForm, useWatch } from 'react-hook-form';
import type { FieldErrors } from '#domain/flow/check-page';
import type { Form } from '#domain/flow/compile';
import type { Page, PageAnswers } from '#domain/flow/page';
import { isShown } from '#domain/flow/walk';
import { Alert } from '../components/Alert.tsx';
import { Bilingual, Text } from '../i18n/Text.tsx';
import { useWords } from '../i18n/use-words.ts';
import type { ShownPerson } from './control-props.ts';
import { answersOf, type Draft, type Drafts, draftsOf, isBlank, isSame } from './draft.ts';
import { QuestionField } from './QuestionField.tsx';
import { pageTexts, questionOf } from './question-texts.ts';
import { pageResolver } from './resolver.ts';

export type PageFormProps = {
  readonly form: Form;
  readonly page: Page;
  /** What is stored for this step. */
  readonly answers: PageAnswers;
  /** What a document says, by field; fills what is empty, and is marked. */
  readonly suggestions?: Readonly<Record<string, unknown>>;
  readonly persons: readonly ShownPerson[];
  /** The person the step is about. */
  readonly self?: string;
  /** The day the form was begun, `YYYY-MM-DD`. */
  readonly today: string;
  /** Returns codes by field where the machine refuses, otherwise nothing. */
  readonly onSave: (answers: PageAnswers) => Promise<FieldErrors | undefined>;
  /** The buttons: one of them of type `submit`. Left out where they stand elsewhere and name the `formId`. */
  readonly children?: ReactNode;
  readonly formId?: string;
  /** Lines of a machine-readable zone that was read; a new list fills the page's field for them. */
  readonly scanned?: readonly string[];
};

type Values = Record<string, Draft>;

/** Give it the step's key as `key`: another step is another form. */
export function PageForm(props: PageFormProps) {
  const { form, page, answers, suggestions = noSuggestions, today, onSave, scanned } = props;
  const resolver = useMemo(() => pageResolver(form, page, today), [form, page, today]);
  // Once: an answer to another call must not touch what is being typed.
  const [begun] = useState(() => draftsOf(page, answers, suggestions));
  const { control, handleSubmit, setError, setValue, getValues, formState } = useForm<Values>({
    defaultValues: begun,
    // The drafts are ours: the domain's answer types know nothing of them.
    resolver: resolver as never,
    shouldFocusError: false,
  });
  const errors = codesOf(formState.errors);
  const wantsFocus = useRef(false);
  const ownId = useId();

  useSuggestions(page, suggestions, getValues, setValue);
  useScanned(page, scanned, setValue);

  useEffect(() => {
    if (!wantsFocus.current || formState.isSubmitting) return;
    wantsFocus.current = false;
    const first = Object.keys(page.fields).find((name) => errors[name] !== undefined);
    if (first !== undefined) focusField(first);
  });

  const save = async (drafts: Values) => {
    const refused = await onSave(answersOf(page, drafts));
    for (const [name, code] of Object.entries(refused ?? {})) {
      setError(name, { type: 'code', message: code });
    }
  };
  const submit = handleSubmit(save);

  return (
    <form
      id={props.formId ?? ownId}
      className="page-form"
      noValidate
      autoComplete="off"
      onSubmit={(event) => {
        wantsFocus.current = true;
        void submit(event);
      }}
    >
      <ErrorSummary page={page} errors={errors} />
      <Fields {...props} control={control} errors={errors} suggestions={suggestions} />
      {props.children}
    </form>
  );
}

const noSuggestions: Readonly<Record<string, unknown>> = {};

type SetDraft = (name: string, draft: Draft, options?: { shouldDirty?: boolean }) => void;

/** A document read after the page was opened fills what is still empty, or what came from the one before. */
function useSuggestions(
  page: Page,
  suggestions: Readonly<Record<string, unknown>>,
  getValues: () => Values,
  setValue: SetDraft,
) {
  const before = useRef(suggestions);
  useEffect(() => {
    const last = before.current;
    before.current = suggestions;
    if (isSame(last, suggestions)) return;
    const drafts = getValues();
    for (const name of Object.keys(page.fields)) {
      const draft = drafts[name];
      if (isBlank(suggestions[name]) || draft?.skip !== undefined) continue;
      if (isBlank(draft?.value) || isSame(draft?.value, last[name]))
        setValue(name, { value: suggestions[name] });
    }
  }, [page, suggestions, getValues, setValue]);
}

function useScanned(page: Page, scanned: readonly string[] | undefined, setValue: SetDraft) {
  useEffect(() => {
    if (scanned === undefined) return;
    const field = Object.keys(page.fields).find((name) => questionOf(page, name).kind === 'mrz');
    if (field !== undefined) setValue(field, { value: scanned }, { shouldDirty: true });
  }, [page, scanned, setValue]);
}

type FieldsProps = Pick<PageFormProps, 'page' | 'answers' | 'persons' | 'self'> & {
  readonly control: Control<Values>;
  readonly errors: FieldErrors;
  readonly suggestions: Readonly<Record<string, unknown>>;
};

/** The fields that are shown as the others stand now. */
function Fields({ page, answers, persons, self, control, errors, suggestions }: FieldsProps) {
  const drafts = useWatch({ control }) as Drafts;
  const given = answersOf(page, drafts);
  const texts = pageTexts(page);
  return Object.keys(page.fields)
    .filter((name) => isShown(page, name, given))
    .map((name) => (
      <Controller
        key={name}
        name={name}
        control={control}
        render={({ field }) => (
          <QuestionField
            name={name}
            question={questionOf(page, name)}
            texts={texts.field(name)}
            draft={field.value ?? noDraft}
            onChange={field.onChange}
            onBlur={field.onBlur}
            error={errors[name]}
            suggested={
              answers[name] === undefined &&
              !isBlank(suggestions[name]) &&
              isSame(field.value?.value, suggestions[name])
            }
            persons={persons}
            self={self}
          />
        )}
      />
    ));
}

const noDraft: Draft = {};

function codesOf(errors: FormErrors<Values>): FieldErrors {
  return Object.fromEntries(
    Object.entries(errors).map(([name, error]) => [name, String(error?.message ?? 'field.invalid')]),
  );
}

/** What takes the focus in a field with an error: the first control that is wrong, else the first there is. */
const focusables = [
  'input[aria-invalid="true"], textarea[aria-invalid="true"]',
  '[aria-invalid="true"] input',
  '.tile--error input',
  'input, textarea, button',
];

function focusField(name: string): void {
  const field = document.querySelector(`[data-field="${CSS.escape(name)}"]`);
  const found = focusables.map((selector) => field?.querySelector<HTMLElement>(selector)).find(Boolean);
  found?.focus({ preventScroll: true });
  const part = found?.closest('.entry-card__field') ?? field;
  part?.scrollIntoView({ block: 'start' });
}

/** Everything that is wrong, at the top; each line leads to its field. */
function ErrorSummary({ page, errors }: { readonly page: Page; readonly errors: FieldErrors }) {
  const words = useWords();
  const texts = pageTexts(page);
  const names = Object.keys(page.fields).filter((name) => errors[name] !== undefined);
  if (names.length === 0) return null;
  return (
    <Alert kind="danger" urgent title={<Bilingual of="kiosk:errors.title" />}>
      <ul className="error-summary">
        {names.map((name) => (
          <li key={name}>
            <button type="button" className="error-summary__link" onClick={() => focusField(name)}>
              <Text of={texts.field(name).label} />
              {words.text(texts.field(name).label).match(/[.?!؟]$/) ? ' ' : ': '}
              <Text of={[`errors:${errors[name]}`, 'errors:unknown']} />
            </button>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
