/** A date told part by part: which calendar, which year, which month, which day, and what it comes to. */
import { useState } from 'react';
import { originalCalendars } from '#domain/identity/calendars';
import { daySpan, type PartialDate } from '#domain/identity/partial-date';
import { Button } from '../../components/Button.tsx';
import { commaOf, dateIn, dayIn } from '../../i18n/forms.ts';
import { Bilingual, Twofold } from '../../i18n/Text.tsx';
import { useGermanWords, useWords, type Words } from '../../i18n/use-words.ts';
import type { QuestionControlProps } from '../control-props.ts';
import {
  calendarOf,
  type DateParts,
  dayOfParts,
  noDate,
  openPart,
  partialOfParts,
  partsOfDay,
  partsOfPartial,
  setPart,
  switchCalendar,
  yearLength,
} from '../date-parts.ts';
import { gregorianText } from '../describe-answer.ts';
import { isSame } from '../draft.ts';
import { DayPart, MonthPart, YearPart } from './DateTiles.tsx';

/** Year, then month, then day, each with "I don't know"; in the calendar the person thinks in. */
export function PartialDateControl(props: QuestionControlProps) {
  return (
    <DateEntry
      {...props}
      mayBePartial
      read={(value, calendar) => partsOfPartial(value as PartialDate | undefined, calendar)}
      write={partialOfParts}
    />
  );
}

/** A complete date. */
export function DateControl(props: QuestionControlProps) {
  return (
    <DateEntry
      {...props}
      read={(value, calendar) => partsOfDay(typeof value === 'string' ? value : undefined, calendar)}
      write={dayOfParts}
    />
  );
}

type DateEntryProps = QuestionControlProps & {
  readonly mayBePartial?: boolean;
  readonly read: (value: unknown, calendar: DateParts['calendar']) => DateParts;
  readonly write: (parts: DateParts) => unknown;
};

const textOfYear = ({ year }: DateParts): string => (typeof year === 'number' ? String(year) : '');

function DateEntry({ value, onChange, read, write, mayBePartial, ...control }: DateEntryProps) {
  const words = useWords();
  const usual = calendarOf(words.language);
  const [kept, setParts] = useState<DateParts>(() => read(value, usual));
  const [yearText, setYearText] = useState(() => textOfYear(kept));
  // Somebody who has said nothing and switches the language has the calendar of that language before them.
  const [hasChosen, setChosen] = useState(false);
  // A value that did not come from here (a suggestion, a reset) is shown instead of what was typed.
  const isOurs = isSame(write(kept), value);
  const own = isOurs ? kept : read(value, usual);
  const parts = own.year === undefined && !hasChosen ? { ...noDate, calendar: usual } : own;
  const shownYear = isOurs ? yearText : textOfYear(parts);

  const change = (next: DateParts, text = textOfYear(next)) => {
    setParts(next);
    setYearText(text);
    onChange(write(next));
  };
  const typeYear = (text: string) => {
    const digits = text.replace(/\D/g, '').slice(0, yearLength);
    change(setPart(parts, 'year', digits.length === 0 ? undefined : Number(digits)), digits);
  };
  const year = typeof parts.year === 'number' && shownYear.length === yearLength ? parts.year : undefined;
  const shared = { parts, control, mayBePartial, onChoose: change };

  return (
    <div className="date" data-open={openPart(parts) ?? 'done'} data-calendar={parts.calendar}>
      <CalendarSwitch
        calendar={parts.calendar}
        onSwitch={(calendar) => {
          setChosen(true);
          change(switchCalendar(parts, calendar));
        }}
        words={words}
      />
      <YearPart {...shared} typed={shownYear} onType={typeYear} />
      {year === undefined ? null : <MonthPart {...shared} year={year} />}
      {year === undefined || typeof parts.month !== 'number' ? null : (
        <DayPart {...shared} year={year} month={parts.month} />
      )}
      <Spelled value={value} parts={parts} />
    </div>
  );
}

type CalendarSwitchProps = {
  readonly calendar: DateParts['calendar'];
  readonly onSwitch: (calendar: DateParts['calendar']) => void;
  readonly words: Words;
};

function CalendarSwitch({ calendar: current, onSwitch, words }: CalendarSwitchProps) {
  return (
    <fieldset className="date__calendars" aria-label={words.text('kiosk:date.calendar')}>
      {originalCalendars.map((calendar) => (
        <Button
          key={calendar}
          look="tertiary"
          pressed={calendar === current}
          action={`calendar-${calendar}`}
          onPress={() => calendar !== current && onSwitch(calendar)}
        >
          <Bilingual quiet of={`kiosk:date.calendars.${calendar}`} />
        </Button>
      ))}
    </fieldset>
  );
}

/** The date in words, so that a slip is seen; from another calendar always with the Gregorian date beneath. */
function Spelled({ value, parts }: { readonly value: unknown; readonly parts: DateParts }) {
  const words = useWords();
  const german = useGermanWords();
  if (openPart(parts) !== undefined || value === undefined) return null;
  const date = typeof value === 'string' ? undefined : (value as PartialDate);
  const told = toldText(parts, date, words);
  const toldGerman = toldText(parts, date, german);
  const gregorian = gregorianOf(value, words.language);
  const gregorianGerman = gregorianOf(value, german.language);
  return (
    <div className="date__spelled" aria-live="polite">
      <p className="date__told">
        <Twofold inline own={<bdi>{told}</bdi>} german={toldGerman === told ? undefined : toldGerman} />
      </p>
      {parts.calendar === 'gregory' || gregorian === undefined ? null : (
        <p className="date__gregorian" data-gregorian>
          <Bilingual inline of="kiosk:date.gregorian" />{' '}
          <Twofold
            inline
            own={<bdi>{gregorian}</bdi>}
            german={gregorianGerman === gregorian ? undefined : gregorianGerman}
          />
        </p>
      )}
    </div>
  );
}

const numberOf = (part: DateParts['year']): number | undefined =>
  typeof part === 'number' ? part : undefined;

function toldText(parts: DateParts, date: PartialDate | undefined, words: Words): string {
  const year = numberOf(parts.year);
  if (year === undefined) return words.text('kiosk:answer.dateUnknown');
  const { calendar } = parts;
  const told = dateIn(words.language, {
    calendar,
    year,
    month: numberOf(parts.month),
    day: numberOf(parts.day),
  });
  return date?.estimated ? `${told}${commaOf(words.language)}${words.text('kiosk:answer.estimated')}` : told;
}

/** The Gregorian date, or the days it may be where no part of it is certain. */
function gregorianOf(value: unknown, language: string): string | undefined {
  if (typeof value === 'string') return dayIn(language, value);
  const certain = gregorianText(value as PartialDate, language);
  if (certain !== undefined) return certain;
  const span = daySpan(value as PartialDate);
  return span && `${dayIn(language, span.earliest)} – ${dayIn(language, span.latest)}`;
}
