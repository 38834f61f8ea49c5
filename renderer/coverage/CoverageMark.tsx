import type { CellMark } from '../../data/rules/coverage-matrix.ts'
import type { PairStatus } from '../../data/rules/pair-coverage.ts'

/** The mark of a crossing: what counts has a check, what is covered a full square, work under way a half one. */
export const markOf: Record<PairStatus, CellMark> = {
  validated: 'exercised',
  covered: 'inPlan',
  incomplete: 'draft',
  oneCountry: 'draft',
  draft: 'draft',
  none: 'missing',
}

/** The five marks, each of its own shape; the words stand beside it. */
export const CoverageMark = (props: { mark: CellMark; size?: number }) => (
  <svg
    className={`cov-mark ${props.mark}`}
    viewBox="0 0 16 16"
    aria-hidden="true"
    style={{ width: `${props.size ?? 1}rem`, height: `${props.size ?? 1}rem` }}
  >
    <rect className="box" x="1" y="1" width="14" height="14" rx="2.5" />
    {shapes[props.mark]}
  </svg>
)

const shapes = {
  exercised: <path className="line" d="m4.4 8.4 2.5 2.5 4.8-5.4" />,
  inPlan: <rect className="fill" x="4.5" y="4.5" width="7" height="7" rx="1" />,
  draft: <path className="fill" d="M14 3v9.5A1.5 1.5 0 0 1 12.5 14H3z" />,
  missing: null,
  unknown: <path className="line" d="M6 6.3a2 2 0 1 1 2.8 1.9c-.6.3-.8.6-.8 1.2M8 11.6v.1" />,
} as const
