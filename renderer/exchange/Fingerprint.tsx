/** The 30 digits of a key in groups of five, to be read aloud; `lg` where they are compared. */
export function Fingerprint(props: { digits: string; size?: 'sm' | 'lg' }) {
  return (
    <p className={`digits ${props.size ?? 'sm'}`}>
      {props.digits.split(' ').map((group, place) => (
        <span key={place}>{group} </span>
      ))}
    </p>
  )
}
