import { useTranslation } from 'react-i18next';
import { formatShortCode, scanText } from '#domain/identity/short-code';
import type { PaperBlock, PaperContent, PaperValue } from '#domain/papers/paper';
import { QrCode } from '../components/QrCode.tsx';
import { Strokes } from '../components/Strokes.tsx';
import { referenceLanguage } from '../i18n/texts.ts';
import { wordsOf } from '../i18n/use-words.ts';
import { Blanks } from './Blanks.tsx';
import { Both, type Columns, paragraphsOf } from './Both.tsx';
import { type Column, columnOf } from './paper-words.ts';

/** One paper: German, and beside it the person's language. The same on the desk's screen and on the sheet. */
export function Paper({ content }: { readonly content: PaperContent }) {
  const { i18n } = useTranslation();
  const languages =
    content.language === referenceLanguage ? [referenceLanguage] : [referenceLanguage, content.language];
  const columns = languages.map((language) => columnOf(wordsOf(i18n, language), content.persons));
  const { reference } = content;
  return (
    <article className={`paper paper--${columns.length === 1 ? 'one' : 'two'}`} data-paper={content.paper}>
      {reference.rehearsal ? <p className="paper__rehearsal">Übung – alles erfunden</p> : null}
      {reference.draft ? (
        <p className="paper__draft">
          <Both columns={columns} text={{ of: 'papers:draft' }} />
        </p>
      ) : null}
      <header className="paper__head">
        <h1 className="paper__title">
          <Both columns={columns} text={content.title} />
        </h1>
        {content.of === undefined ? null : (
          <p className="paper__of">
            <bdi>{content.of}</bdi>
          </p>
        )}
        {reference.receivedAt === undefined ? null : (
          <Facts
            columns={columns}
            block={{
              block: 'facts',
              rows: [
                { label: { text: { of: 'papers:received' } }, value: { instant: reference.receivedAt } },
              ],
            }}
          />
        )}
        {columns.length === 1 ? null : (
          <p className="paper__valid">
            <Both columns={columns} text={{ of: 'papers:valid' }} />
          </p>
        )}
      </header>
      {content.blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a paper never changes while it is shown.
        <Block key={index} block={block} columns={columns} />
      ))}
    </article>
  );
}

/** The lines at the foot of every sheet: which record and version, and which page of how many. */
export function footOf({ reference }: PaperContent): { readonly start: string; readonly end: string } {
  const made = new Intl.DateTimeFormat('de', {
    timeZone: 'Europe/Berlin',
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(new Date(reference.madeAt));
  const marks = [
    ...(reference.draft ? ['Entwurf'] : []),
    `Fassung ${reference.version}`,
    `Stand ${made}`,
    // Enough to compare a signed draft with the sealed sheet.
    ...(reference.contentHash === undefined ? [] : [`Inhalt ${reference.contentHash.slice(0, 8)}`]),
    ...(reference.rehearsal ? ['Übung'] : []),
  ];
  return {
    start: [reference.site, formatShortCode(reference.shortCode), ...marks].join(' · '),
    end: 'Seite',
  };
}

function Block({ block, columns }: { readonly block: PaperBlock; readonly columns: Columns }) {
  switch (block.block) {
    case 'text':
      return (
        <div className={`paper__text paper__text--${block.look ?? 'plain'}`}>
          {paragraphsOf(columns, block.text).map((words, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a paper never changes while it is shown.
            <p key={index} className="paper__paragraph">
              <Both columns={columns} text={block.text} words={words} />
            </p>
          ))}
        </div>
      );
    case 'code':
      return (
        <div className="paper__code">
          <QrCode text={scanText(block.shortCode)} label={formatShortCode(block.shortCode)} />
          <div>
            <p className="paper__short-code">
              <bdi dir="ltr">{formatShortCode(block.shortCode)}</bdi>
            </p>
            <Both columns={columns} text={{ of: 'papers:codeHelp' }} />
          </div>
        </div>
      );
    case 'facts':
      return <Facts block={block} columns={columns} />;
    case 'signature':
      return <Signature block={block} columns={columns} />;
  }
}

type Of<Kind extends PaperBlock['block']> = Extract<PaperBlock, { readonly block: Kind }>;

function Facts({ block, columns }: { readonly block: Of<'facts'>; readonly columns: Columns }) {
  const { heading, number, of, rows, whole } = block;
  // What is left to be written by hand at the end of a box stands side by side.
  const end = whole ? rows.findLastIndex(({ value }) => !('blank' in value)) + 1 : rows.length;
  const [filled, blanks] = [rows.slice(0, end), rows.slice(end)];
  return (
    <section className={`paper__facts${whole ? ' paper__facts--whole' : ''}`}>
      {heading === undefined && of === undefined ? null : (
        <h2 className="paper__heading">
          {number === undefined ? null : <span className="paper__number">{number}</span>}
          {heading === undefined ? null : <Both columns={columns} text={heading} below={of} />}
          {heading !== undefined || of === undefined ? null : <bdi className="paper__about">{of}</bdi>}
        </h2>
      )}
      {filled.length === 0 ? null : (
        <table className="paper__table">
          <tbody>
            {filled.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a paper never changes while it is shown.
              <tr key={index}>
                {columns.map((column) => (
                  <Cell key={column.language} column={column} row={row} isFirst={column === columns[0]} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {blanks.length === 0 ? null : <Blanks rows={blanks} columns={columns} />}
    </section>
  );
}

type CellProps = {
  readonly column: Column;
  readonly row: Of<'facts'>['rows'][number];
  readonly isFirst: boolean;
};

function Cell({ column, row, isFirst }: CellProps) {
  const label = column.label(row.label);
  return (
    <td lang={column.language} dir={column.direction}>
      <span className="paper__label" lang={label.language}>
        {label.text}
      </span>
      <Value value={row.value} column={column} isFirst={isFirst} />
      {row.disputed ? <Disputed column={column} /> : null}
    </td>
  );
}

/** § 84 (2) S. 2 SGB X: only with this mark. */
function Disputed({ column }: { readonly column: Column }) {
  const { text, language } = column.say({ of: 'papers:disputed' });
  return (
    <span className="paper__disputed" lang={language}>
      {text}
    </span>
  );
}

function Value({ value, column, isFirst }: { value: PaperValue; column: Column; isFirst: boolean }) {
  const lines = column.lines(value);
  // What is written by hand is written once, on the German side.
  if (lines === undefined)
    return isFirst && 'blank' in value ? (
      <span className={`paper__blank paper__blank--${value.blank}`} />
    ) : null;
  return (
    <span className={`paper__value${'listed' in value ? ' paper__value--listed' : ''}`}>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a paper never changes while it is shown.
        <span key={index} className="paper__line" lang={line.language}>
          {line.latin ? <bdi dir="ltr">{line.text}</bdi> : line.text}
        </span>
      ))}
    </span>
  );
}

function Signature({ block, columns }: { readonly block: Of<'signature'>; readonly columns: Columns }) {
  const [first, ...others] = block.signers;
  return (
    <section className="paper__signing">
      <div className="paper__signed-text">
        <p className="paper__text paper__text--boxed">
          <Both columns={columns} text={block.text} />
        </p>
        {first === undefined ? null : <Signer signer={first} columns={columns} />}
      </div>
      {others.map((signer) => (
        <Signer key={signer.name} signer={signer} columns={columns} />
      ))}
    </section>
  );
}

type SignerProps = {
  readonly signer: Of<'signature'>['signers'][number];
  readonly columns: Columns;
};

function Signer({ signer: { name, signed }, columns }: SignerProps) {
  return (
    <div className="paper__signer">
      <div className="paper__pad">
        {signed === undefined ? null : <Strokes path={signed.path} label={name} />}
      </div>
      <p className="paper__signed">
        <bdi dir="ltr">{name}</bdi>
      </p>
      {signed === undefined ? (
        <Both columns={columns} text={{ of: 'papers:signature' }} />
      ) : (
        <Facts
          columns={columns}
          block={{
            block: 'facts',
            rows: [{ label: { text: { of: 'papers:signedAt' } }, value: { instant: signed.at } }],
          }}
        />
      )}
      {signed === undefined ? null : <p className="paper__hash">SHA-256 {signed.contentHash}</p>}
    </div>
  );
}
