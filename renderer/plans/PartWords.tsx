import type { ReactNode } from 'react'
import type { PlanContent } from '../../data/model/plan.ts'
import type { PlanPart } from '../../data/rules/plan-changes.ts'
import { conditionText } from '../../data/words/plan-words.ts'
import { useLanguage } from '../i18n/language.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { Said, Sided } from './Sided.tsx'
import { MeasureWords, PlaceWords, RadioWords } from './ThingWords.tsx'
import { useFacilityNames } from '../state/use-facility-names.ts'

/** What a plan says in one part. */
export function PartWords({ part, content }: { part: PlanPart; content: PlanContent }): ReactNode {
  const t = useTranslate()
  const f = useFormats()
  const language = useLanguage()
  const names = useFacilityNames()
  const nothing = <p className="muted">{t('planReport.none')}</p>
  const list = (items: readonly ReactNode[]) =>
    items.length === 0 ? nothing : <ul className="plan-items">{items}</ul>
  switch (part) {
    case 'title':
    case 'purpose':
      return <p className="plan-prose">{content[part]}</p>
    case 'crossings':
      return list(content.crossings.map((id) => <li key={id}>{names([id])}</li>))
    case 'owner':
      return list([
        <Sided key="US" country="US" title={content.owner.US || t('planReport.unknown')} />,
        <Sided key="CA" country="CA" title={content.owner.CA || t('planReport.unknown')} />,
      ])
    case 'activation': {
      const { US, CA, joint } = content.activation
      const said = [
        US && <Sided key="US" country="US" title={US} />,
        CA && <Sided key="CA" country="CA" title={CA} />,
        joint && <Sided key="joint" country="both" title={joint} />,
      ]
      return list(said.filter(Boolean))
    }
    case 'parties':
      return list(
        content.parties.map(({ country, agency, role }, i) => (
          <Sided key={i} country={country} title={agency} more={[role]} />
        )),
      )
    case 'authorities':
      return list(
        content.authorities.map(({ country, reference, allows }, i) => (
          <Sided key={i} country={country} title={reference} more={[allows]} />
        )),
      )
    case 'alternates':
      return list(
        content.alternates.map(({ from, mode, to, capacityPerHour: count, limits }, i) => (
          <Said
            key={i}
            title={`${names([from])} → ${names([to])} (${t(`mode.${mode}`)})`}
            more={[count === null ? t('plans.capacityUnknown') : t('planReport.perHour', { count }), limits]}
          />
        )),
      )
    case 'stagingAreas':
      return list(content.stagingAreas.map((area) => <PlaceWords key={area.key} area={area} />))
    case 'detours':
      return list(content.detours.map((detour) => <PlaceWords key={detour.key} detour={detour} />))
    case 'contacts':
      return list(
        content.contacts.map(({ country, agency, position, phone, isAlwaysAnswered, alternate }, i) => (
          <Sided
            key={i}
            country={country}
            title={`${agency}, ${position}`}
            more={[
              [phone, isAlwaysAnswered && t('planReport.always')].filter(Boolean).join(' · '),
              alternate && t('plans.alternatePhone', { phone: alternate }),
            ]}
          />
        )),
      )
    case 'serviceLevel': {
      const { minutesMonThu: monThu, minutesFriSun: friSun } = content.serviceLevel
      return <p>{t('planReport.serviceLevel', { monThu, friSun })}</p>
    }
    case 'levels':
      return list(
        content.levels.map(({ level, conditions }) => (
          <Said
            key={level}
            title={`${String(level)} – ${t(`triggerLevel.${level}`)}`}
            more={conditions.map((each) => conditionText(each, language))}
          />
        )),
      )
    case 'measures':
      return list(
        [...content.measures]
          .sort((a, b) => a.level - b.level)
          .map((measure) => (
            <MeasureWords key={measure.key} measure={measure} areas={content.stagingAreas} />
          )),
      )
    case 'communications': {
      const channels = (['primary', 'alternate', 'contingency', 'emergency', 'bridgeCall'] as const)
        .filter((key) => content.communications[key] !== '')
        .map((key) => <Said key={key} title={t(`planChannel.${key}`)} more={[content.communications[key]]} />)
      return list([
        ...channels,
        ...content.communications.radio.map((channel, i) => <RadioWords key={i} channel={channel} />),
      ])
    }
    case 'information':
      return list(
        content.information.map(({ name, unit, everyMinutes: minutes, from }, i) => (
          <Sided
            key={i}
            country={from}
            title={unit === '' ? name : `${name} (${unit})`}
            more={[
              minutes === null ? t('plans.noCadence') : t('planReport.every', { minutes: f.number(minutes) }),
            ]}
          />
        )),
      )
    case 'reopening':
      return list(
        content.reopening.map(({ criterion, saidBy }, i) => (
          <Sided key={i} country={saidBy} title={criterion} />
        )),
      )
    case 'reviewBy':
      return <p>{content.reviewBy ?? <span className="muted">{t('planReport.unknown')}</span>}</p>
  }
}
