import { countries } from '../../data/model/country.ts'
import type { DecisionState } from '../../data/projections/decision-state.ts'
import type { DecisionView } from '../../data/projections/decisions.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useWorkspace } from '../state/workspace.ts'
import { CountryMark } from '../ui/CountryMark.tsx'
import { Fact } from './Fact.tsx'
import { linkedFrom } from './board.ts'
import { History } from './History.tsx'
import { inForceLines } from './in-force.ts'
import { Links } from './Links.tsx'
import { useMoment } from './use-zones.ts'

/** Conditions, authority, dates, links and history of a decision. */
export function RecordFacts(props: { decision: DecisionView; state: DecisionState }) {
  const t = useTranslate()
  const moment = useMoment()
  const { decision, state } = props
  const { conditions, authority, links } = decision.terms
  const decisions = useWorkspace((all) => all.picture?.decisions)
  const from = linkedFrom(decision.decision, decisions ?? {})
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
        {countries
          .filter((country) => decision.type === 'shared' || country === decision.country)
          .map((country) => (
            <span key={country} className="row">
              <CountryMark country={country} size="sm" />
              {authority[country] || <span className="sub">{t('decisions.authority.none')}</span>}
            </span>
          ))}
        <span className="sub">{t('decisions.authority.unchecked')}</span>
      </Fact>
      <Fact name={t('decisions.inForce')}>
        {inForceLines(decision, state).map(({ key, at }) => (
          <span key={key}>{t(key, at === null ? {} : { time: moment(at, 'full') })}</span>
        ))}
      </Fact>
      {links.length > 0 && (
        <Fact name={t('decisions.linked')}>
          <Links links={links} />
        </Fact>
      )}
      {from.length > 0 && (
        <Fact name={t('decisions.linkedFrom')}>
          <Links links={from} />
        </Fact>
      )}
      {decision.fallen.length > 0 && (
        <Fact name={t('decisions.fallen')}>
          <Fallen decision={decision} />
        </Fact>
      )}
      <Fact name={t('decisions.history')}>
        <History entries={decision.entries} />
      </Fact>
    </dl>
  )
}

function Fallen(props: { decision: DecisionView }) {
  const t = useTranslate()
  const moment = useMoment()
  const officials = useWorkspace((state) => state.picture?.people.officials)
  return (
    <ul className="record-history fallen">
      {props.decision.fallen.map(({ country, answer, at, hash, official, text }) => (
        <li key={hash}>
          <span className="sign">{moment(at)}</span>
          <CountryMark country={country} size="sm" />
          <span>
            <s>{t(`answer.${answer}`)}</s>{' '}
            {[officials?.[official ?? '']?.name, text].filter(Boolean).join(' · ')}
          </span>
        </li>
      ))}
      <li className="sub fallen-why">{t('decisions.fallen.why')}</li>
    </ul>
  )
}
