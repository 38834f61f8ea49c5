import { FileInput, FilePlus } from 'lucide-react'
import { shippedScenario, shippedScenarios } from '../../../../data/reference/scenarios.ts'
import { useLanguage } from '../../../i18n/language.ts'
import { useFormats } from '../../../i18n/use-formats.ts'
import { useTranslate } from '../../../i18n/use-translate.ts'
import { useSession } from '../../../state/session.ts'
import { useHotkeys } from '../../../ui/hotkeys.ts'
import { Button } from '../../../ui/parts/Button.tsx'
import { CardButton } from '../../../ui/parts/CardButton.tsx'
import { openExercise, useDesignView } from '../design-view.ts'
import { useDesign } from '../use-design.ts'
import { RefusedFile } from '../RefusedFile.tsx'
import { ScenarioDetail } from './ScenarioDetail.tsx'

/** The scenarios that ship: facts with their sources, the exercise made from them, and the way to prepare it here. */
export function ScenarioLibrary() {
  const t = useTranslate()
  const language = useLanguage()
  const f = useFormats()
  const chosen = useDesignView((state) => state.scenario)
  const { view, mayWrite } = useDesign()
  const openForm = useSession((state) => state.openForm)
  const all = shippedScenarios()
  const shown = shippedScenario(chosen ?? '') ?? all[0]
  const show = (scenario: string) => useDesignView.setState({ scenario })
  const step = (by: number) => () => {
    const next = all[all.findIndex(({ id }) => id === shown?.id) + by]
    if (!next) return
    show(next.id)
    document.getElementById(cardId(next.id))?.focus()
  }
  const mayPrepare = mayWrite && !view
  const prepare = () => shown && openForm({ name: 'exercisePrepare', subject: shown.id })
  const blank = () => openForm({ name: 'exercisePrepare', option: 'blank' })
  useHotkeys('design', {
    j: step(1),
    k: step(-1),
    ...(mayPrepare && { c: prepare, t: blank, r: () => void openExercise() }),
  })
  return (
    <div className="scenarios">
      <section className="scenarios-list" aria-label={t('design.scenarios')} data-region tabIndex={-1}>
        <h2>{t('design.scenarios')}</h2>
        <p className="sub">{t('design.scenarios.text')}</p>
        {mayPrepare && (
          <div className="row wrap">
            <Button hotkey="T" icon={<FilePlus aria-hidden="true" />} onPress={blank}>
              {t('design.blank')}
            </Button>
            <Button hotkey="R" icon={<FileInput aria-hidden="true" />} onPress={() => void openExercise()}>
              {t('design.openFile')}
            </Button>
          </div>
        )}
        <RefusedFile />
        <ul className="card-list">
          {all.map(({ id, title, injects, contingencies, facts, durationMinutes }) => (
            <li key={id}>
              <CardButton
                id={cardId(id)}
                isSelected={id === shown?.id}
                look="scenario-card"
                onPress={() => show(id)}
              >
                <strong>{title[language]}</strong>
                <span className="sub">
                  {t('design.scenario.size', {
                    injects: injects.length + contingencies.length,
                    facts: facts.length,
                    duration: f.duration(durationMinutes),
                  })}
                </span>
              </CardButton>
            </li>
          ))}
        </ul>
      </section>
      {shown && (
        <ScenarioDetail
          key={shown.id}
          scenario={shown}
          action={
            mayPrepare ? (
              <Button variant="primary" hotkey="C" onPress={prepare}>
                {t('design.prepare')}
              </Button>
            ) : null
          }
        />
      )}
    </div>
  )
}

const cardId = (scenario: string) => `scenario-${scenario}`
