import type { Playbook } from '../../../data/model/playbook.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { Segment } from '../../ui/parts/Segment.tsx'
import { RefField } from './RefFields.tsx'

type At = Playbook['starts'][number]['at']
const steps = ['steps'] as const
const points = ['points'] as const
const elements = ['elements'] as const
const types = ['run', 'step', 'point', 'element'] as const

/** From when targets are counted: the run, a step done, a point resolved, a value given. */
export function StartField(props: {
  pointer: string
  document: Playbook
  value: At
  onChange: (value: At) => void
}) {
  const t = useTranslate()
  const { pointer, document, value, onChange } = props
  const begin = (type: (typeof types)[number]): At => {
    if (type === 'step') return { type, step: document.steps[0]?.id ?? '', lanes: 'all' }
    if (type === 'point') return { type, point: document.points[0]?.id ?? '' }
    if (type === 'element') return { type, element: document.elements[0]?.id ?? '' }
    return { type }
  }
  return (
    <div className="fields" data-pointer={pointer}>
      <Segment
        label={t('editor.field.at')}
        items={types.map((id) => ({ id, label: t(`editor.start.${id}`) }))}
        value={value.type}
        onChange={(type) => onChange(begin(type))}
      />
      {value.type === 'step' && (
        <>
          <RefField
            label={t('editor.field.step')}
            pointer={`${pointer}/step`}
            lists={steps}
            isOptional={false}
            value={value.step}
          />
          <Segment
            label={t('editor.startLanes')}
            items={(['first', 'all'] as const).map((id) => ({ id, label: t(`editor.startLanes.${id}`) }))}
            value={value.lanes}
            onChange={(lanes) => onChange({ ...value, lanes })}
          />
        </>
      )}
      {value.type === 'point' && (
        <RefField
          label={t('editor.section.points')}
          pointer={`${pointer}/point`}
          lists={points}
          isOptional={false}
          value={value.point}
        />
      )}
      {value.type === 'element' && (
        <RefField
          label={t('editor.section.elements')}
          pointer={`${pointer}/element`}
          lists={elements}
          isOptional={false}
          value={value.element}
        />
      )}
    </div>
  )
}
