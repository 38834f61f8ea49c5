import { FileDown, FolderOpen } from 'lucide-react'
import { useState, useSyncExternalStore, type DragEvent } from 'react'
import type { Picture } from '../../../data/projections/picture.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { useHotkeys } from '../../ui/hotkeys.ts'
import { Button } from '../../ui/parts/Button.tsx'
import { ProblemNotice } from '../../ui/parts/ProblemNotice.tsx'
import { Progress } from '../../ui/parts/Progress.tsx'
import { sourceOf } from '../../machine/bundle-source.ts'
import type { Receiving, ReceivingState } from '../receiving.ts'
import { Imported } from './Imported.tsx'
import { Preview } from './Preview.tsx'
import { Unlock } from './Unlock.tsx'

/** A bundle comes in: opened, read, looked at, and only then imported. */
export function ReceiveColumn(props: { receiving: Receiving; picture: Picture | null }) {
  const { receiving } = props
  const state = useSyncExternalStore(receiving.subscribe, receiving.read)
  const [isOver, setOver] = useState(false)
  const choose = () => void receiving.choose()
  const isBusy = state.status === 'reading' || state.status === 'applying'
  useHotkeys('exchange', { r: choose }, !isBusy)

  const over = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    setOver(!isBusy)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file && !isBusy) void receiving.open(sourceOf(file))
  }
  return (
    <section
      className={`xc xc-receive${isOver ? ' over' : ''}`}
      aria-labelledby="receive-title"
      data-region="receive"
      tabIndex={-1}
      onDragOver={over}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
      }}
      onDrop={drop}
    >
      <Inside {...props} state={state} onChoose={choose} />
    </section>
  )
}

function Inside(props: {
  receiving: Receiving
  picture: Picture | null
  state: ReceivingState
  onChoose: () => void
}) {
  const t = useTranslate()
  const { receiving, state, picture } = props
  if (state.status === 'preview')
    return (
      <Preview
        preview={state.preview}
        isAnswered={state.isAnswered}
        picture={picture}
        receiving={receiving}
      />
    )
  if (state.status === 'done') return <Imported done={state} picture={picture} onMore={receiving.setAside} />
  return (
    <div className="xc-body">
      <header className="xc-head">
        <h2 id="receive-title">{t('exchange.receive')}</h2>
      </header>
      {(state.status === 'reading' || state.status === 'applying') && (
        <div className="xc-work">
          <Progress
            label={
              state.status === 'reading'
                ? t('exchange.reading', { name: state.name })
                : t('exchange.applying', { count: state.preview.total.added })
            }
            value={state.value}
          />
          <p className="sub">
            {t(state.status === 'reading' ? 'exchange.nothingYet' : 'exchange.allOrNothing')}
          </p>
          <Button onPress={receiving.cancel}>{t('ui.cancel')}</Button>
        </div>
      )}
      {state.status === 'locked' && (
        <Unlock
          name={state.name}
          problem={state.problem}
          typed={state.typed}
          onUnlock={(passphrase) => void receiving.unlock(passphrase)}
          onCancel={receiving.setAside}
        />
      )}
      {state.status === 'failed' && (
        <>
          <p className="strong xc-path">{state.name}</p>
          <ProblemNotice problem={state.problem} />
        </>
      )}
      {state.status === 'idle' && state.isCancelled && <p role="status">{t('exchange.receive.cancelled')}</p>}
      {(state.status === 'idle' || state.status === 'failed') && (
        <div className="drop-zone">
          <FileDown aria-hidden="true" />
          <p className="title">{t('exchange.drop')}</p>
          <p className="sub">{t('exchange.drop.how')}</p>
          <Button
            variant="primary"
            size="lg"
            icon={<FolderOpen aria-hidden="true" />}
            hotkey="R"
            onPress={props.onChoose}
          >
            {t('exchange.open')}
          </Button>
          <p className="sub">{t('exchange.nothingUntil')}</p>
        </div>
      )}
    </div>
  )
}
