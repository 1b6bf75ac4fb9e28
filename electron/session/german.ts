/** The German texts of the questions, for a file that is read without this program. */
import { intakeForm } from '#domain/intake/form';
import { textNamespace } from '#domain/intake/section';
import benefits from '../../locales/de/benefits.json' with { type: 'json' };
import consent from '../../locales/de/consent.json' with { type: 'json' };
import household from '../../locales/de/household.json' with { type: 'json' };
import labourMarket from '../../locales/de/labourMarket.json' with { type: 'json' };
import notice from '../../locales/de/notice.json' with { type: 'json' };
import registration from '../../locales/de/registration.json' with { type: 'json' };
import staff from '../../locales/de/staff.json' with { type: 'json' };

type Pages = {
  readonly pages?: Readonly<
    Record<
      string,
      {
        readonly title?: string;
        readonly fields?: Readonly<Record<string, { readonly label?: string }>>;
      }
    >
  >;
};
const spaces: Readonly<Record<string, Pages>> = {
  benefits,
  consent,
  household,
  labourMarket,
  notice,
  registration,
  staff,
} as Readonly<Record<string, Pages>>;

/** A page's question, and what each of its fields is called. */
export function germanOf(page: string): {
  readonly question: string;
  readonly label: (field: string) => string;
} {
  const found = intakeForm.byKey.get(page);
  const texts = found && spaces[textNamespace(found)]?.pages?.[page];
  return {
    question: texts?.title ?? page,
    label: (field) => texts?.fields?.[field]?.label ?? field,
  };
}
