import { lazy, Suspense } from 'react'
import { useTranslate } from '../../i18n/use-translate.ts'
import type { FieldProps } from '../../ui/parts/FieldFrame.tsx'
import { OutlineText } from './OutlineText.tsx'
import type { LatLon } from './positions.ts'
import './area-field.css'

const AreaMap = lazy(async () => ({ default: (await import('./AreaMap.tsx')).AreaMap }))

/** A staging area's outline: drawn on the map, or its corners typed; each shows what the other says. */
export function AreaField(
  props: FieldProps & { value: readonly LatLon[] | null; onChange: (value: unknown) => void; near: unknown },
) {
  const t = useTranslate()
  const { label, value, onChange, near, isRequired, error } = props
  return (
    <fieldset className="area-field">
      <legend className="fld-label">{label}</legend>
      <div className="area-map">
        <Suspense fallback={null}>
          <AreaMap value={value} onChange={onChange} near={near} />
        </Suspense>
      </div>
      <OutlineText
        label={t('form.measure.area.typed')}
        hint={t('form.measure.area.typedHint')}
        isRequired={isRequired ?? false}
        error={error}
        value={value}
        onChange={onChange}
      />
    </fieldset>
  )
}
