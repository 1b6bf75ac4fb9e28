import { type ReactNode, useEffect, useRef } from 'react';
import { Icon } from '../../components/Icon.tsx';
import { Pictogram } from '../../components/pictograms/Pictogram.tsx';
import { choicePictures } from '../../form/pictograms/choice-pictures.ts';
import { Bilingual, Text } from '../../i18n/Text.tsx';
import type { ReviewCard } from './review-cards.ts';

type ReviewCardProps = {
  readonly card: ReviewCard;
  readonly isOpen: boolean;
  /** Opened by a touch, and not because the screen came: it goes to the top and takes the focus. */
  readonly takesFocus: boolean;
  readonly onToggle: () => void;
  /** The card's pages. */
  readonly children: ReactNode;
};

/** Who a card is about. */
export function ReviewName({ card: { person } }: { readonly card: ReviewCard }) {
  if (person === undefined) return <Bilingual quiet inline of="kiosk:review.household" />;
  return <bdi>{person.called}</bdi>;
}

/** All answers about one person, or about everybody: folded, with how many there are, until it is touched. */
export function ReviewCardView({ card, isOpen, takesFocus, onToggle, children }: ReviewCardProps) {
  const head = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isOpen || !takesFocus) return;
    head.current?.scrollIntoView({ block: 'start' });
    head.current?.focus({ preventScroll: true });
  }, [isOpen, takesFocus]);
  const id = `review-${card.id}`;
  const picture = choicePictures.relation?.[card.person?.relation ?? ''] ?? ['three'];
  return (
    <section className="review__card" data-card={card.id}>
      <h2 className="review__card-title">
        <button
          ref={head}
          type="button"
          className="review__fold"
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          data-action="fold"
          onClick={onToggle}
        >
          <Pictogram of={picture} />
          <span className="review__name">
            <ReviewName card={card} />
          </span>
          <span className="review__count">
            <Text of="kiosk:review.answers" values={{ number: card.answers }} />
          </span>
          {card.open === 0 ? null : (
            <span className="review__open">
              <Icon name="help" />
              <Text of="kiosk:review.open" values={{ number: card.open }} />
            </span>
          )}
          <span className={`review__arrow${isOpen ? ' review__arrow--open' : ''}`} aria-hidden="true" />
        </button>
      </h2>
      {isOpen ? (
        <div className="review__body" id={id}>
          {children}
        </div>
      ) : null}
    </section>
  );
}
