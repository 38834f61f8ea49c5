import { useState } from 'react'
import type { PrivacyView } from '../../data/projections/privacy.ts'
import { purposeIn } from '../../data/words/purpose.ts'
import { entrySentence } from '../../data/words/sentence.ts'
import { useLanguage } from '../i18n/language.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useSentenceContext } from '../state/use-sentence-context.ts'
import { draft, write } from '../state/write.ts'
import { Button } from '../ui/parts/Button.tsx'
import { EntryDialog } from './EntryDialog.tsx'
import { Words } from './Words.tsx'
import { usePrivacy } from './use-privacy.ts'

const paragraphs = ['what', 'where', 'how', 'law'] as const

/** What is stored, for what, how long, and whom to ask (privacy facts, PS-10); another purpose needs a reason (PS-01). */
export function Notice({ view }: { view: PrivacyView }) {
  const t = useTranslate()
  const language = useLanguage()
  const { picture } = usePrivacy()
  const context = useSentenceContext()
  const [isAdding, setAdding] = useState(false)
  const purpose = picture?.workspace?.purpose ?? ''
  return (
    <div className="privacy-part">
      <section className="col">
        <h2 className="title">{t('privacy.notice.title')}</h2>
        <p className="strong">{t('privacy.purpose.now', { purpose: purposeIn(language, purpose) })}</p>
        {context && view.purposes.map((entry) => <p key={entry.hash}>{entrySentence(entry, context)}</p>)}
        <div className="row">
          <Button onPress={() => setAdding(true)}>{t('privacy.purpose.add')}</Button>
        </div>
        {paragraphs.map((each) => (
          <p key={each}>{t(`privacy.notice.${each}`)}</p>
        ))}
        <p>{t('privacy.authority.CA')}</p>
        <p>{t('privacy.authority.US')}</p>
      </section>
      {isAdding && <PurposeDialog onClose={() => setAdding(false)} />}
    </div>
  )
}

function PurposeDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslate()
  const [purpose, setPurpose] = useState('')
  const [authority, setAuthority] = useState('')
  const [reason, setReason] = useState('')
  return (
    <EntryDialog
      title={t('privacy.purpose.add')}
      text={t('privacy.purpose.addText')}
      act={t('privacy.save')}
      onClose={onClose}
      isReady={[purpose, authority, reason].every((each) => each.trim() !== '')}
      texts={[purpose, authority, reason]}
      onSave={(kept) =>
        write(draft('purpose.extended', { purpose, authority, reason, ...kept }, { releasability: 'SHARED' }))
      }
    >
      {(isTried) => (
        <>
          <Words
            label={t('privacy.purpose.purpose')}
            value={purpose}
            onChange={setPurpose}
            isTried={isTried}
            autoFocus
          />
          <Words
            label={t('privacy.purpose.authority')}
            value={authority}
            onChange={setAuthority}
            isTried={isTried}
          />
          <Words label={t('privacy.reason')} value={reason} onChange={setReason} isTried={isTried} isLong />
        </>
      )}
    </EntryDialog>
  )
}
