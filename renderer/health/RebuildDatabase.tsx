import { DatabaseBackup } from 'lucide-react'
import { useState } from 'react'
import { Problem, type ProblemData } from '../../data/model/problem.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { machine } from '../state/machine.ts'
import { Button } from '../ui/parts/Button.tsx'
import { ProblemNotice } from '../ui/parts/ProblemNotice.tsx'
import './health.css'

/** The way on when the database will not open: it is set aside, and the second copy fills a new one. */
export function RebuildDatabase() {
  const t = useTranslate()
  const [isAtWork, setAtWork] = useState(false)
  const [failed, setFailed] = useState<ProblemData | null>(null)
  if (machine().copies === 1) return null
  async function rebuild() {
    setAtWork(true)
    try {
      await machine().rebuildDatabase()
      location.reload()
    } catch (thrown) {
      const { code, facts } = Problem.from(thrown)
      setFailed({ code, facts })
      setAtWork(false)
    }
  }
  return (
    <section className="card rebuild">
      <h2 className="title">{t('health.rebuild.title')}</h2>
      <p>{t('health.rebuild.text')}</p>
      <div className="row">
        <Button
          variant="primary"
          icon={<DatabaseBackup aria-hidden="true" />}
          isPending={isAtWork}
          onPress={() => void rebuild()}
        >
          {t('health.rebuild')}
        </Button>
      </div>
      {failed && <ProblemNotice problem={failed} />}
    </section>
  )
}
