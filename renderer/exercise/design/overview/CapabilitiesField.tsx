import type { CoreCapability } from '../../../../data/model/exercise.ts'
import { capabilityName, coreCapabilities } from '../../../../data/reference/core-capabilities.ts'
import { useLanguage } from '../../../i18n/language.ts'
import { useTranslate } from '../../../i18n/use-translate.ts'
import { Button } from '../../../ui/parts/Button.tsx'
import { ComboBox } from '../../../ui/parts/ComboBox.tsx'
import { RemoveButton } from './RemoveButton.tsx'

/** Core capabilities, found by name; those that an exercise at the border is about come first, and are chosen to begin with. */
export function CapabilitiesField(props: {
  value: readonly CoreCapability[]
  onChange: (value: CoreCapability[]) => void
  error?: string | undefined
}) {
  const t = useTranslate()
  const language = useLanguage()
  const { value, onChange } = props
  const items = coreCapabilities
    .filter(({ id }) => !value.includes(id))
    .toSorted((a, b) => Number(b.isBorder) - Number(a.isBorder))
    .map(({ id, name, isBorder, areas }) => {
      const areaNames = areas.map((area) => t(`missionArea.${area}`)).join(', ')
      return {
        id,
        label: name[language],
        hint: isBorder ? t('design.capability.border', { areas: areaNames }) : areaNames,
      }
    })
  return (
    <div className="col">
      <ComboBox<CoreCapability>
        label={t('report.exercise.capabilities')}
        hint={t('design.capability.hint')}
        isRequired
        clearsOnChoice
        items={items}
        value={null}
        onChange={(id) => {
          if (id !== null) onChange([...value, id])
        }}
        error={props.error}
      />
      <ul className="row wrap">
        {value.map((id) => (
          <li key={id} className="tag line chosen-tag">
            {capabilityName(id)[language]}
            <RemoveButton
              name={capabilityName(id)[language]}
              onPress={() => onChange(value.filter((each) => each !== id))}
            />
          </li>
        ))}
        {value.length > 1 && (
          <li>
            <Button size="sm" variant="ghost" onPress={() => onChange([])}>
              {t('design.capability.clear')}
            </Button>
          </li>
        )}
      </ul>
    </div>
  )
}
