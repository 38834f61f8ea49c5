import { ArrowDown, ArrowUp, ChevronDown, ChevronRight, Plus } from 'lucide-react'
import { useState } from 'react'
import { blankObjective } from '../../../../data/exercises/blank-design.ts'
import { eitherText } from '../../../../data/words/either-text.ts'
import { useLanguage } from '../../../i18n/language.ts'
import { useTranslate } from '../../../i18n/use-translate.ts'
import { Button } from '../../../ui/parts/Button.tsx'
import type { PartProps } from './AboutFields.tsx'
import { ObjectiveFields, type EditedObjective } from './ObjectiveFields.tsx'
import { RemoveButton } from './RemoveButton.tsx'

/** The objectives by number; each opens for its capabilities and critical tasks. */
export function ObjectivesEditor({ words, set, faultAt }: PartProps) {
  const t = useTranslate()
  const language = useLanguage()
  const { objectives } = words
  const [open, setOpen] = useState<string | null>(null)
  const numbered = (list: readonly EditedObjective[]) =>
    set({ objectives: list.map((each, place) => ({ ...each, number: place + 1 })) })
  const change = (place: number, objective: EditedObjective) =>
    set({ objectives: objectives.map((each, at) => (at === place ? objective : each)) })
  const move = (place: number, by: number) => {
    const list = [...objectives]
    const [objective] = list.splice(place, 1)
    if (!objective) return
    list.splice(place + by, 0, objective)
    numbered(list)
  }
  const taskIds = objectives.flatMap(({ tasks }) => tasks.map(({ id }) => id))
  return (
    <section className="editor-part" aria-labelledby="design-objectives">
      <h2 id="design-objectives">{t('report.exercise.objectives')}</h2>
      {objectives.map((objective, place) => {
        const { id, number, title } = objective
        const name = eitherText(title, language) || t('design.objective', { number: number ?? place + 1 })
        const fault = faultAt(`/objectives/${place}`)
        const isOpen = open === id || fault !== undefined
        const Chevron = isOpen ? ChevronDown : ChevronRight
        return (
          <div key={id} className={`objective-card${fault ? ' faulty' : ''}`}>
            <div className="row">
              <button
                type="button"
                className="objective-toggle"
                aria-expanded={isOpen}
                onClick={() => setOpen(isOpen ? null : id)}
              >
                <Chevron aria-hidden="true" className="icon" />
                <span className="sign sub">{number}</span>
                <span className="grow">{name}</span>
              </button>
              <Button
                size="sm"
                variant="ghost"
                icon={<ArrowUp aria-hidden="true" />}
                label={t('planEditor.up', { name })}
                isDisabled={place === 0}
                onPress={() => move(place, -1)}
              />
              <Button
                size="sm"
                variant="ghost"
                icon={<ArrowDown aria-hidden="true" />}
                label={t('planEditor.down', { name })}
                isDisabled={place === objectives.length - 1}
                onPress={() => move(place, 1)}
              />
              <RemoveButton
                name={name}
                onPress={() => numbered(objectives.filter((_, at) => at !== place))}
              />
            </div>
            {isOpen && (
              <ObjectiveFields
                objective={objective}
                at={`/objectives/${place}`}
                taskIds={taskIds}
                onChange={(next) => change(place, next)}
                faultAt={faultAt}
              />
            )}
          </div>
        )
      })}
      <div className="row">
        <Button
          size="sm"
          icon={<Plus aria-hidden="true" />}
          onPress={() => {
            const added = blankObjective(objectives)
            set({ objectives: [...objectives, added] })
            setOpen(added.id)
          }}
        >
          {t('design.objective.add')}
        </Button>
      </div>
    </section>
  )
}
