import { useState } from 'react';
import { lengthOfMonth, monthsInYear, originalCalendars } from '#domain/identity/calendars';
import type { PartialDate } from '#domain/identity/partial-date';
import { Button } from '../../components/Button.tsx';
import { TextInput } from '../../components/TextInput.tsx';
import { Tiles } from '../../components/Tiles.tsx';
import { Bilingual, Value } from '../../i18n/Text.tsx';
import { useWords, type Words } from '../../i18n/use-words.ts';
import type { QuestionControlProps } from '../control-props.ts';
import {
  type DateParts,
  dayOfParts,
  monthNames,
  noDate,
  openPart,
  partialOfParts,
  partsOfDay,
  partsOfPartial,
  setPart,
  switchCalendar,
} from '../date-parts.ts';
import { dayText, partialDateText } from '../describe-answer.ts';
import { isSame } from '../draft.ts';

/** Year, then month, then day, each with "I don't know"; in the calendar the person thinks in. */
export function PartialDateControl(props: QuestionControlProps) {
  return (
    <DateEntry
      {...props}
      mayBePartial
      read={(value) => partsOfPartial(value as PartialDate | undefined)}
      write={partialOfParts}
    />
  );
}

/** A complete date. */
export function DateControl(props: QuestionControlProps) {
  return (
    <DateEntry
      {...props}
      read={(value) => partsOfDay(typeof value === 'string' ? value : undefined)}
      write={dayOfParts}
    />
  );
}

type DateEntryProps = QuestionControlProps & {
  readonly mayBePartial?: boolean;
  readonly read: (value: unknown) => DateParts;
  readonly write: (parts: DateParts) => unknown;
};

function DateEntry({ value, onChange, read, write, mayBePartial, ...control }: DateEntryProps) {
  const words = useWords();
  const [kept, setParts] = useState<DateParts>(() => read(value));
  const [yearText, setYearText] = useState(() => (typeof kept.year === 'number' ? String(kept.year) : ''));
  // A value that did not come from here (a suggestion, a reset) is shown instead of what was typed.
  const isOurs = isSame(write(kept), value);
  const parts = isOurs ? kept : read(value);
  const shownYear = isOurs ? yearText : typeof parts.year === 'number' ? String(parts.year) : '';

  const change = (next: DateParts, text = typeof next.year === 'number' ? String(next.year) : '') => {
    setParts(next);
    setYearText(text);
    onChange(write(next));
  };
  const typeYear = (text: string) => {
    const digits = text.replace(/\D/g, '').slice(0, 4);
    change(setPart(parts, 'year', digits.length === 0 ? undefined : Number(digits)), digits);
  };
  const { id, labelledBy, invalid, describedBy } = control;
  const year = typeof parts.year === 'number' && shownYear.length === 4 ? parts.year : undefined;
  const unknownYear = parts.year === 'unknown';

  return (
    <div className="date" data-open={openPart(parts) ?? 'done'}>
      <CalendarSwitch
        parts={parts}
        onSwitch={(calendar) => change(switchCalendar(parts, calendar))}
        words={words}
      />
      <div className="date__part">
        <span className="date__name" id={`${id}-year`}>
          <Bilingual inline of="kiosk:date.year" />
        </span>
        <div className="date__year">
          <TextInput
            {...{ id, describedBy, invalid }}
            labelledBy={`${labelledBy} ${id}-year`}
            value={shownYear}
            onChange={typeYear}
            direction="ltr"
            inputMode="numeric"
            width="short"
          />
          {mayBePartial ? (
            <Button
              look="secondary"
              pressed={unknownYear}
              action="yearUnknown"
              onPress={() => change(setPart(parts, 'year', unknownYear ? undefined : 'unknown'))}
            >
              <Bilingual quiet of="kiosk:date.yearUnknown" />
            </Button>
          ) : null}
        </div>
      </div>
      {year === undefined ? null : (
        <MonthPart {...{ parts, year, words, control, mayBePartial }} onChoose={change} />
      )}
      {year === undefined || typeof parts.month !== 'number' ? null : (
        <DayPart {...{ parts, year, month: parts.month, control, mayBePartial }} onChoose={change} />
      )}
      <Spelled value={value} parts={parts} words={words} />
    </div>
  );
}

type PartProps = {
  readonly parts: DateParts;
  readonly year: number;
  readonly control: Pick<QuestionControlProps, 'id' | 'labelledBy' | 'describedBy' | 'invalid'>;
  readonly mayBePartial?: boolean;
  readonly onChoose: (parts: DateParts) => void;
};

const partOf = (code: string) => (code === 'unknown' ? 'unknown' : Number(code));

function MonthPart({ parts, year, words, control, mayBePartial, onChoose }: PartProps & { words: Words }) {
  const count = monthsInYear(parts.calendar);
  const names = monthNames(parts.calendar, year, count, words.language);
  const id = `${control.id}-month`;
  return (
    <div className="date__part">
      <span className="date__name" id={`${id}-name`}>
        <Bilingual inline of="kiosk:date.month" />
      </span>
      <Tiles
        id={id}
        labelledBy={`${control.labelledBy} ${id}-name`}
        describedBy={control.describedBy}
        invalid={false}
        layout="months"
        chosen={parts.month === undefined ? [] : [String(parts.month)]}
        onChoose={(code) => onChoose(setPart(parts, 'month', partOf(code)))}
        tiles={[
          ...names.map((name, index) => ({
            code: String(index + 1),
            label: (
              <>
                <Value latin>{index + 1}</Value> {name}
              </>
            ),
          })),
          ...(mayBePartial
            ? [{ code: 'unknown', label: <Bilingual quiet of="kiosk:date.monthUnknown" /> }]
            : []),
        ]}
      />
    </div>
  );
}

function DayPart({ parts, year, month, control, mayBePartial, onChoose }: PartProps & { month: number }) {
  const days = lengthOfMonth(parts.calendar, year, month);
  const id = `${control.id}-day`;
  return (
    <div className="date__part">
      <span className="date__name" id={`${id}-name`}>
        <Bilingual inline of="kiosk:date.day" />
      </span>
      <Tiles
        id={id}
        labelledBy={`${control.labelledBy} ${id}-name`}
        describedBy={control.describedBy}
        invalid={false}
        layout="days"
        chosen={parts.day === undefined ? [] : [String(parts.day)]}
        onChoose={(code) => onChoose(setPart(parts, 'day', partOf(code)))}
        tiles={[
          ...Array.from({ length: days }, (_, index) => ({ code: String(index + 1), label: index + 1 })),
          ...(mayBePartial
            ? [{ code: 'unknown', label: <Bilingual quiet of="kiosk:date.dayUnknown" /> }]
            : []),
        ]}
      />
    </div>
  );
}

type CalendarSwitchProps = {
  readonly parts: DateParts;
  readonly onSwitch: (calendar: DateParts['calendar']) => void;
  readonly words: Words;
};

function CalendarSwitch({ parts, onSwitch, words }: CalendarSwitchProps) {
  return (
    <fieldset className="date__calendars" aria-label={words.text('kiosk:date.calendar')}>
      {originalCalendars.map((calendar) => (
        <Button
          key={calendar}
          look="tertiary"
          pressed={calendar === parts.calendar}
          action={`calendar-${calendar}`}
          onPress={() => calendar !== parts.calendar && onSwitch(calendar)}
        >
          <Bilingual quiet of={`kiosk:date.calendars.${calendar}`} />
        </Button>
      ))}
    </fieldset>
  );
}

/** The date in words, so that a slip is seen; from another calendar always with the Gregorian date. */
function Spelled({ value, parts, words }: { value: unknown; parts: DateParts; words: Words }) {
  if (isSame(parts, noDate) || openPart(parts) !== undefined || value === undefined) return null;
  const spelled =
    typeof value === 'string'
      ? dayText(value, words.language)
      : partialDateText(value as PartialDate, {
          language: words.language,
          word: (word) => words.text(`kiosk:answer.${word}`),
        });
  return (
    <p className="date__spelled" aria-live="polite">
      <bdi>{spelled}</bdi>
    </p>
  );
}
