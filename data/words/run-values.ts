import type { Language } from '../model/country.ts'
import type { ErgDistance } from '../model/erg.ts'
import type { ElementValue, playbookKinds } from '../model/entries/playbook.ts'
import type { Entry, EntryOf } from '../model/entry.ts'
import type { Element, Playbook } from '../model/playbook.ts'
import type { Picture } from '../projections/picture.ts'
import type { ZoneSet } from '../projections/runs.ts'
import { doseRate } from '../rules/dose-rate.ts'
import { formatDistance, formatInstant, formatNumber } from './format.ts'
import { linkLabel, type SentenceContext } from './links.ts'
import { translate, type MessageValues } from './translate.ts'

type Kind = keyof typeof playbookKinds
export type RunEntry = { [K in Kind]: EntryOf<K> }[Kind]

export const isRunEntry = (entry: Entry): entry is RunEntry =>
  entry.kind.startsWith('run.') || entry.kind === 'playbook.adopted'

/** The document that a run follows, if the log has it. */
export const playbookOf = (run: string, picture: Picture): Playbook | undefined =>
  picture.playbooks[picture.runs[run]?.playbook.hash ?? '']?.playbook

/** What the sentence of an act of a run says, in the words of its playbook; what the log lacks is said by its name. */
export function runValues(entry: RunEntry, context: SentenceContext): MessageValues {
  const { language, picture } = context
  if (entry.kind === 'playbook.adopted') {
    const { title, version } = entry.body.playbook
    return { title: title[language], version, text: entry.body.text }
  }
  const number = linkLabel({ type: 'run', id: entry.body.run }, context)
  const playbook = playbookOf(entry.body.run, picture)
  const decision = (id: string | null) =>
    id === null ? 'none' : linkLabel({ type: 'decision', id }, context)
  switch (entry.kind) {
    case 'run.started': {
      const { title, version } = entry.body.playbook
      const facility = context.facilityName(entry.body.facility)
      return { number: entry.body.number, title: title[language], version, facility, text: entry.body.text }
    }
    case 'run.stepStarted':
    case 'run.stepDone':
    case 'run.stepSkipped': {
      const { step, lane } = entry.body
      const text = entry.kind === 'run.stepSkipped' ? entry.body.reason : entry.body.text
      const title = playbook?.steps.find(({ id }) => id === step)?.title[language] ?? '?'
      return { number, step, lane, title, text }
    }
    case 'run.decisionPointResolved': {
      const point = playbook?.points.find(({ id }) => id === entry.body.point)
      const option = point?.options.find(({ id }) => id === entry.body.option)?.text[language]
      return {
        number,
        step: entry.body.point,
        title: point?.question[language] ?? '?',
        option: option ?? entry.body.option,
        decision: decision(entry.body.agreedBy),
        text: entry.body.text,
      }
    }
    case 'run.informationFilled': {
      const { subject, value, unit, baseline, observedAt, source, confidence } = entry.body
      const element = playbook?.elements.find(({ id }) => id === entry.body.element)
      return {
        number,
        // A question answered is no question any more.
        title: (element?.label[language] ?? entry.body.element).replace(/\?$/, ''),
        subject: subject ?? 'none',
        value: elementValueWords(element, value, unit, language),
        baseline: baseline === null ? 'none' : elementValueWords(element, baseline, unit, language),
        at: formatInstant(observedAt, 'UTC', language, 'short'),
        source,
        confidence,
      }
    }
    case 'run.weightsSet':
      return { number, decision: decision(entry.body.agreedBy), text: entry.body.reason }
    case 'run.itemScored':
      return { number, title: entry.body.title, text: entry.body.text }
    case 'run.zoneSet': {
      const { isolationM, protective, edition, wind, text } = entry.body
      return {
        number,
        isolation: metresWords(isolationM, language),
        protective: protective === null ? 'none' : ergDistanceWords(protective, language),
        edition: edition ?? 'none',
        material: ergSubjectWords(entry.body, language),
        wind: wind === null ? 'none' : formatNumber(wind.from, language),
        text,
      }
    }
    case 'run.zoneLifted':
      return { number, text: entry.body.reason }
    case 'run.ended': {
      const title = picture.runs[entry.body.run]?.playbook.title[language] ?? '?'
      return { number, title, text: entry.body.outcome }
    }
  }
}

/** A value of an information element as it is read: a choice by its words, a dose rate in both countries' units. */
export function elementValueWords(
  element: Element | undefined,
  value: ElementValue,
  unit: string | null,
  language: Language,
): string {
  if (typeof value === 'boolean') return translate(language, value ? 'elementValue.yes' : 'elementValue.no')
  if (typeof value === 'number') {
    const dose = doseRate(value, unit)
    const number = formatNumber(value, language)
    if (!dose) return unit === null ? number : `${number}\u00a0${unit}`
    const [mSv, mrem] = [dose.mSvPerHour, dose.mremPerHour].map((each) => formatNumber(each, language))
    return `${mSv}\u00a0mSv/h (${mrem}\u00a0mrem/h)`
  }
  if (element?.type === 'instant' && instant.test(value))
    return formatInstant(value, 'UTC', language, 'short')
  return element?.options.find(({ id }) => id === value)?.text[language] ?? value
}
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

/** What a zone is about: UN 1017 Chlorine, or guides 161–166 Radioactive materials; empty when nothing is known. */
export function ergSubjectWords(
  { material, guide }: Pick<ZoneSet, 'material' | 'guide'>,
  language: Language,
): string {
  if (guide)
    return translate(language, 'erg.guide', { guides: guide.guides.join(', '), name: guide.name[language] })
  return material === null
    ? ''
    : translate(language, 'erg.material', { un: material.un, name: material.name[language] })
}

/** A protective distance of the guidebook: 1.5 km (0.9 mi), at least 11 km (6.8 mi). */
export const ergDistanceWords = (distance: ErgDistance, language: Language): string =>
  translate(language, `ergDistance.${distance.reading}`, {
    km: formatDistance(distance.km, language),
    from: distance.reading === 'range' ? formatDistance(distance.from, language) : '',
  })

/** Metres with feet beside them: 150 m (492 ft), 150 m (492 pi). */
export const metresWords = (metres: number, language: Language): string =>
  `${formatNumber(metres, language)}\u00a0m (${formatNumber(Math.round(metres / 0.3048), language)}\u00a0${language === 'fr' ? 'pi' : 'ft'})`
