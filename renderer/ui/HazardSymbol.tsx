/** Whether guides are those of radioactive materials (161 to 166), whose sign everybody knows. */
export const isRadioactive = (guides: readonly string[] | undefined): boolean =>
  guides?.some((guide) => /^16[1-6]$/.test(guide)) ?? false

/** Sign of a release: the trefoil for radioactive materials, else a placard; drawn to fill its box. */
export function HazardSymbol(props: { isRadioactive: boolean; size?: number }) {
  const { size } = props
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" {...(size !== undefined && { width: size, height: size })}>
      {props.isRadioactive ? (
        <use href="#m-rad" />
      ) : (
        <>
          <path
            d="M16 2 30 16 16 30 2 16z"
            fill="var(--restr-fill)"
            stroke="var(--restr-on)"
            strokeWidth="1.8"
            strokeLinejoin="round"
          />
          <path d="M16 9v9" stroke="var(--restr-on)" strokeWidth="3" strokeLinecap="round" />
          <circle cx="16" cy="23" r="1.9" fill="var(--restr-on)" />
        </>
      )}
    </svg>
  )
}
