import { Link2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { countries } from '../../data/model/country.ts'
import type { Link } from '../../data/model/entries/body.ts'
import { effectiveFrom, type DecisionState } from '../../data/projections/decision-state.ts'
import type { DecisionView } from '../../data/projections/decisions.ts'
import { entrySentence, linkLabel } from '../../data/words/sentence.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useSession } from '../state/session.ts'
import { useSentenceContext } from '../state/use-sentence-context.ts'
import { CountryMark } from '../ui/CountryMark.tsx'
import { LinkChip } from '../ui/parts/Tag.tsx'
import { useZones } from './use-zones.ts'

/** Conditions, authority, dates, links and history of a decision. */
export function RecordFacts(props: { decision: DecisionView; state: DecisionState }) {
  const t = useTranslate()
  const { decision } = props
  const { conditions, authority, links } = decision.terms
  return (
    <dl className="record-facts">
      {conditions.length > 0 && (
        <Fact name={t('decisions.conditions')}>
          <ol>
            {conditions.map((condition) => (
              <li key={condition}>{condition}</li>
            ))}
          </ol>
        </Fact>
      )}
      <Fact name={t('decisions.authority')}>
        {countries.map((country) => (
          <span key={country} className="row">
            <CountryMark country={country} size="sm" />
            {authority[country] || <span className="muted">{t('decisions.authority.none')}</span>}
          </span>
        ))}
        <span className="sub">{t('decisions.authority.unchecked')}</span>
      </Fact>
      <Fact name={t('decisions.inForce')}>
        <InForce decision={decision} />
      </Fact>
      {links.length > 0 && (
        <Fact name={t('decisions.linked')}>
          <Links links={links} />
        </Fact>
      )}
      <Fallen decision={decision} />
      <Fact name={t('decisions.history')}>
        <History decision={decision} />
      </Fact>
    </dl>
  )
}

function Fact(props: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  )
}

function InForce(props: { decision: DecisionView }) {
  const t = useTranslate()
  const format = useFormats()
  const zone = useZones().US
  const { decision } = props
  const time = (at: string) => ({ time: format.instant(at, zone, 'full') })
  const { effectiveFrom: wanted, expiresAt, reviewAt } = decision.terms
  const since = effectiveFrom(decision)
  return (
    <span>
      {since
        ? t('decisions.inForce.since', time(since))
        : wanted
          ? t('decisions.inForce.from', time(wanted))
          : t('decisions.inForce.once')}{' '}
      {expiresAt ? t('decisions.inForce.expires', time(expiresAt)) : t('decisions.inForce.noExpiry')}{' '}
      {reviewAt && t('decisions.inForce.review', time(reviewAt))}
    </span>
  )
}

function Links(props: { links: readonly Link[] }) {
  const context = useSentenceContext()
  const { select } = useSession.getState()
  if (!context) return null
  return (
    <span className="row wrap">
      {props.links.map((link) => (
        <LinkChip
          key={`${link.type}${link.id}`}
          icon={<Link2 aria-hidden="true" />}
          onPress={() => {
            select({ type: link.type, id: link.id })
          }}
        >
          {linkLabel(link, context)}
        </LinkChip>
      ))}
    </span>
  )
}

function Fallen(props: { decision: DecisionView }) {
  const t = useTranslate()
  const format = useFormats()
  const zones = useZones()
  if (props.decision.fallen.length === 0) return null
  return (
    <Fact name={t('decisions.fallen')}>
      <ul>
        {props.decision.fallen.map(({ country, answer, at, hash }) => (
          <li key={hash}>
            {t('decisions.fallen.item', {
              country: t(`country.${country}`),
              answer: t(`answer.${answer}`),
              time: format.instant(at, zones[country], 'short'),
            })}
          </li>
        ))}
      </ul>
    </Fact>
  )
}

function History(props: { decision: DecisionView }) {
  const format = useFormats()
  const context = useSentenceContext()
  if (!context) return null
  const { timeline, people } = context.picture
  const own = timeline.filter(({ entry }) => props.decision.entries.includes(entry.hash))
  return (
    <ul className="record-history">
      {own.map(({ entry }) => (
        <li key={entry.hash}>
          <span className="sign">{format.utc(entry.occurredAt)}</span>
          <CountryMark country={people.desks[entry.desk]?.country ?? 'US'} size="sm" />
          <span>{entrySentence(entry, context)}</span>
        </li>
      ))}
    </ul>
  )
}
