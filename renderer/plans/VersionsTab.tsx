import { CircleCheck, CircleDashed, Undo2 } from 'lucide-react'
import { countries, type Country } from '../../data/model/country.ts'
import type { PlanApproval, PlanVersion, PlanView } from '../../data/projections/plans.ts'
import { versionText } from '../../data/words/plan-values.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useWorkspace } from '../state/workspace.ts'
import { CountryMark } from '../ui/CountryMark.tsx'
import { Button } from '../ui/parts/Button.tsx'
import { Callout } from '../ui/parts/Callout.tsx'
import { Tag } from '../ui/parts/Tag.tsx'
import { usePlansView } from './plans-view.ts'
import { useMoment } from './use-moment.ts'
import { useShownVersion } from './use-shown-version.ts'

/** Every wording of a plan, newest first, and who approved it for which country. */
export function VersionsTab({ plan }: { plan: PlanView }) {
  return (
    <ol className="plan-versions">
      {plan.versions.toReversed().map((version) => (
        <VersionItem key={version.version} plan={plan} version={version} />
      ))}
    </ol>
  )
}

function VersionItem({ plan, version }: { plan: PlanView; version: PlanVersion }) {
  const t = useTranslate()
  const moment = useMoment()
  const shown = useShownVersion(plan)
  const { show, set } = usePlansView()
  const who = useWho()
  const isShown = shown?.version === version.version
  const name = t('plans.version', { version: versionText(version) })
  return (
    <li className="plan-version" aria-label={name}>
      <div className="row wrap">
        <span className="title">{name}</span>
        {version.country && <CountryMark country={version.country} />}
        <span className="sub grow">
          {t('plans.writtenBy', { who: who(version), time: moment(version.at) })}
        </span>
        {isShown ? (
          <Tag tone="line">{t('plans.shown')}</Tag>
        ) : (
          <Button
            size="sm"
            onPress={() => {
              show(plan.plan, version.version)
              set({ tab: 'words' })
            }}
          >
            {t('plans.readVersion', { version: versionText(version) })}
          </Button>
        )}
      </div>
      {version.changeNote !== '' && <p className="plan-prose">{version.changeNote}</p>}
      <div className="approval-halves">
        {countries.map((country) => (
          <Half key={country} plan={plan} version={version.version} country={country} />
        ))}
      </div>
    </li>
  )
}

/** What one country said to a wording: every approval and withdrawal it ever gave. */
function Half(props: { plan: PlanView; version: string; country: Country }) {
  const t = useTranslate()
  const { plan, version, country } = props
  const of = (each: PlanApproval) => each.version === version && each.country === country
  const given = plan.approvals.filter(of)
  const uncounted = plan.uncounted.filter(of)
  const stands = given.some(({ until }) => until === null)
  return (
    <section
      className={`approval-half ${country}${stands ? ' stands' : ''}`}
      aria-label={t('plans.approvalOf', { country: t(`country.${country}`) })}
    >
      <CountryMark country={country} size="md" />
      <div className="plan-item-lines">
        {given.length === 0 && (
          <span className="row">
            <CircleDashed aria-hidden="true" className="icon" />
            {t('plans.notApproved')}
          </span>
        )}
        {given.map((approval) => (
          <Given key={approval.hash} approval={approval} />
        ))}
        {uncounted.map((approval) => (
          <Callout key={approval.hash} tone="warn">
            {t('plans.uncounted', { country })}
          </Callout>
        ))}
      </div>
    </section>
  )
}

function Given({ approval }: { approval: PlanApproval }) {
  const t = useTranslate()
  const moment = useMoment()
  const who = useWho()
  const { at, remarks, withdrawn } = approval
  const Icon = withdrawn ? Undo2 : CircleCheck
  return (
    <div className="plan-item-lines">
      <span className="row strong">
        <Icon aria-hidden="true" className="icon" />
        {t(withdrawn ? 'plans.approvalEnded' : 'plans.approved')}
      </span>
      <span className="sub">{t('plans.writtenBy', { who: who(approval), time: moment(at) })}</span>
      {remarks !== '' && <span>{remarks}</span>}
      {withdrawn && (
        <span>{t('plans.withdrawnFor', { time: moment(withdrawn.at), reason: withdrawn.reason })}</span>
      )}
    </div>
  )
}

/** Name and agency of who said something; a name that was purged is not guessed. */
function useWho(): (said: { official: string | null }) => string {
  const t = useTranslate()
  const officials = useWorkspace((state) => state.picture?.people.officials)
  return ({ official }) => {
    const known = officials?.[official ?? '']
    return known ? `${known.name}, ${known.agency}` : t('planReport.unknown')
  }
}
