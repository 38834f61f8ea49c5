import { useEffect, useState } from 'react'
import {
  actionItemDraft,
  carriedId,
  isCarried,
  type CorrectiveActionView,
} from '../../../data/projections/corrective-actions.ts'
import { exerciseOf } from '../../../data/projections/exercises.ts'
import type { Picture } from '../../../data/projections/picture.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { SignedDialog } from '../../signing/SignedDialog.tsx'
import { useSignedForm } from '../../signing/use-signed-form.ts'
import { useDesk } from '../../state/desk.ts'
import { writeInLibrary } from '../../state/plan-library.ts'
import { useWorkspace } from '../../state/workspace.ts'
import { Callout } from '../../ui/parts/Callout.tsx'
import { ProblemNotice } from '../../ui/parts/ProblemNotice.tsx'
import { Select } from '../../ui/parts/Select.tsx'
import { Skeleton } from '../../ui/parts/Skeleton.tsx'
import { NoLibrary } from '../NoLibrary.tsx'
import { usePlanLibraries } from '../use-plan-libraries.ts'
import { useLatest } from '../../ui/use-latest.ts'

const noCommittee = 'none'

/** Carries a corrective action over to a plan library of this computer, as an action item that a committee follows there. */
export function CarryOverForm({ action }: { action: CorrectiveActionView }) {
  const t = useTranslate()
  const workspace = useWorkspace((state) => state.picture)
  const desk = useDesk((state) => state.acting?.desk.id ?? '')
  const { libraries, problem, reread } = usePlanLibraries()
  const [chosen, setChosen] = useState<string | null>(null)
  const [asked, setAsked] = useState<string>(noCommittee)
  /** Saving was asked for before the libraries were read. */
  const [isAwaited, setAwaited] = useState(false)
  const form = useSignedForm([chosen ?? '', asked])
  const library = libraries?.find(({ id }) => id === chosen) ?? libraries?.[0] ?? null
  const committees = Object.values(library?.picture.committees ?? {})
  const committee = committees.find((each) => each.committee === asked) ?? null
  const exercise = nameOf(workspace)
  // What a committee keeps for one country, or the action is kept for, stays with it.
  const releasability =
    committee && committee.releasability !== 'SHARED' ? committee.releasability : action.releasability
  const save = () => {
    if (libraries === null) {
      setAwaited(true)
      if (problem) reread()
      return
    }
    setAwaited(false)
    void form.sign(() => {
      if (!library) return null
      return writeInLibrary(library.id, ({ actionItems }) => {
        if (Object.values(actionItems).some((item) => isCarried(action, item))) return []
        const made = actionItemDraft(action, { actionItem: carriedId(action, desk), exercise })
        const links = committee ? [{ type: 'committee' as const, id: committee.committee }] : []
        return [{ ...made, releasability, body: { ...made.body, links } }]
      }).then((outcome) => {
        reread()
        return outcome
      })
    })
  }
  const latest = useLatest(save)
  // Of several libraries none is taken that the official has not seen.
  const isOnlyOne = libraries?.length === 1
  useEffect(() => {
    if (isAwaited && isOnlyOne) latest.current()
  }, [isAwaited, isOnlyOne, latest])
  const isReading = libraries === null && !problem
  return (
    <SignedDialog
      title={t('improvement.carryTitle', { number: action.number })}
      submit={t('improvement.key.carry')}
      form={{ ...form, isBusy: form.isBusy || (isReading && isAwaited) }}
      releasability={releasability}
      onSubmit={save}
    >
      <p className="strong">{action.recommendation}</p>
      <p className="sub">{t('improvement.carryText')}</p>
      {problem && <ProblemNotice problem={problem} />}
      {isReading && !isAwaited && <Skeleton rows={2} />}
      {isReading && isAwaited && <p role="status">{t('improvement.reading')}</p>}
      {libraries?.length === 0 && <NoLibrary isAlert />}
      {isAwaited && libraries !== null && libraries.length > 1 && (
        <Callout isAlert>{t('improvement.chooseLibrary')}</Callout>
      )}
      {library && (
        <>
          <Select
            label={t('improvement.library')}
            autoFocus
            items={(libraries ?? []).map(({ id, name }) => ({ id, label: name }))}
            value={library.id}
            onChange={(id) => {
              setChosen(id)
              setAsked(noCommittee)
            }}
          />
          <Select
            label={t('improvement.committee')}
            items={[
              { id: noCommittee, label: t('improvement.noCommittee') },
              ...committees.map((each) => ({ id: each.committee, label: each.title, hint: each.number })),
            ]}
            value={committee ? asked : noCommittee}
            onChange={setAsked}
          />
        </>
      )}
    </SignedDialog>
  )
}

/** What an action item says that it comes from. */
const nameOf = (picture: Picture | null): string =>
  (picture && exerciseOf(picture)?.overview.name) ?? picture?.workspace?.name ?? ''
