/** Year, month and day to touch, in the digits and names of the language. Years may also be typed. */
import type { ReactNode } from 'react';
import { inCalendar, lengthOfMonth, monthsInYear } from '#domain/identity/calendars';
import { Button } from '../../components/Button.tsx';
import { TextInput } from '../../components/TextInput.tsx';
import { type Tile, Tiles } from '../../components/Tiles.tsx';
import { monthIn } from '../../i18n/forms.ts';
import { digitsIn } from '../../i18n/forms-table.ts';
import { Bilingual, Value } from '../../i18n/Text.tsx';
import { referenceLanguage } from '../../i18n/texts.ts';
import { useWords } from '../../i18n/use-words.ts';
import type { QuestionControlProps } from '../control-props.ts';
import { type DateParts, decadesOf, setPart, yearLength } from '../date-parts.ts';

type PartProps = {
  readonly parts: DateParts;
  readonly control: Pick<QuestionControlProps, 'id' | 'labelledBy' | 'describedBy' | 'invalid'>;
  /** Each part may be unknown, and the date lies in the past. */
  readonly mayBePartial?: boolean;
  readonly onChoose: (parts: DateParts) => void;
};

/** Digits that tell which ten years. */
const decadeLength = yearLength - 1;

type YearPartProps = PartProps & {
  /** ASCII digits, as far as they were typed */
  readonly typed: string;
  readonly onType: (text: string) => void;
};

/** Touched as ten years, then one of them: after the first touch the field holds three digits. */
export function YearPart({ parts, control, mayBePartial, onChoose, typed, onType }: YearPartProps) {
  const { language } = useWords();
  const { id, labelledBy, describedBy, invalid } = control;
  const isUnknown = parts.year === 'unknown';
  const isWhole = typed.length === yearLength;
  return (
    <div className="date__part">
      <PartName id={`${id}-year`} of="kiosk:date.year" />
      <div className="date__year">
        <TextInput
          {...{ id, describedBy, invalid }}
          labelledBy={`${labelledBy} ${id}-year`}
          value={digitsIn(language, typed)}
          onChange={onType}
          direction="ltr"
          inputMode="numeric"
          width="short"
        />
        {typed.length >= decadeLength ? (
          <Button look="secondary" action="otherYear" onPress={() => onType('')}>
            <Bilingual quiet of="kiosk:date.otherYear" />
          </Button>
        ) : null}
        {mayBePartial ? (
          <Button
            look="secondary"
            pressed={isUnknown}
            action="yearUnknown"
            onPress={() => onChoose(setPart(parts, 'year', isUnknown ? undefined : 'unknown'))}
          >
            <Bilingual quiet of="kiosk:date.yearUnknown" />
          </Button>
        ) : null}
      </div>
      {isWhole || isUnknown ? null : (
        <YearTiles
          {...{ parts, typed, onType, id }}
          labelledBy={`${labelledBy} ${id}-year`}
          past={mayBePartial}
        />
      )}
    </div>
  );
}

type YearTilesProps = Pick<YearPartProps, 'parts' | 'typed' | 'onType'> & {
  readonly id: string;
  readonly labelledBy: string;
  readonly past: boolean | undefined;
};

function YearTiles({ parts, typed, onType, id, labelledBy, past }: YearTilesProps) {
  const { language } = useWords();
  const today = new Date().toISOString().slice(0, 10);
  const decades = decadesOf(inCalendar(today, parts.calendar).year, past ? 'past' : 'any');
  const isDecade = typed.length === decadeLength;
  const ten = (start: string) => Array.from({ length: 10 }, (_, digit) => `${start}${digit}`);
  const tiles: readonly Tile[] = isDecade
    ? ten(typed).map((year) => ({ code: year, label: <Value latin>{digitsIn(language, year)}</Value> }))
    : decades.map((decade) => ({
        code: String(decade),
        label: (
          <Value latin>
            {digitsIn(language, `${decade}0`)}–{digitsIn(language, `${decade}9`)}
          </Value>
        ),
      }));
  return (
    <Tiles
      id={`${id}-years`}
      labelledBy={labelledBy}
      invalid={false}
      layout={isDecade ? 'days' : 'months'}
      chosen={[]}
      onChoose={onType}
      tiles={tiles}
    />
  );
}

const partOf = (code: string) => (code === 'unknown' ? 'unknown' : Number(code));
const unknownTile = (of: string): Tile => ({ code: 'unknown', label: <Bilingual quiet of={of} /> });

export function MonthPart({ parts, year, control, mayBePartial, onChoose }: PartProps & { year: number }) {
  const { language } = useWords();
  const { calendar } = parts;
  const nameOf = (month: number): ReactNode => {
    const own = monthIn(language, calendar, year, month);
    if (own !== undefined) return own;
    return (
      <span className="text--fallback" lang={referenceLanguage} dir="ltr">
        {monthIn(referenceLanguage, calendar, year, month)}
      </span>
    );
  };
  const tiles = Array.from(
    { length: monthsInYear(calendar) },
    (_, index): Tile => ({
      code: String(index + 1),
      label: (
        <>
          <Value latin>{digitsIn(language, index + 1)}</Value> {nameOf(index + 1)}
        </>
      ),
    }),
  );
  return (
    <Part
      part="month"
      control={control}
      chosen={parts.month}
      onChoose={(code) => onChoose(setPart(parts, 'month', partOf(code)))}
      tiles={mayBePartial ? [...tiles, unknownTile('kiosk:date.monthUnknown')] : tiles}
    />
  );
}

type DayPartProps = PartProps & { readonly year: number; readonly month: number };

export function DayPart({ parts, year, month, control, mayBePartial, onChoose }: DayPartProps) {
  const { language } = useWords();
  const days = lengthOfMonth(parts.calendar, year, month);
  const tiles = Array.from(
    { length: days },
    (_, index): Tile => ({
      code: String(index + 1),
      label: <Value latin>{digitsIn(language, index + 1)}</Value>,
    }),
  );
  return (
    <Part
      part="day"
      control={control}
      chosen={parts.day}
      onChoose={(code) => onChoose(setPart(parts, 'day', partOf(code)))}
      tiles={mayBePartial ? [...tiles, unknownTile('kiosk:date.dayUnknown')] : tiles}
    />
  );
}

type TilesPartProps = {
  readonly part: 'month' | 'day';
  readonly control: PartProps['control'];
  readonly chosen: DateParts['month'];
  readonly onChoose: (code: string) => void;
  readonly tiles: readonly Tile[];
};

function Part({ part, control, chosen, onChoose, tiles }: TilesPartProps) {
  const id = `${control.id}-${part}`;
  return (
    <div className="date__part">
      <PartName id={`${id}-name`} of={`kiosk:date.${part}`} />
      <Tiles
        id={id}
        labelledBy={`${control.labelledBy} ${id}-name`}
        describedBy={control.describedBy}
        invalid={false}
        layout={part === 'month' ? 'months' : 'days'}
        chosen={chosen === undefined ? [] : [String(chosen)]}
        onChoose={onChoose}
        tiles={tiles}
      />
    </div>
  );
}

const PartName = ({ id, of }: { readonly id: string; readonly of: string }) => (
  <span className="date__name" id={id}>
    <Bilingual inline of={of} />
  </span>
);
