import { ArrowRight } from 'lucide-react'
import { useRef, useState } from 'react'
import { otherCountry } from '../../../data/model/country.ts'
import type { Entry } from '../../../data/model/entry.ts'
import { recipientCode } from '../../../data/words/recipient.ts'
import type { SentenceContext } from '../../../data/words/links.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import type { exportBundle } from '../../state/exchange/export-bundle.ts'
import type { planExport } from '../../state/exchange/plan-export.ts'
import { usePersonalData } from '../../state/use-personal-data.ts'
import { CountryMark } from '../../ui/CountryMark.tsx'
import { useHotkeys } from '../../ui/hotkeys.ts'
import { Callout } from '../../ui/parts/Callout.tsx'
import { Checkbox } from '../../ui/parts/Checkbox.tsx'
import { PersonalDataWarning } from '../../ui/parts/PersonalDataWarning.tsx'
import { ProblemNotice } from '../../ui/parts/ProblemNotice.tsx'
import { Segment } from '../../ui/parts/Segment.tsx'
import { Skeleton } from '../../ui/parts/Skeleton.tsx'
import { TextArea } from '../../ui/parts/TextField.tsx'
import type { KnownDesk } from '../desks.ts'
import { EntriesDialog } from '../EntriesDialog.tsx'
import { FlowFigure } from './FlowFigure.tsx'
import { faultIn, noPassphrase } from './passphrase.ts'
import { PassphraseFields } from './PassphraseFields.tsx'
import { PlanNumbers, PlanNotices } from './PlanNumbers.tsx'
import { Readers } from './Readers.tsx'
import { ReceiverFields, type ReceiverChoice } from './ReceiverFields.tsx'
import { SendActions } from './SendActions.tsx'
import { usePlan } from './use-plan.ts'
import { useSending } from './use-sending.ts'

/** What leaves this country's hands: to whom, what crosses, what stays, why, and how it is locked. */
export function SendColumn(props: {
  context: SentenceContext
  desks: readonly KnownDesk[]
  /** The purpose of the workspace, offered to begin with. */
  purpose: string
  plan: typeof planExport
  save: typeof exportBundle
}) {
  const t = useTranslate()
  const { context, desks } = props
  const { country: ours } = context.picture
  const [to, setTo] = useState<ReceiverChoice>({ kind: 'other', name: '' })
  const [isAllWanted, setAllWanted] = useState(false)
  const [purpose, setPurpose] = useState(props.purpose)
  const [passphrase, setPassphrase] = useState(noPassphrase)
  const [declaresWithheld, setDeclares] = useState(false)
  const [isTried, setTried] = useState(false)
  const [listed, setListed] = useState<'crossing' | 'staying' | 'old' | null>(null)
  const column = useRef<HTMLElement>(null)

  const country = to.kind === 'third' ? null : to.kind === 'own' ? ours : otherCountry(ours)
  const usualName = country === null ? '' : t(`country.${country}`)
  const name = to.name.trim() || usualName
  // Only the other country sends receipts.
  const everything = isAllWanted || to.kind !== 'other'
  // Only a third party's consent hangs on its name, once that is typed in full.
  const [party, setParty] = useState('')
  const planned = country === null ? party : usualName
  const { plan, problem } = usePlan(props.plan, country, planned, everything, context.picture)
  const { state, start, cancel } = useSending(props.save)
  const fault = faultIn(passphrase)
  const personal = usePersonalData([purpose])
  const isNameMissing = name === ''
  const isPurposeMissing = purpose.trim() === ''
  const isReady = !isNameMissing && !isPurposeMissing && fault === null && personal.isSettled

  const save = async () => {
    if (!plan || plan.refused !== null || state.status === 'running') return
    setTried(true)
    if (!isReady) {
      // After the fields have been marked.
      requestAnimationFrame(() =>
        column.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
      )
      return
    }
    const how = {
      purpose: purpose.trim(),
      passphrase: passphrase.isWanted ? passphrase.first : null,
      declaresWithheld,
      everything,
      ...personal.kept,
    }
    // What is exported is exactly what was planned, so another name is another plan.
    const exact = plan.to.name === name ? plan : await props.plan({ country, name }, everything)
    if (exact.refused === null) await start(exact, how)
  }
  useHotkeys('exchange', { e: () => void save(), l: () => setListed('crossing') })

  const isTheirs = ({ releasability, desk }: Entry) =>
    releasability === 'SHARED' && context.picture.trust[desk]?.country !== ours
  const lists: Record<NonNullable<typeof listed>, readonly Entry[]> = {
    crossing: plan?.crossing ?? [],
    staying: plan?.staying ?? [],
    old: plan?.oldVersions ?? [],
  }
  return (
    <section
      className="xc xc-send"
      aria-labelledby="send-title"
      data-region="send"
      tabIndex={-1}
      ref={column}
    >
      <div className="xc-body">
        <header className="xc-head">
          <CountryMark country={ours} />
          <ArrowRight aria-hidden="true" className="icon" />
          {country && <CountryMark country={country} />}
          <h2 id="send-title">
            {t('exchange.send', { code: to.name.trim() === '' ? (country ?? 'third') : 'named', to: name })}
          </h2>
        </header>
        <ReceiverFields
          ours={ours}
          value={to}
          onChange={(choice) => {
            setTo(choice)
            if (choice.name === '') setParty('')
          }}
          onNamed={() => setParty(to.name.trim())}
          usualName={usualName}
          isNameMissing={isTried && isNameMissing}
        />
        {to.kind === 'other' && (
          <Segment<'since' | 'all'>
            label={t('exchange.what')}
            isLabelHidden
            items={[
              { id: 'since', label: t('exchange.what.since') },
              { id: 'all', label: t('exchange.what.all') },
            ]}
            value={isAllWanted ? 'all' : 'since'}
            onChange={(value) => setAllWanted(value === 'all')}
          />
        )}
        {problem && <ProblemNotice problem={problem} />}
        {!plan && !problem && <Skeleton rows={5} />}
        {plan && (
          <>
            <PlanNumbers plan={plan} ours={ours} everything={everything} />
            <FlowFigure
              crossing={plan.crossing}
              staying={plan.staying}
              to={t('exchange.flow.gets', { to: country ? t(`country.${country}`) : name })}
            />
            <PlanNotices
              plan={plan}
              onOld={() => setListed('old')}
              party={country === null ? name : null}
              heldBack={plan.staying.filter(isTheirs).length}
            />
          </>
        )}
        {country !== null && <Readers desks={desks} country={country} />}
        <TextArea
          label={t('exchange.purpose')}
          hint={t('exchange.purpose.hint')}
          value={purpose}
          onChange={setPurpose}
          isRequired
          rows={2}
          maxLength={1000}
          error={isTried && isPurposeMissing ? t('exchange.purpose.missing') : undefined}
        />
        <PersonalDataWarning
          found={personal.found}
          reason={personal.reason}
          onReason={personal.setReason}
          error={isTried && !personal.isSettled ? t('exchange.reasonMissing') : undefined}
        />
        <PassphraseFields value={passphrase} onChange={setPassphrase} fault={isTried ? fault : null} />
        {plan && plan.staying.length > 0 && (
          <div>
            <Checkbox isSelected={declaresWithheld} onChange={setDeclares}>
              {t('exchange.declare', { count: plan.staying.length })}
            </Checkbox>
            <p className="xc-under">{t(declaresWithheld ? 'exchange.declare.on' : 'exchange.declare.off')}</p>
          </div>
        )}
      </div>
      {state.status === 'saved' && (
        <div className="xc-said">
          <Callout isAlert>
            <p className="xc-path">{t('exchange.saved', { path: state.path })}</p>
            <p>
              {state.isLocked
                ? t('exchange.saved.locked')
                : t('exchange.saved.next', { code: recipientCode(country, name), to: name })}
            </p>
          </Callout>
        </div>
      )}
      {state.status === 'failed' && (
        <div className="xc-said">
          <ProblemNotice problem={state.problem} />
        </div>
      )}
      {state.status === 'cancelled' && (
        <p className="xc-said" role="status">
          {t('exchange.cancelled')}
        </p>
      )}
      <SendActions
        plan={plan}
        state={state}
        isBlocked={!plan || plan.refused !== null}
        onSave={() => void save()}
        onCancel={cancel}
        onList={setListed}
      />
      {listed && (
        <EntriesDialog
          title={t(`exchange.list.${listed}`, { count: lists[listed].length })}
          entries={lists[listed]}
          context={context}
          onClose={() => setListed(null)}
        />
      )}
    </section>
  )
}
