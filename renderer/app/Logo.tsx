/** A bridge across the dashed border line. */
export function Logo() {
  return (
    <svg viewBox="0 0 36 36" className="logo" role="img" aria-label="Entente">
      <g fill="none" stroke="currentColor">
        <path d="M2 24.5h32" strokeWidth="2.6" />
        <path d="M11 6v24M25 6v24" strokeWidth="2.6" />
        <path
          d="M2 19.5C6.5 18 9.5 13 11 7.5c2 8.5 4.5 11.5 7 11.5s5-3 7-11.5c1.5 5.5 4.5 10.5 9 12"
          strokeWidth="1.9"
        />
      </g>
      <path d="M18 3v30" stroke="#e880bb" strokeWidth="2" strokeDasharray="5 2.2 1.6 2.2" />
    </svg>
  )
}
