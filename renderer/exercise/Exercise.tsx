import { useState } from 'react'
import { exerciseOf } from '../../data/projections/exercises.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useWorkspace } from '../state/workspace.ts'
import { useHotkeys } from '../ui/hotkeys.ts'
import { Skeleton } from '../ui/parts/Skeleton.tsx'
import { Tabs } from '../ui/parts/Tabs.tsx'
import { Conduct } from './conduct/Conduct.tsx'
import { Design } from './design/Design.tsx'
import { Evaluation } from './evaluation/Evaluation.tsx'
import './exercise.css'

type Part = 'conduct' | 'evaluation' | 'design'

/** The exercise of the open workspace: its conduct, its evaluation and its design. */
export function Exercise() {
  const t = useTranslate()
  const picture = useWorkspace((state) => state.picture)
  const [begun] = useState<Part>(() => (picture && exerciseOf(picture) ? 'conduct' : 'design'))
  const [asked, setAsked] = useState<Part | null>(null)
  useHotkeys('exercise', {
    'Alt+C': () => setAsked('conduct'),
    'Alt+E': () => setAsked('evaluation'),
    'Alt+D': () => setAsked('design'),
  })
  if (!picture) return <Skeleton rows={8} />
  return (
    <div className="exercise">
      <h1 className="vh">{t('app.screen.exercise')}</h1>
      <Tabs<Part>
        label={t('app.screen.exercise')}
        items={[
          { id: 'conduct', label: t('conduct.tab'), content: <Conduct /> },
          { id: 'evaluation', label: t('conduct.tab.evaluation'), content: <Evaluation /> },
          { id: 'design', label: t('conduct.tab.design'), content: <Design /> },
        ]}
        // What is not planned yet begins with its design, and stays there once it is.
        value={asked ?? begun}
        onChange={setAsked}
      />
    </div>
  )
}
