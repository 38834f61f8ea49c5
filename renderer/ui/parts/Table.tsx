import type { ReactNode } from 'react'
import './table.css'

/** The way a column is sorted; `none` for one that could be. */
export type Sorted = 'ascending' | 'descending' | 'none'

/** A plain table; rows and cells are ordinary HTML, `th` heads them. */
export function Table(props: {
  label: string
  head: readonly ReactNode[]
  children: ReactNode
  isDense?: boolean
  /** By column, null where the table is never sorted by it. */
  sorted?: readonly (Sorted | null)[]
}) {
  return (
    <table className={`tbl${props.isDense ? ' dense' : ''}`} aria-label={props.label}>
      <thead>
        <tr>
          {props.head.map((cell, column) => (
            <th key={column} scope="col" aria-sort={props.sorted?.[column] ?? undefined}>
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{props.children}</tbody>
    </table>
  )
}
