import { FileInput, GraduationCap, Plus } from 'lucide-react'
import { samplePlan } from '../../data/plans/sample-plan.ts'
import type { Picture } from '../../data/projections/picture.ts'
import { isSampleTitle } from '../../data/rules/plan-parts.ts'
import { useLanguage } from '../i18n/language.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useDesk } from '../state/desk.ts'
import { useHotkeys } from '../ui/hotkeys.ts'
import { Button } from '../ui/parts/Button.tsx'
import { Callout } from '../ui/parts/Callout.tsx'
import { hasKeptPlan } from './editor/kept-plan.ts'
import { readPlan } from '../state/plan-reader.ts'
import { isReadOnly, useWorkspace } from '../state/workspace.ts'
import { choosePlanFile, preview, usePlansView } from './plans-view.ts'

/** What begins a plan here: writing one, bringing one, or the sample for training. Absent in a closed record and in a replay. */
export function LibraryTools(props: { picture: Picture; isEmpty: boolean }) {
  const t = useTranslate()
  const language = useLanguage()
  const set = usePlansView((state) => state.set)
  const acting = useDesk((state) => state.acting)
  const isArchived = Boolean(props.picture.workspace?.archived)
  const mayWrite = !useWorkspace(isReadOnly) && acting !== null
  const hasSample = Object.values(props.picture.plans).some(({ versions }) =>
    versions.some(({ content }) => isSampleTitle(content)),
  )
  const isKept = mayWrite && hasKeptPlan(null)
  const begin = () => set({ editing: { plan: null } })
  const bring = () => void choosePlanFile(readPlan)
  useHotkeys('plans', { t: begin, g: bring }, mayWrite)
  return (
    <header className="plans-tools">
      <h1>{t('plans.title')}</h1>
      {isArchived && <p className="sub">{t('plans.archived')}</p>}
      {mayWrite && (
        <div className="row wrap">
          <Button variant="primary" icon={<Plus aria-hidden="true" />} hotkey="T" onPress={begin}>
            {t('plans.new')}
          </Button>
          <Button icon={<FileInput aria-hidden="true" />} hotkey="G" onPress={bring}>
            {t('plans.import')}
          </Button>
        </div>
      )}
      {isKept && (
        <Callout tone="info">
          <p>{t('plans.kept')}</p>
          <Button size="sm" onPress={begin}>
            {t('plans.goOn')}
          </Button>
        </Callout>
      )}
      {mayWrite && !hasSample && props.picture.workspace?.mode !== 'real' && (
        <div className="plans-sample">
          <GraduationCap aria-hidden="true" />
          <p className="sub grow">{t('plans.sampleText')}</p>
          <Button
            size="sm"
            onPress={() => preview({ name: null, file: samplePlan(language), problem: null })}
          >
            {t('plans.sample')}
          </Button>
        </div>
      )}
    </header>
  )
}
