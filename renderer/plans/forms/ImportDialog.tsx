import { useRef, useState } from 'react'
import type { PlanFile } from '../../../data/plans/plan-format.ts'
import type { PlanView } from '../../../data/projections/plans.ts'
import { isSampleTitle } from '../../../data/rules/plan-parts.ts'
import { versionText } from '../../../data/words/plan-values.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { useSession } from '../../state/session.ts'
import { useWorkspace } from '../../state/workspace.ts'
import { Button } from '../../ui/parts/Button.tsx'
import { Callout } from '../../ui/parts/Callout.tsx'
import { Dialog } from '../../ui/parts/Dialog.tsx'
import { ProblemNotice } from '../../ui/parts/ProblemNotice.tsx'
import { Tag } from '../../ui/parts/Tag.tsx'
import { Fact } from '../Fact.tsx'
import { matchImport } from '../match-import.ts'
import { usePlansView, type Incoming } from '../plans-view.ts'
import { SignedBy } from '../../signing/SignedBy.tsx'
import { useFacilityNames } from '../../state/use-facility-names.ts'
import { useSubmitKey } from '../../ui/dialog-hotkeys.ts'
import { ImportAs, firstAs, type As } from './ImportAs.tsx'
import { Refusal } from './Refusal.tsx'
import { useTakeIn } from './use-take-in.ts'

/** What a plan file holds, before anything of it is taken in; or where and why it is refused. */
export function ImportDialog() {
  const t = useTranslate()
  const closeForm = useSession((state) => state.closeForm)
  const incoming = usePlansView((state) => state.incoming)
  const plans = useWorkspace((state) => state.picture?.plans)
  if (!incoming || !plans) return null
  if (incoming.problem)
    return (
      <Dialog
        title={t('plans.import.refused')}
        onClose={closeForm}
        footer={<Button onPress={closeForm}>{t('ui.close')}</Button>}
      >
        <Refusal name={incoming.name} problem={incoming.problem} />
      </Dialog>
    )
  return <Preview incoming={incoming} plans={Object.values(plans)} />
}

type Good = Extract<Incoming, { problem: null }>

function Preview({ incoming, plans }: { incoming: Good; plans: readonly PlanView[] }) {
  const t = useTranslate()
  const closeForm = useSession((state) => state.closeForm)
  const show = usePlansView((state) => state.show)
  // What is compared is what was here when the file was opened: what it becomes must not change it under the reader.
  const [{ same, likely }] = useState(() => matchImport(incoming.file.content, plans))
  const [as, setAs] = useState<As>(() => firstAs(incoming, likely))
  const chosen = plans.find(({ plan }) => plan === as.plan) ?? null
  const session = useSession((state) => state.releasability)
  const releasability = as.isNew ? session : (chosen?.releasability ?? session)
  const inside = useRef<HTMLDivElement>(null)
  const taking = useTakeIn(incoming)
  const take = () => void taking.take(as, chosen)
  useSubmitKey(inside, () => {
    if (!same) take()
  })
  return (
    <Dialog
      title={t(incoming.name === null ? 'plans.sample' : 'plans.import.title')}
      width="wide"
      onClose={closeForm}
      footer={
        same ? (
          <Button
            variant="primary"
            autoFocus
            onPress={() => {
              closeForm()
              show(same.plan.plan, same.version.version)
            }}
          >
            {t('plans.import.open', { number: same.plan.number })}
          </Button>
        ) : (
          <>
            <SignedBy releasability={releasability} />
            <Button onPress={closeForm}>{t('ui.cancel')}</Button>
            <Button variant="primary" hotkey="Ctrl ↵" autoFocus isPending={taking.isBusy} onPress={take}>
              {t(as.isNew ? 'plans.import.asNew' : 'plans.import.asNext')}
            </Button>
          </>
        )
      }
    >
      <div ref={inside} className="plan-form">
        <Summary name={incoming.name} file={incoming.file} />
        {same ? (
          <Callout tone="info" isAlert>
            {t('plans.import.same', { number: same.plan.number, version: versionText(same.version) })}
          </Callout>
        ) : (
          <ImportAs as={as} onChange={setAs} plans={plans} incoming={incoming} chosen={chosen} />
        )}
        <Callout tone="warn">{t('planReport.handling')}</Callout>
        {taking.problem && <ProblemNotice problem={taking.problem} />}
      </div>
    </Dialog>
  )
}

function Summary({ name, file }: { name: string | null; file: PlanFile }) {
  const t = useTranslate()
  const names = useFacilityNames()
  const { content, assessments } = file
  return (
    <>
      <div className="row wrap">
        <strong className="grow">{content.title}</strong>
        <span className="sign">{t('plans.version', { version: versionText(file) })}</span>
        {(file.isSample || isSampleTitle(content)) && <Tag tone="line">{t('plans.isSample')}</Tag>}
      </div>
      <dl className="plan-facts">
        {name !== null && <Fact name={t('plans.import.file')}>{name}</Fact>}
        <Fact name={t('planPart.purpose')}>{content.purpose}</Fact>
        <Fact name={t('planPart.crossings')}>{names(content.crossings)}</Fact>
        <Fact name={t('planReport.check')}>
          {t('plans.import.judged', { count: assessments.filter(({ score }) => score !== null).length })}
        </Fact>
        <Fact name={t('plans.import.approved')}>
          {t('plans.import.approvedText', {
            us: file.approvedOn.US ?? 'none',
            ca: file.approvedOn.CA ?? 'none',
          })}
        </Fact>
      </dl>
    </>
  )
}
