import { FolderOpen } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Problem, type ProblemData } from '../../data/model/problem.ts'
import { facilityById, facilityName } from '../../data/reference/reference.ts'
import { versionText } from '../../data/words/plan-values.ts'
import { useLanguage } from '../i18n/language.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { planOfFile, plansOnThisComputer, type PlanOffered } from '../state/plans-here.ts'
import { useSession } from '../state/session.ts'
import { Button } from '../ui/parts/Button.tsx'
import { Callout } from '../ui/parts/Callout.tsx'
import { ProblemNotice } from '../ui/parts/ProblemNotice.tsx'
import { Select } from '../ui/parts/Select.tsx'
import { KindForm } from './KindForm.tsx'

/** The event follows a regional plan from now on: its wording is kept in the event's own log. */
export function FollowPlanForm() {
  const t = useTranslate()
  const language = useLanguage()
  const [facility] = useState(() => useSession.getState().form?.subject ?? '')
  const found = useOffered(facility)
  const [opened, setOpened] = useState<PlanOffered | null>(null)
  const [problem, setProblem] = useState<ProblemData | null>(null)
  const offered = found && (opened ? [opened, ...found] : found)
  const [chosen, setChosen] = useState<string | null>(null)
  const known = facilityById(facility)
  const name = known ? facilityName(known, language) : facility
  const taken = offered?.find(({ snapshot }) => snapshot.version === chosen) ?? meant(offered ?? [])
  const open = async () => {
    setProblem(null)
    try {
      const read = await planOfFile()
      if (!read) return
      setOpened(read)
      setChosen(read.snapshot.version)
    } catch (thrown) {
      const { code, facts } = Problem.from(thrown)
      setProblem({ code, facts })
    }
  }
  const isElsewhere = taken !== undefined && !taken.snapshot.content.crossings.includes(facility)
  return (
    <KindForm
      kind="plan.activated"
      title={t('planNow.follow', { name })}
      submit="planNow.follow.submit"
      initial={{ remarks: '' }}
      toBody={(values) => ({ snapshot: taken?.snapshot ?? null, ...values })}
    >
      {offered?.length === 0 && <NoPlan name={name} />}
      {offered && offered.length > 0 && (
        <>
          <Select
            label={t('planNow.plan')}
            isRequired
            autoFocus
            items={offered.map(({ snapshot, from, state }) => ({
              id: snapshot.version as string,
              label: `${snapshot.number} ${versionText(snapshot)}: ${snapshot.content.title}`,
              hint:
                state === 'file'
                  ? t('planNow.fromFile', { name: from ?? '' })
                  : t('planNow.offer', { state, from: from ?? 'here' }),
            }))}
            value={taken?.snapshot.version ?? null}
            onChange={setChosen}
          />
          {isElsewhere && <Callout tone="warn">{t('planNow.elsewhere', { name })}</Callout>}
          {taken && taken.state !== 'inForce' && <Callout tone="warn">{t('planNow.draft')}</Callout>}
          <p className="sub">{t('planNow.snapshot')}</p>
        </>
      )}
      <div className="row">
        <Button size="sm" icon={<FolderOpen aria-hidden="true" />} onPress={() => void open()}>
          {t('planNow.file')}
        </Button>
      </div>
      {problem && <ProblemNotice problem={problem} />}
    </KindForm>
  )
}

/** The plan that is meant before anybody chooses: the only one, or the only one in force. */
function meant(offered: readonly PlanOffered[]): PlanOffered | undefined {
  const sure = offered.length === 1 ? offered : offered.filter(({ state }) => state === 'inForce')
  return sure.length === 1 ? sure[0] : undefined
}

/** The plans that may be followed, once they are read; null until then. */
function useOffered(facility: string): readonly PlanOffered[] | null {
  const [offered, setOffered] = useState<readonly PlanOffered[] | null>(null)
  useEffect(() => {
    let isLeft = false
    const read = async () => {
      const found = await plansOnThisComputer(facility)
      if (!isLeft) setOffered(found)
    }
    void read()
    return () => {
      isLeft = true
    }
  }, [facility])
  return offered
}

function NoPlan({ name }: { name: string }) {
  const t = useTranslate()
  const { goTo, closeForm } = useSession.getState()
  return (
    <Callout
      tone="warn"
      actions={
        <Button
          size="sm"
          onPress={() => {
            closeForm()
            goTo('plans')
          }}
        >
          {t('planNow.toPlans')}
        </Button>
      }
    >
      {t('planNow.none', { name })}
    </Callout>
  )
}
