import { lazy, Suspense } from 'react'
import type { Position } from '../../../data/model/ids.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import type { FieldProps } from '../parts/FieldFrame.tsx'
import { OutlineText } from '../parts/OutlineText.tsx'
import './area-field.css'
import type { MapGround } from './AreaMap.tsx'

const AreaMap = lazy(async () => ({ default: (await import('./AreaMap.tsx')).AreaMap }))

/**
 * A staging area's outline or a route: drawn on the map, or its corners typed; each shows what the other says. Text that
 * is not yet readable is handed on as it is, for the form to refuse.
 */
export function AreaField(
  props: FieldProps & {
    value: readonly Position[] | null
    onChange: (value: unknown) => void
    ground: MapGround
    shape?: 'area' | 'route'
  },
) {
  const t = useTranslate()
  const { label, value, onChange, ground, isRequired, error, shape = 'area' } = props
  return (
    <fieldset className="area-field">
      <legend className="fld-label">{label}</legend>
      <div className="area-map">
        <Suspense fallback={null}>
          <AreaMap label={label} shape={shape} value={value} onChange={onChange} ground={ground} />
        </Suspense>
      </div>
      <OutlineText
        label={t('form.measure.area.typed')}
        hint={t(shape === 'route' ? 'map.route.typedHint' : 'form.measure.area.typedHint')}
        isRequired={isRequired ?? false}
        error={error}
        value={value}
        onChange={onChange}
        shape={shape}
      />
    </fieldset>
  )
}
