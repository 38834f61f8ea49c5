import { FolderOpen } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Problem, type ProblemData } from '../../data/model/problem.ts'
import { facilityById, facilityName } from '../../data/reference/reference.ts'
import { dayOf } from '../../data/rules/day.ts'
import { versionText } from '../../data/words/plan-values.ts'
import { useLanguage } from '../i18n/language.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { knownPlans, planFromFile, type KnownPlan, type Snapshot } from '../state/known-plans.ts'
import { now } from '../state/now.ts'
import { useSession } from '../state/session.ts'
import { Button } from '../ui/parts/Button.tsx'
import { Callout } from '../ui/parts/Callout.tsx'
import { ProblemNotice } from '../ui/parts/ProblemNotice.tsx'
import { Select } from '../ui/parts/Select.tsx'
import { Skeleton } from '../ui/parts/Skeleton.tsx'
import { TextArea } from '../ui/parts/TextField.tsx'
import { FormDialog } from './FormDialog.tsx'
import { useEntryForm } from './use-entry-form.ts'
import { useSaved } from './use-saved.ts'

const keyOf = ({ snapshot }: KnownPlan) => `${snapshot.library} ${snapshot.plan} ${snapshot.version}`

/** The event follows a plan: one of a library on this computer, or one from a file; the event keeps its words as they stand. */
export function PlanFollowForm() {
  const t = useTranslate()
  const language = useLanguage()
  const saved = useSaved()
  const closeForm = useSession((state) => state.closeForm)
  const [subject] = useState(() => useSession.getState().form?.subject)
  const [known, setKnown] = useState<KnownPlan[] | null>(null)
  const [problem, setProblem] = useState<ProblemData | null>(null)
  const form = useEntryForm({
    kind: 'plan.activated',
    initial: { snapshot: null, remarks: '' },
    onSaved: saved,
  })
  const { set } = form
  const told = (thrown: unknown) => {
    const { code, facts } = Problem.from(thrown)
    setProblem({ code, facts })
  }
  useEffect(() => {
    let isHere = true
    knownPlans(dayOf(now())).then(
      (plans) => {
        if (!isHere) return
        const fitting = plans.filter(({ snapshot }) => snapshot.content.crossings.includes(subject ?? ''))
        setKnown(fitting)
        // One plan in force for the crossing is the one that is meant.
        const [only, ...more] = fitting.filter(({ state }) => state === 'inForce')
        if (only && more.length === 0) set({ snapshot: only.snapshot })
      },
      (thrown: unknown) => {
        if (!isHere) return
        setKnown([])
        told(thrown)
      },
    )
    return () => {
      isHere = false
    }
  }, [set, subject])
  const open = async () => {
    setProblem(null)
    try {
      const read = await planFromFile()
      if (!read) return
      setKnown((plans) => [read, ...(plans ?? [])])
      set({ snapshot: read.snapshot })
    } catch (thrown) {
      told(thrown)
    }
  }
  const chosen = form.values['snapshot'] as Snapshot | null
  const entry = chosen && known?.find(({ snapshot }) => snapshot.version === chosen.version)
  const facility = subject === undefined ? undefined : facilityById(subject)
  const crossing = facility ? facilityName(facility, language) : ''
  const isElsewhere = chosen !== null && !chosen.content.crossings.includes(subject ?? '')
  return (
    <FormDialog
      form={form}
      title={t('planNow.follow.title', { crossing })}
      submit="planNow.follow.submit"
      hint={t('planNow.follow.hint')}
      onClose={closeForm}
    >
      {known === null ? (
        <Skeleton rows={2} />
      ) : (
        <div data-field="snapshot" className="col">
          {known.length === 0 && <p className="muted">{t('planNow.follow.none')}</p>}
          {known.length > 0 && (
            <Select
              label={t('planNow.follow.plan')}
              isRequired
              autoFocus
              items={known.map((each) => ({
                id: keyOf(each),
                label: `${each.snapshot.number} ${versionText(each.snapshot)} ${each.snapshot.content.title}`,
                hint: t('planNow.follow.from', { from: each.from, state: each.state }),
              }))}
              value={entry ? keyOf(entry) : null}
              onChange={(id) => set({ snapshot: known.find((each) => keyOf(each) === id)?.snapshot ?? null })}
              error={form.faults['snapshot'] && t('form.error.required')}
            />
          )}
          <Button icon={<FolderOpen aria-hidden="true" />} onPress={() => void open()}>
            {t('planNow.follow.file')}
          </Button>
        </div>
      )}
      {problem && <ProblemNotice problem={problem} />}
      {isElsewhere && <Callout tone="warn">{t('planNow.follow.elsewhere', { crossing })}</Callout>}
      {entry && entry.state !== 'inForce' && (
        <Callout tone="warn">{t('planNow.follow.notInForce', { state: entry.state })}</Callout>
      )}
      <div data-field="remarks">
        <TextArea
          label={t('form.remarks')}
          rows={3}
          value={String(form.values['remarks'] ?? '')}
          onChange={(remarks) => set({ remarks })}
        />
      </div>
    </FormDialog>
  )
}
