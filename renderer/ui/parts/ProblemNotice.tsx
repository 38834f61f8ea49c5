import type { ReactNode } from 'react'
import type { ProblemData } from '../../../data/model/problem.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { Callout } from './Callout.tsx'

/** What happened, what did not change and what to do; spoken when it appears. */
export function ProblemNotice(props: { problem: ProblemData; actions?: ReactNode; tone?: 'warn' | 'bad' }) {
  const t = useTranslate()
  const { code, facts } = props.problem
  return (
    <Callout tone={props.tone ?? 'bad'} isAlert actions={props.actions}>
      {t(`problem.${code}`, { detail: '?', line: '?', count: 0, ...facts })}
    </Callout>
  )
}
