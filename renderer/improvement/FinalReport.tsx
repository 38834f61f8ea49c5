import { CircleCheck, CircleDashed } from 'lucide-react'
import { countries, type Country } from '../../data/model/country.ts'
import type { FinalReport as Declared } from '../../data/projections/exercises.ts'
import { uncountedReports, type UncountedReport } from '../../data/projections/final-drafts.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { ThingLinks } from '../signing/ThingLinks.tsx'
import { useSession } from '../state/session.ts'
import { useWorkspace } from '../state/workspace.ts'
import { CountryMark } from '../ui/CountryMark.tsx'
import { Button } from '../ui/parts/Button.tsx'
import { Callout } from '../ui/parts/Callout.tsx'
import { ProblemNotice } from '../ui/parts/ProblemNotice.tsx'
import { Tag } from '../ui/parts/Tag.tsx'
import { ForThePlan } from './ForThePlan.tsx'
import { KeyMend } from './KeyMend.tsx'
import { useFinalOutcome } from './final-outcome.ts'

/** Which report is final for each country, and what the exercise says for the plan that it tested. */
export function FinalReport({ mayWrite }: { mayWrite: boolean }) {
  const t = useTranslate()
  const openForm = useSession((state) => state.openForm)
  const real = useWorkspace((state) => state.real)
  const open = useWorkspace((state) => state.id)
  const outcome = useFinalOutcome()
  // What was said of another workspace is not of this one.
  const { path, problem } = outcome.workspace === open ? outcome : { path: null, problem: null }
  if (!real) return null
  const uncounted = uncountedReports(real)
  const isExercise = real.workspace?.mode === 'exercise'
  return (
    <div className="final">
      <section aria-label={t('improvement.final')}>
        <h2 className="title">{t('improvement.final')}</h2>
        <p className="sub">{t('improvement.finalEach')}</p>
        {countries.map((country) => (
          <Final
            key={country}
            country={country}
            reports={real.finalReports.filter((each) => each.country === country)}
            uncounted={uncounted.filter((each) => each.country === country)}
          />
        ))}
        {path !== null && <p role="status">{t('report.screen.saved', { files: path })}</p>}
        <Button
          variant="primary"
          hotkey="Z"
          isDisabled={!mayWrite}
          onPress={() => openForm({ name: 'finalReport' })}
        >
          {t('improvement.key.final')}
        </Button>
      </section>
      {problem && <ProblemNotice problem={problem} tone="warn" />}
      {isExercise ? (
        <ForThePlan real={real} mayWrite={mayWrite} />
      ) : (
        <Callout tone="info">{t('improvement.realEvent')}</Callout>
      )}
    </div>
  )
}

function Final(props: {
  country: Country
  reports: readonly Declared[]
  uncounted: readonly UncountedReport[]
}) {
  const { country, reports, uncounted } = props
  const t = useTranslate()
  const f = useFormats()
  const officials = useWorkspace((state) => state.picture?.people.officials)
  return (
    <div className="row wrap">
      <CountryMark country={country} size="lg" />
      {reports.length === 0 && (
        <Tag icon={<CircleDashed aria-hidden="true" />}>{t('improvement.notFinal')}</Tag>
      )}
      {uncounted.map(({ hash, isRevoked }) => (
        <span key={hash} className="col">
          <span className="row wrap">
            <Tag tone="warn" icon={<CircleDashed aria-hidden="true" />}>
              {t('improvement.uncounted', { standing: isRevoked ? 'revoked' : 'unchecked' })}
            </Tag>
            <ThingLinks links={[{ type: 'entry', id: hash }]} />
          </span>
          <KeyMend isRevoked={isRevoked} />
        </span>
      ))}
      {reports.map((report) => (
        <span key={report.hash} className="col">
          <span className="row wrap">
            <Tag tone="good" icon={<CircleCheck aria-hidden="true" />}>
              {t('improvement.isFinal', { on: f.day(report.on) })}
            </Tag>
            <span>{report.official === null ? '' : (officials?.[report.official]?.name ?? '')}</span>
            <ThingLinks links={[{ type: 'entry', id: report.hash }]} />
          </span>
          <span className="sub mono final-hash">SHA-256 {report.sha256}</span>
          {report.remarks !== '' && <span>{report.remarks}</span>}
        </span>
      ))}
    </div>
  )
}
