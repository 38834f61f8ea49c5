import { Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import type { PlanContent, TriggerCondition } from '../../../data/model/plan.ts'
import type { Unfinished, UnfinishedPlan } from '../../../data/plans/word-faults.ts'
import { defaultLevels, triggerTable } from '../../../data/reference/guide-checklist.ts'
import { sourceByKey } from '../../../data/reference/reference.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { Button } from '../../ui/parts/Button.tsx'
import { Callout } from '../../ui/parts/Callout.tsx'
import { MenuButton } from '../../ui/parts/MenuButton.tsx'
import { ConditionEditor } from './ConditionEditor.tsx'
import { useEditor } from './editor-context.ts'

type Levels = UnfinishedPlan['levels']
type Condition = Unfinished<TriggerCondition>

const blanks: Record<TriggerCondition['type'], Condition> = {
  wait: { type: 'wait', modes: ['passenger'], over: 60, forMinutes: 0 },
  laneClassDown: { type: 'laneClassDown' },
  closed: { type: 'closed', atLeastMinutes: 0 },
  cause: { type: 'cause', causes: [] },
  affected: { type: 'affected', crossings: 2 },
  judged: { type: 'judged', text: '' },
}
const types = ['wait', 'laneClassDown', 'closed', 'cause', 'affected', 'judged'] as const
const numbers = [1, 2, 3, 4, 5] as const satisfies readonly PlanContent['levels'][number]['level'][]

/** The trigger levels: any condition of a level reaches it; every threshold may be changed. Ours are a proposal. */
export function LevelsEditor({ levels, onChange }: { levels: Levels; onChange: (levels: Levels) => void }) {
  const t = useTranslate()
  const language = useLanguage()
  const { faultAt } = useEditor()
  const table = (level: number) => triggerTable.levels.find((each) => each.level === level)
  const set = (level: (typeof numbers)[number], conditions: Levels[number]['conditions']) => {
    const others = levels.filter((each) => each.level !== level)
    const changed = conditions.length > 0 ? [...others, { level, conditions }] : others
    onChange(changed.sort((a, b) => a.level - b.level))
  }
  return (
    <div className="levels" data-at="/levels">
      <Callout
        tone="info"
        actions={
          <Button size="sm" onPress={() => onChange(defaultLevels(language).levels)}>
            {t('planEditor.levels.reset')}
          </Button>
        }
      >
        {t('planEditor.levels.ours', {
          source: sourceByKey(triggerTable.source)?.title ?? triggerTable.source,
        })}
      </Callout>
      <Level number={0} least={table(0)?.actions.map((each) => each[language]) ?? []} />
      {numbers.map((level) => {
        const index = levels.findIndex((each) => each.level === level)
        const conditions = levels[index]?.conditions ?? []
        const at = `/levels/${String(index)}`
        return (
          <Level key={level} number={level} least={table(level)?.actions.map((each) => each[language]) ?? []}>
            {conditions.map((condition, place) => (
              <ConditionEditor
                key={place}
                at={`${at}/conditions/${String(place)}`}
                condition={condition}
                onChange={(changed) =>
                  set(
                    level,
                    conditions.map((each, i) => (i === place ? changed : each)),
                  )
                }
                onRemove={() =>
                  set(
                    level,
                    conditions.filter((_each, i) => i !== place),
                  )
                }
              />
            ))}
            {conditions.length === 0 && <p className="muted">{t('planEditor.levels.none')}</p>}
            {index >= 0 && faultAt(`${at}/level`) && <p className="fld-error">{faultAt(`${at}/level`)}</p>}
            <MenuButton
              label={t('planEditor.levels.add')}
              trigger={
                <Button size="sm" icon={<Plus aria-hidden="true" />}>
                  {t('planEditor.levels.add')}
                </Button>
              }
              items={types.map((id) => ({ id, label: t(`planEditor.condition.${id}`) }))}
              onAction={(type) => set(level, [...conditions, blanks[type]])}
            />
          </Level>
        )
      })}
    </div>
  )
}

function Level(props: {
  number: 0 | (typeof numbers)[number]
  least: readonly string[]
  children?: ReactNode
}) {
  const t = useTranslate()
  const { number, least } = props
  const name = `${String(number)} – ${t(`triggerLevel.${number}`)}`
  return (
    <section className="level" aria-label={name}>
      <h3>{name}</h3>
      {number === 0 && <p className="sub">{t('planEditor.levels.routine')}</p>}
      {props.children}
      {least.length > 0 && (
        <p className="sub">{t('planEditor.levels.least', { actions: least.join('; ') })}</p>
      )}
    </section>
  )
}
