import type { ReactNode } from 'react'
import './table.css'

/** A plain table; rows and cells are ordinary HTML, `th` heads them. */
export function Table(props: {
  label: string
  head: readonly ReactNode[]
  children: ReactNode
  isDense?: boolean
}) {
  return (
    <table className={`tbl${props.isDense ? ' dense' : ''}`} aria-label={props.label}>
      <thead>
        <tr>
          {props.head.map((cell, column) => (
            <th key={column} scope="col">
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{props.children}</tbody>
    </table>
  )
}
