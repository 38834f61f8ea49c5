import { GitMerge } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { purposeIn } from '../../../data/words/purpose.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import type { OpeningFacts, OtherOpening } from '../../state/exchange/destination.ts'
import { CountryMark } from '../../ui/CountryMark.tsx'
import { Callout } from '../../ui/parts/Callout.tsx'
import { Segment } from '../../ui/parts/Segment.tsx'

/** A bundle of another opening than the open event's: both side by side, and whether they are the same event. */
export function JoinQuestion(props: {
  other: OtherOpening
  /** Null: not answered yet. */
  value: OtherOpening['choice'] | null
  onChange: (choice: OtherOpening['choice']) => void
  isTried: boolean
}) {
  const t = useTranslate()
  const { other, value, onChange, isTried } = props
  const part = useRef<HTMLElement>(null)
  // The bundle was read once more for this answer: whoever gave it goes on from there.
  useEffect(() => {
    if (value !== null) part.current?.querySelector<HTMLElement>('input:checked')?.focus()
  }, [value])
  const choices = other.isHere ? (['join'] as const) : (['join', 'open'] as const)
  return (
    <section className="join-ask" aria-labelledby="join-title" ref={part}>
      <h3 id="join-title" className="row">
        <GitMerge aria-hidden="true" className="icon" />
        {t('exchange.opening')}
      </h3>
      <p className="join-why">{t('exchange.opening.text')}</p>
      <div className="versions">
        <Side title={t('exchange.opening.ours')} facts={other.ours} unlike={other.theirs} />
        <Side title={t('exchange.opening.theirs')} facts={other.theirs} unlike={other.ours} />
      </div>
      <div className="key-ask-body">
        {other.isHere && <p>{t('exchange.opening.isHere')}</p>}
        {other.refused ? (
          <Callout tone="warn">{t(`problem.${other.refused}`)}</Callout>
        ) : (
          <Segment<OtherOpening['choice']>
            label={t('exchange.opening.answer')}
            look="cards"
            items={choices.map((choice) => ({
              id: choice,
              label: t(`exchange.opening.${choice}`),
              hint: t(`exchange.opening.${choice}Hint`),
            }))}
            value={value}
            onChange={onChange}
            isRequired
            error={isTried && value === null ? t('exchange.opening.missing') : undefined}
          />
        )}
      </div>
    </section>
  )
}

function Side(props: { title: string; facts: OpeningFacts; unlike: OpeningFacts }) {
  const t = useTranslate()
  const formats = useFormats()
  const language = useLanguage()
  const { title, facts, unlike } = props
  const { by } = facts
  const rows = [
    { label: 'exchange.opening.name', text: facts.name, isUnlike: facts.name !== unlike.name },
    {
      label: 'exchange.opening.mode',
      text: t(`workspaceMode.${facts.mode}`),
      isUnlike: facts.mode !== unlike.mode,
    },
    {
      label: 'exchange.opening.purpose',
      text: purposeIn(language, facts.purpose),
      isUnlike: facts.purpose !== unlike.purpose,
    },
    { label: 'exchange.opening.at', text: formats.instant(facts.at, 'UTC', 'short'), isUnlike: false },
  ] as const
  return (
    <div className="version">
      <h4 className="sec">{title}</h4>
      <dl>
        {rows.map(({ label, text, isUnlike }) => (
          <div key={label} className={isUnlike ? 'unlike' : ''}>
            <dt>
              {t(label)}
              {isUnlike && <span className="vh">, {t('exchange.version.differs')}</span>}
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
        <div>
          <dt>{t('exchange.opening.by')}</dt>
          <dd className="row wrap">
            {by && <CountryMark country={by.country} />}
            {by ? by.name : t('log.unknownAuthor')}
          </dd>
        </div>
      </dl>
    </div>
  )
}
