import { memo, useCallback, useEffect, useId, useRef, useState } from 'react';
import type { KioskView } from '#domain/contract/shapes';
import { intakeForm } from '#domain/intake/form';
import { workQuestions } from '#domain/intake/labour-market/question-pages';
import { sections } from '#domain/intake/section';
import { Alert } from '../../components/Alert.tsx';
import { Button } from '../../components/Button.tsx';
import { Progress } from '../../components/Progress.tsx';
import { PageForm, type PageFormProps } from '../../form/PageForm.tsx';
import { pagePictures } from '../../form/pictograms/page-pictures.ts';
import { PicturesShown } from '../../form/pictograms/pictures.ts';
import { pageTexts, questionOf } from '../../form/question-texts.ts';
import { Bilingual, Spoken, Text } from '../../i18n/Text.tsx';
import { type TextKey, useWords } from '../../i18n/use-words.ts';
import { Fault } from '../parts/Fault.tsx';
import { GermanCounts } from '../parts/GermanCounts.tsx';
import { Header } from '../parts/Header.tsx';
import { PageHead } from '../parts/PageHead.tsx';
import { PersonBanner } from '../parts/PersonBanner.tsx';
import { Why } from '../parts/Why.tsx';
import { WorkQuestions } from '../questions/WorkQuestions.tsx';
import type { Kiosk } from '../use-kiosk.ts';
import { useWedge } from '../use-wedge.ts';

type PageView = Extract<KioskView, { screen: 'page' }>;
type PageScreenProps = { readonly kiosk: Kiosk; readonly view: PageView };

/** Sections the newcomer walks through; then everything is looked at together. */
const shownSections = sections.filter((section) => section !== 'staff');

export default function PageScreen({ kiosk, view }: PageScreenProps) {
  return (
    <>
      <Header kiosk={kiosk} language={view.language} place={view.step.key} />
      <StepBody key={view.step.key} kiosk={kiosk} view={view} />
    </>
  );
}

type Save = PageFormProps['onSave'];

/** A form may be long: that a call is under way, or has ended, does not draw it anew. */
const SteadyForm = memo(PageForm);

/** One step; another step is another body, which knows nothing of what stood in this one. */
function StepBody({ kiosk, view }: PageScreenProps) {
  const { bridge, follow, fault, busy } = kiosk;
  const { step, persons, progress } = view;
  const words = useWords();
  const page = intakeForm.byKey.get(step.page);
  const reader = useReader(kiosk, view);
  const formId = useId();
  const title = useRef<HTMLHeadingElement>(null);

  // Begin at the title, for eyes and for screen readers.
  useEffect(() => title.current?.focus({ preventScroll: true }), []);

  const save = useRef<Save>(undefined);
  save.current = async (answers) => {
    const error = await follow(() => bridge.saveAnswer({ step: step.key, answers }));
    return error?.fields;
  };
  const onSave = useCallback<Save>(async (answers) => save.current?.(answers), []);

  // The form grew with an update while this sitting was open: staff must look.
  if (page === undefined) return <Fault code="step.hidden" />;
  const texts = pageTexts(page);
  const goTo = (key: string) => void follow(() => bridge.goTo({ step: key }));

  return (
    <>
      <main className="kiosk-main" data-page={step.page} data-step={step.key}>
        <div className="kiosk-content">
          <Progress
            steps={[
              ...shownSections.map((section) => ({ key: section, label: <Text of={`${section}:title`} /> })),
              { key: 'review', label: <Text of="kiosk:review.step" /> },
            ]}
            current={progress.section}
            done={progress.done}
            total={progress.total}
            label={words.text('kiosk:page.progress')}
          />
          {step.person === undefined ? null : <PersonBanner person={step.person} />}
          <PageHead picture={pagePictures[step.page]} title={texts.title} titleRef={title} />
          <Help of={texts.help} />
          {step.page === 'notice' ? <GermanCounts /> : null}
          {page.confidential === true ? (
            <Alert kind="info" title={<Bilingual of="kiosk:page.confidential" />} />
          ) : null}
          <Why page={page} />
          <Fault code={fault} />
          {reader.notice === undefined ? null : (
            <Alert
              kind={reader.notice === 'read' ? 'success' : 'warning'}
              urgent
              title={<Bilingual of={`kiosk:reader.${reader.notice}`} />}
            />
          )}
          <PicturesShown value={true}>
            {step.page === workQuestions.key ? (
              <WorkQuestions bridge={bridge} answers={view.answers} formId={formId} onSave={onSave} />
            ) : (
              <SteadyForm
                key={step.key}
                form={intakeForm}
                page={page}
                answers={view.answers}
                suggestions={view.suggestions}
                persons={persons}
                self={step.person?.id}
                today={view.startedOn}
                scanned={reader.lines}
                formId={formId}
                onSave={onSave}
              />
            )}
          </PicturesShown>
        </div>
      </main>
      <footer className="kiosk-footer">
        {view.back === undefined ? (
          <span />
        ) : (
          <Button
            look="secondary"
            icon="arrowStart"
            action="back"
            disabled={busy}
            onPress={() => goTo(view.back as string)}
          >
            <Bilingual quiet of="kiosk:page.back" />
          </Button>
        )}
        {view.mayReview ? (
          <Button look="secondary" action="toReview" disabled={busy} onPress={() => goTo('review')}>
            <Bilingual quiet of="kiosk:page.toReview" />
          </Button>
        ) : null}
        <Button
          look="primary"
          type="submit"
          form={formId}
          icon="arrowEnd"
          iconLast
          action="next"
          disabled={busy}
        >
          <Bilingual quiet of="kiosk:page.next" />
        </Button>
      </footer>
    </>
  );
}

/** What the page says before it asks, a paragraph a thought. */
function Help({ of }: { readonly of: TextKey }) {
  const words = useWords();
  const help = words.find(of);
  if (help === undefined) return null;
  const paragraphs = help.text.split('\n\n');
  return (
    <div className={`page-help${paragraphs.length > 1 ? ' page-help--long' : ''}`}>
      {paragraphs.map((text) => (
        <p key={text}>
          <Spoken word={{ text, language: help.language }} shown={words.language} />
        </p>
      ))}
    </div>
  );
}

type Notice = 'read' | 'incomplete' | 'noPerson';

/** What a document reader sends: into the field for it where the page has one, and kept for the page's person. */
function useReader({ bridge, follow }: Kiosk, { step }: PageView) {
  const [lines, setLines] = useState<readonly string[]>();
  const [notice, setNotice] = useState<Notice>();

  useWedge(true, {
    onRead: (read) => {
      const page = intakeForm.byKey.get(step.page);
      const hasField =
        page !== undefined && Object.keys(page.fields).some((name) => questionOf(page, name).kind === 'mrz');
      if (hasField) setLines(read);
      const person = step.person?.id;
      if (person === undefined) {
        setNotice(hasField ? 'read' : 'noPerson');
        return;
      }
      void follow(() => bridge.scan({ person, lines: [...read] })).then((error) =>
        setNotice(error === undefined ? 'read' : 'incomplete'),
      );
    },
    onIncomplete: () => setNotice('incomplete'),
  });
  return { lines, notice };
}
