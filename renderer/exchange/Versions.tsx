import type { Entry } from '../../data/model/entry.ts'
import type { Conflict } from '../../data/projections/conflicts.ts'
import type { SentenceContext } from '../../data/words/links.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { CountryMark } from '../ui/CountryMark.tsx'
import { differing, factsOf } from './conflict-facts.ts'

/** Versions of one thing side by side, who and when; what differs is set in bold and marked. */
export function Versions(props: {
  conflict: Conflict
  context: SentenceContext
  /** With it the official chooses one; without it they are only shown. */
  choice?: { kept: string | null; onKeep: (hash: string) => void }
}) {
  const t = useTranslate()
  const { conflict, context, choice } = props
  const facts = conflict.between.map((entry) => factsOf(entry, context))
  const differs = differing(facts)
  return (
    <div className="versions">
      {conflict.between.map((entry, place) => {
        const isLast = place === conflict.between.length - 1
        const isKept = choice?.kept === entry.hash
        const by = <Author entry={entry} context={context} />
        return (
          <div key={entry.hash} className={`version${choice ? ' choice' : ''}${isKept ? ' kept' : ''}`}>
            {choice ? (
              <label className="version-head">
                <input
                  type="radio"
                  name={`keep-${conflict.id}`}
                  checked={isKept}
                  onChange={() => choice.onKeep(entry.hash)}
                />
                {by}
              </label>
            ) : (
              <div className="version-head">{by}</div>
            )}
            {isLast && <span className="version-shown">{t('exchange.version.shown')}</span>}
            <dl>
              {facts[place]?.map(({ label, text }) => (
                <div key={label} className={differs.has(label) ? 'unlike' : ''}>
                  <dt>
                    {t(label)}
                    {differs.has(label) && <span className="vh">, {t('exchange.version.differs')}</span>}
                  </dt>
                  <dd>{text}</dd>
                </div>
              ))}
            </dl>
          </div>
        )
      })}
    </div>
  )
}

function Author({ entry, context }: { entry: Entry; context: SentenceContext }) {
  const t = useTranslate()
  const formats = useFormats()
  const { people } = context.picture
  const desk = people.desks[entry.desk]
  const official = entry.official === null ? undefined : people.officials[entry.official]
  return (
    <span className="row wrap version-by">
      {desk && <CountryMark country={desk.country} />}
      <b>{official?.name ?? desk?.name ?? t('log.unknownAuthor')}</b>
      <span className="sub">
        {official && `${official.position}, ${official.agency} · `}
        {formats.instant(entry.occurredAt, 'UTC', 'short')}
      </span>
    </span>
  )
}
