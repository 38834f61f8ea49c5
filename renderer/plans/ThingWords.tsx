import type { PlanContent, PlanMeasure } from '../../data/model/plan.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { Said, Sided } from './Sided.tsx'
import { useFacilityNames } from '../state/use-facility-names.ts'

type Area = PlanContent['stagingAreas'][number]
type Detour = PlanContent['detours'][number]

/** A staging area or a detour route in words. */
export function PlaceWords(props: { area: Area } | { detour: Detour }) {
  const t = useTranslate()
  const f = useFormats()
  const names = useFacilityNames()
  if ('area' in props) {
    const { name, country, crossing, capacity: count, owner, access, area } = props.area
    return (
      <Sided
        country={country}
        title={name}
        more={[
          t('plans.serves', { crossing: names([crossing]) }),
          count === null ? t('plans.capacityUnknown') : t('planReport.capacity', { count: f.number(count) }),
          owner && t('planReport.owner', { owner }),
          access,
          area === null && t('plans.noOutline'),
        ]}
      />
    )
  }
  const { name, country, crossing, via, restrictions, agreedBy, route } = props.detour
  return (
    <Sided
      country={country}
      title={`${name}: ${via}`}
      more={[
        t('plans.serves', { crossing: names([crossing]) }),
        restrictions,
        agreedBy.length > 0 ? t('planReport.agreedBy', { by: f.list(agreedBy) }) : t('plans.agreedByNone'),
        route === null && t('plans.noRoute'),
      ]}
    />
  )
}

/** A measure of a level in words. */
export function MeasureWords({ measure, areas }: { measure: PlanMeasure; areas: readonly Area[] }) {
  const t = useTranslate()
  const f = useFormats()
  const names = useFacilityNames()
  const { level, lead, owner, type, title, text, directions, modes, from, to, staging, isAdvice } = measure
  const flow = [
    ...directions.map((each) => t(`direction.${each}`)),
    ...modes.map((each) => t(`mode.${each}`)),
  ]
  const place = [from && names([from]), to.length > 0 && names(to)].filter(Boolean).join(' → ')
  const area = areas.find(({ key }) => key === staging)
  return (
    <Sided
      country={lead}
      title={`${t('planReport.level', { level })} · ${t(`measure.${type}`)} · ${title}`}
      more={[
        place,
        f.list(flow),
        area ? area.name : null,
        owner && t('planReport.owner', { owner }),
        isAdvice && t('planField.isAdvice'),
        text,
      ]}
    />
  )
}

/** A radio channel in words: who may use it, also across the border. */
export function RadioWords({ channel }: { channel: PlanContent['communications']['radio'][number] }) {
  const t = useTranslate()
  const { name, frequency, users, acrossBorder, authority } = channel
  const [only] = users
  const more = [t('planReport.across', { isAcross: acrossBorder ? 'yes' : 'no' }), authority]
  const title = [name, frequency].filter((each) => each !== '').join(', ')
  return users.length === 1 && only ? (
    <Sided country={only} title={title} more={more} />
  ) : users.length === 2 ? (
    <Sided country="both" title={title} more={more} />
  ) : (
    <Said title={title} more={more} />
  )
}
