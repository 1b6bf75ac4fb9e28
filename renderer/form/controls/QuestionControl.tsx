import type { QuestionControlProps } from '../control-props.ts';
import {
  ChoiceControl,
  ChoicesControl,
  ConfirmControl,
  OccupationControl,
  PersonRefControl,
} from './ChoiceControls.tsx';
import { DateControl, PartialDateControl } from './DateControl.tsx';
import { MrzControl } from './MrzControl.tsx';
import { CountriesControl, CountryControl, LanguageControl } from './NamedControls.tsx';
import { NameListControl } from './NameListControl.tsx';
import { MoneyControl, NumberControl } from './NumberControls.tsx';
import { PersonsControl } from './PersonsControl.tsx';
import { RowsControl } from './RowsControl.tsx';
import { TextControl } from './TextControl.tsx';

/** The component of a question's kind of answer, without label and error. */
export function QuestionControl(props: QuestionControlProps) {
  switch (props.question.kind) {
    case 'persons':
      return <PersonsControl {...props} />;
    case 'choice':
      return <ChoiceControl {...props} />;
    case 'choices':
      return <ChoicesControl {...props} />;
    case 'confirm':
      return <ConfirmControl {...props} />;
    case 'personRef':
      return <PersonRefControl {...props} />;
    case 'nameList':
      return <NameListControl {...props} />;
    case 'number':
      return <NumberControl {...props} />;
    case 'money':
      return <MoneyControl {...props} />;
    case 'partialDate':
      return <PartialDateControl {...props} />;
    case 'date':
      return <DateControl {...props} />;
    case 'country':
      return <CountryControl {...props} />;
    case 'countries':
      return <CountriesControl {...props} />;
    case 'language':
      return <LanguageControl {...props} />;
    case 'mrz':
      return <MrzControl {...props} />;
    case 'occupation':
      return <OccupationControl {...props} />;
    case 'rows':
      return <RowsControl {...props} />;
    case 'name':
    case 'place':
    case 'text':
    case 'ownScript':
    case 'email':
    case 'phone':
    case 'iban':
    case 'taxId':
      return <TextControl {...props} />;
  }
}
