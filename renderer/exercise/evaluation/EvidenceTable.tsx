import { CircleCheck, TriangleAlert } from 'lucide-react'
import { evidenceLinks } from '../../../data/projections/evidence-links.ts'
import type { EvidenceTime } from '../../../data/projections/evidence-times.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { ThingLinks } from '../../signing/ThingLinks.tsx'
import { useWorkspace } from '../../state/workspace.ts'
import { CountryMark } from '../../ui/CountryMark.tsx'
import { Button } from '../../ui/parts/Button.tsx'
import { Table } from '../../ui/parts/Table.tsx'
import { Tag } from '../../ui/parts/Tag.tsx'
import { VisuallyHidden } from '../../ui/parts/VisuallyHidden.tsx'
import { minutesText, useEvidenceWords } from './use-take-evidence.ts'

/** Times that the log itself measures, with what each begins and ends with; a digit takes one into an observation. */
export function EvidenceTable(props: {
  times: readonly EvidenceTime[]
  mayTake: boolean
  onTake: (time: EvidenceTime) => void
  tz: string
}) {
  const t = useTranslate()
  const words = useEvidenceWords()
  const picture = useWorkspace((state) => state.picture)
  const { times, tz } = props
  if (!picture || times.length === 0) return <p className="muted">{t('report.evidence.none')}</p>
  return (
    <Table
      label={t('report.evidence')}
      head={[
        t('report.evidence.what'),
        t('report.evidence.time'),
        t('report.evidence.target'),
        t('evaluation.entries'),
        '',
      ]}
      isDense
    >
      {times.map((time, place) => {
        const { from, to } = evidenceLinks(time, picture)
        const what = words(time)
        return (
          <tr key={place}>
            <td>
              <span className="row">
                {'country' in time && <CountryMark country={time.country} />}
                <span>{what}</span>
              </span>
            </td>
            <td>
              <Took time={time} tz={tz} />
            </td>
            <td>
              <Target time={time} />
            </td>
            <td>
              <span className="row wrap">
                <ThingLinks links={[from, to].flatMap((link) => link ?? [])} />
              </span>
            </td>
            <td>
              <Button
                size="sm"
                isDisabled={!props.mayTake}
                {...(place < 9 && { hotkey: String(place + 1) })}
                onPress={() => props.onTake(time)}
              >
                {t('evaluation.take')} <VisuallyHidden>{t('evaluation.takeNamed', { what })}</VisuallyHidden>
              </Button>
            </td>
          </tr>
        )
      })}
    </Table>
  )
}

function Took({ time, tz }: { time: EvidenceTime; tz: string }) {
  const t = useTranslate()
  const f = useFormats()
  const { minutes, from, to } = time
  if (minutes === null) return <span className="muted">{t('report.evidence.not')}</span>
  return (
    <span className="col">
      <b className="mono nowrap">{minutesText(minutes, f)}</b>
      {to !== null && (
        <span className="sub mono">
          {f.instant(from, tz, 'time')} – {f.instant(to, tz, 'time')}
        </span>
      )}
    </span>
  )
}

function Target({ time }: { time: EvidenceTime }) {
  const t = useTranslate()
  const f = useFormats()
  if (time.targetMinutes === null) return '–'
  return (
    <span className="col">
      <span className="mono">{f.duration(time.targetMinutes)}</span>
      {time.isInTime !== null && (
        <Tag
          tone={time.isInTime ? 'good' : 'warn'}
          icon={time.isInTime ? <CircleCheck aria-hidden="true" /> : <TriangleAlert aria-hidden="true" />}
        >
          {t(time.isInTime ? 'report.evidence.inTime' : 'report.evidence.late')}
        </Tag>
      )}
    </span>
  )
}
