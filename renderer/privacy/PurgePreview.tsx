import { useCallback, useEffect, useState } from 'react'
import { Problem, type ProblemData } from '../../data/model/problem.ts'
import type { PurgeGroup } from '../../data/rules/purge-plan.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { carryOutPurge, planPurges, type PurgePlan } from '../state/purge.ts'
import { useWorkspace } from '../state/workspace.ts'
import { ReleasabilityChip } from '../ui/ReleasabilityChip.tsx'
import { Button } from '../ui/parts/Button.tsx'
import { ProblemNotice } from '../ui/parts/ProblemNotice.tsx'
import { Skeleton } from '../ui/parts/Skeleton.tsx'
import { Table } from '../ui/parts/Table.tsx'
import { Tag } from '../ui/parts/Tag.tsx'
import { toast } from '../ui/parts/toast.ts'
import { EntryDialog } from './EntryDialog.tsx'
import { usePrivacy } from './use-privacy.ts'
import { Words } from './Words.tsx'

/** What a purge would delete now, by class and releasability; nothing goes before a reason is given. */
export function PurgePreview() {
  const t = useTranslate()
  const { on } = usePrivacy()
  const entries = useWorkspace((state) => state.entries)
  const [plan, setPlan] = useState<PurgePlan | null>(null)
  const [failed, setFailed] = useState<ProblemData | null>(null)
  const [chosen, setChosen] = useState<PurgeGroup | null>(null)
  const look = useCallback(async () => {
    try {
      setPlan(await planPurges())
      setFailed(null)
    } catch (thrown) {
      const { code, facts } = Problem.from(thrown)
      setFailed({ code, facts })
    }
  }, [])
  useEffect(() => void look(), [look, entries])

  return (
    <section className="col" aria-label={t('privacy.preview')}>
      <h2 className="title">{t('privacy.preview')}</h2>
      <p className="sub">{t('privacy.previewText')}</p>
      {failed && <ProblemNotice problem={failed} />}
      {plan === null && !failed && <Skeleton rows={2} />}
      {plan?.groups.length === 0 && <p>{t('privacy.previewNone')}</p>}
      {plan && plan.groups.length > 0 && (
        <div className="privacy-wide">
          <Table
            label={t('privacy.preview')}
            head={[
              t('privacy.head.class'),
              t('privacy.head.releasability'),
              t('report.head.entries'),
              t('privacy.head.recorded'),
              <span key="act" className="vh">
                {t('privacy.head.due')}
              </span>,
            ]}
          >
            {plan.groups.map((group) => (
              <tr key={`${group.terms.class}/${group.releasability}`}>
                <th scope="row">{t(`privacy.class.${group.terms.class}`)}</th>
                <td>
                  <ReleasabilityChip releasability={group.releasability} />
                </td>
                <td>{group.hashes.length}</td>
                <td>
                  {on(group.oldest)} – {on(group.newest)}
                </td>
                <td>
                  {group.held > 0 ? (
                    <Tag tone="warn">{t('privacy.held', { count: group.held })}</Tag>
                  ) : (
                    <Button size="sm" variant="danger" onPress={() => setChosen(group)}>
                      {t('privacy.purge', { count: group.hashes.length })}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </Table>
        </div>
      )}
      <div className="row">
        <Button size="sm" onPress={() => void look()}>
          {t('privacy.previewAgain')}
        </Button>
      </div>
      {chosen && (
        <PurgeDialog
          group={chosen}
          attachments={plan?.attachments.get(chosen) ?? 0}
          onClose={() => {
            setChosen(null)
            void look()
          }}
        />
      )}
    </section>
  )
}

function PurgeDialog(props: { group: PurgeGroup; attachments: number; onClose: () => void }) {
  const t = useTranslate()
  const { on } = usePrivacy()
  const { group, attachments } = props
  const [reason, setReason] = useState('')
  return (
    <EntryDialog
      title={t('privacy.purgeTitle', { class: t(`privacy.class.${group.terms.class}`) })}
      text={t('privacy.purgeText', {
        count: group.hashes.length,
        from: on(group.oldest),
        to: on(group.newest),
        attachments,
      })}
      act={t('privacy.purge', { count: group.hashes.length })}
      isDangerous
      onClose={props.onClose}
      isReady={reason.trim() !== ''}
      texts={[reason]}
      onSave={async (kept) => {
        const result = await carryOutPurge(group, { reason, ...kept })
        if (result.ok) toast(t('privacy.purged', { count: result.value }))
        return result
      }}
    >
      {(isTried) => (
        <Words label={t('privacy.reason')} value={reason} onChange={setReason} isTried={isTried} autoFocus />
      )}
    </EntryDialog>
  )
}
