import { FileText } from 'lucide-react'
import { countries } from '../../data/model/country.ts'
import { approvable, approvalsOn, type PlanStanding } from '../../data/rules/plan-standing.ts'
import { versionText } from '../../data/words/plan-values.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { CountryMark } from '../ui/CountryMark.tsx'
import { UncountedMark } from '../ui/UncountedMark.tsx'
import { Button } from '../ui/parts/Button.tsx'
import { openPlan } from './Matrix.tsx'
import type { Measure } from './use-measure.ts'

/** The plan that comes nearest to covering a crossing: version, who approved it and when, its review and owners. */
export function PairPlan({ standing, measure }: { standing: PlanStanding; measure: Measure }) {
  const t = useTranslate()
  const f = useFormats()
  const { record, reviewBy, isReviewDue, inForce, isRetired } = standing
  const shown = approvable(standing)
  const plan = measure.picture.plans[record.plan]
  const officials = measure.picture.people.officials
  const approvals = approvalsOn(standing, measure.day)
  const uncounted = plan?.uncounted.filter(({ version }) => version === shown.version).length ?? 0
  const state = isRetired ? 'retired' : inForce ? 'inForce' : 'draft'
  return (
    <section className="col">
      <h3 className="sec">{t('coverageScreen.plan')}</h3>
      <p>
        <b>
          {record.number} {versionText(shown)}
        </b>{' '}
        {shown.content.title} <span className="sub">({t(`coveragePlanState.${state}`)})</span>
      </p>
      <ul className="cov-list-items">
        {countries.map((country) => {
          const approval = approvals.find((each) => each.country === country)
          const signed = plan?.approvals.find(
            (each) =>
              each.country === country && each.version === shown.version && each.from === approval?.from,
          )
          const who = signed?.official ? officials[signed.official] : undefined
          return (
            <li key={country} className="cov-adoption">
              <CountryMark country={country} />
              <span>
                {approval
                  ? t('coverageScreen.approvedOn', {
                      on: f.day(approval.from),
                      by: who ? `${who.name}, ${who.agency}` : t(`countryOf.${country}`),
                    })
                  : t('coverageScreen.notApproved')}
                {signed?.remarks && <q className="sub">{signed.remarks}</q>}
              </span>
            </li>
          )
        })}
      </ul>
      <UncountedMark count={uncounted} />
      <p className={isReviewDue && inForce ? 'cov-late' : ''}>
        {reviewBy === null
          ? t('coverageScreen.noReviewDay')
          : t(isReviewDue ? 'coverageScreen.reviewWas' : 'coverageScreen.reviewBy', { on: f.day(reviewBy) })}
      </p>
      <p className="cov-owners">
        {countries.map((country) => (
          <span key={country} className="row">
            <CountryMark country={country} />
            {shown.content.owner[country] || t('coverageScreen.noOwner')}
          </span>
        ))}
      </p>
      <div>
        <Button
          size="sm"
          icon={<FileText aria-hidden="true" />}
          hotkey="R"
          onPress={() => openPlan(record.plan)}
        >
          {t('coverageScreen.openPlan', { number: record.number })}
        </Button>
      </div>
    </section>
  )
}
