import { useId } from 'react';
import type { SetupView } from '#domain/contract/setup-shapes';
import { Fault } from '../parts/Fault.tsx';
import { useDeskWords } from '../use-desk-words.ts';
import { useAction } from '../use-live.ts';

/** A site file that the town's IT has prepared fills the first steps. */
export function LoadSite({ onView }: { readonly onView: (view: SetupView) => void }) {
  const words = useDeskWords();
  const load = useAction();
  const id = useId();
  const read = async (file: File | undefined) => {
    if (file === undefined) return;
    const text = await file.text();
    load.run((desk) => desk.setupLoad({ text }), onView);
  };
  const faults = Object.entries(load.error?.fields ?? {});
  return (
    <div className="setup__load">
      <p className="table__quiet" id={`${id}-what`}>
        {words.say('setup.load')}
      </p>
      {/* The button Chromium draws speaks the machine's language. */}
      <input
        type="file"
        id={id}
        className="kern-sr-only"
        accept=".json"
        data-field="siteFile"
        aria-describedby={`${id}-what`}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          void read(file).finally(() => {
            currentTarget.value = '';
          });
        }}
      />
      <label className="kern-btn kern-btn--secondary" htmlFor={id}>
        <span className="kern-label">{words.say('setup.loadChoose')}</span>
      </label>
      <Fault error={load.error} />
      {faults.length === 0 ? null : (
        <ul className="operator__faults">
          {faults.map(([where, code]) => (
            <li key={where}>
              <code>{where}</code> {words.find(`siteFaults.${code}`)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
