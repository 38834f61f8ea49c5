/** Names and values beneath each other. */
export function Facts(props: { rows: readonly (readonly [name: string, value: string])[] }) {
  return (
    <dl>
      {props.rows.map(([name, value]) => (
        <div key={name}>
          <dt className="sub">{name}</dt>
          <dd className="mono">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
