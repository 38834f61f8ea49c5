import { ClipboardPenLine, Clock } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { objectivesOf } from '../../../data/projections/exercises.ts'
import { eitherText } from '../../../data/words/either-text.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { useDesk } from '../../state/desk.ts'
import { useNow } from '../../state/now.ts'
import { useWorkspace } from '../../state/workspace.ts'
import { useHotkeys } from '../../ui/hotkeys.ts'
import { EmptyState } from '../../ui/parts/EmptyState.tsx'
import { Tag } from '../../ui/parts/Tag.tsx'
import { focusZones } from '../../state/focus-zones.ts'
import { askToObserve, useObserving } from './observe-store.ts'
import { Observations } from './Observations.tsx'
import { ObserveForm } from './ObserveForm.tsx'
import './evaluation.css'

/** What evaluators see, as it happens: the observation being written, and those of both countries so far. */
export function ObservePanel() {
  const t = useTranslate()
  const panel = useRef<HTMLElement>(null)
  const picture = useWorkspace((state) => state.picture)
  const isReplaying = useWorkspace((state) => state.moment !== null)
  const country = useDesk((state) => state.acting?.desk.country)
  const asked = useObserving((state) => state.asked)
  const first = useRef(asked)
  const mayWrite = Boolean(picture && !picture.workspace?.archived && country && !isReplaying)
  useHotkeys('observe', { 'Alt+V': askToObserve }, mayWrite)
  useEffect(() => {
    if (asked !== first.current) panel.current?.querySelector('textarea')?.focus()
  }, [asked])
  if (!picture) return null
  const objectives = objectivesOf(picture)
  const { observations } = picture.evaluation
  const tz = focusZones(picture.workspace?.facilities)[country ?? picture.country]
  return (
    <aside ref={panel} className="observe" aria-label={t('evaluation.observe')} data-region tabIndex={-1}>
      <div className="observe-form">
        <h2 className="title row">
          <ClipboardPenLine aria-hidden="true" className="icon" />
          <span className="grow">{t('evaluation.observe')}</span>
          <When tz={tz} />
        </h2>
        {!mayWrite ? (
          <p className="sub">{t(isReplaying ? 'problem.log.replaying' : 'evaluation.archived')}</p>
        ) : objectives.length === 0 ? (
          <p className="sub">{t('evaluation.noObjectiveText')}</p>
        ) : (
          <ObserveForm objectives={objectives} />
        )}
      </div>
      <section className="observe-list" aria-label={t('evaluation.observations')}>
        <h2 className="title row">
          <span className="grow">{t('evaluation.observations')}</span>
          <span className="sub mono">{observations.length}</span>
        </h2>
        {observations.length === 0 ? (
          <EmptyState title={t('evaluation.none')} text={t('evaluation.noneText')} />
        ) : (
          <Observations observations={observations} tz={tz} />
        )}
      </section>
    </aside>
  )
}

/** When it is seen: as it was begun, else now; and the last inject until then. */
function When({ tz }: { tz: string }) {
  const t = useTranslate()
  const f = useFormats()
  const language = useLanguage()
  const begun = useObserving((state) => state.draft.at)
  const current = useNow(1000)
  const injects = useWorkspace((state) => state.picture?.injects)
  const at = begun ?? current
  const last = Object.values(injects ?? {})
    .filter((each) => each.at <= at)
    .reduce<{ at: string; number: string; title: string } | null>(
      (latest, { at: of, content }) =>
        latest && latest.at > of
          ? latest
          : { at: of, number: content.number, title: eitherText(content.title, language) },
      null,
    )
  const time = f.instant(at, tz, 'time')
  return (
    <Tag icon={<Clock aria-hidden="true" />}>
      <span title={last?.title}>{last ? t('evaluation.atInject', { time, number: last.number }) : time}</span>
    </Tag>
  )
}
