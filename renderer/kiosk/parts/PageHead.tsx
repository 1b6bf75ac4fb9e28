import type { Ref } from 'react';
import { Pictogram, type Picture } from '../../components/pictograms/Pictogram.tsx';
import { Bilingual } from '../../i18n/Text.tsx';
import type { TextKey } from '../../i18n/use-words.ts';

type PageHeadProps = {
  readonly picture: Picture | undefined;
  readonly title: TextKey;
  /** Where the title takes the focus when its page comes. */
  readonly titleRef?: Ref<HTMLHeadingElement>;
};

/** What the page is about, as a picture and as words. */
export function PageHead({ picture, title, titleRef }: PageHeadProps) {
  return (
    <div className="page-head">
      {picture === undefined ? null : <Pictogram of={picture} />}
      <h1 className="page-title" ref={titleRef} tabIndex={titleRef === undefined ? undefined : -1}>
        <Bilingual of={title} />
      </h1>
    </div>
  );
}
