import { evidenceLinks } from '../../../data/projections/evidence-links.ts'
import type { EvidenceTime } from '../../../data/projections/evidence-times.ts'
import type { Formats } from '../../../data/words/format.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { useWorkspace } from '../../state/workspace.ts'
import { takeEvidence } from './observe-store.ts'

/** What a measured time is of, in words. */
export function useEvidenceWords(): (time: EvidenceTime) => string {
  const t = useTranslate()
  const language = useLanguage()
  return (time) => {
    switch (time.what) {
      case 'notification':
      case 'jointCall':
        return t(`report.evidence.${time.what}`)
      case 'concurrence':
      case 'inEffect':
      case 'diversion':
        return t(`report.evidence.${time.what}`, { number: time.number, title: time.title })
      case 'step':
        return t('report.evidence.step', {
          number: time.number,
          step: time.step,
          lane: t(`lane.${time.lane}`),
          title: time.title[language],
        })
    }
  }
}

/** The minutes of a measured time, with one decimal below ten where it says something: seconds matter there. */
export function minutesText(minutes: number, f: Formats): string {
  const tenths = Math.round(minutes * 10) / 10
  return minutes < 10 && !Number.isInteger(tenths)
    ? `${f.number(tenths, 1)}\u00a0min`
    : f.duration(minutes < 10 ? tenths : minutes)
}

/** Takes a measured time into the observation that is being written. */
export function useTakeEvidence(): (objective: string, time: EvidenceTime) => void {
  const t = useTranslate()
  const f = useFormats()
  const words = useEvidenceWords()
  return (objective, time) => {
    const { picture } = useWorkspace.getState()
    if (!picture) return
    const { from, to } = evidenceLinks(time, picture)
    const took = time.minutes === null ? t('report.evidence.not') : minutesText(time.minutes, f)
    const target = time.targetMinutes === null ? '' : f.duration(time.targetMinutes)
    const of = 'country' in time ? t(`country.${time.country}`) : ''
    const text = t('evaluation.evidenceText', {
      what: of === '' ? words(time) : `${words(time)} (${of})`,
      time: took,
      hasTarget: target === '' ? 'no' : 'yes',
      target,
    })
    takeEvidence(
      objective,
      text,
      [from, to].flatMap((link) => link ?? []),
    )
  }
}
