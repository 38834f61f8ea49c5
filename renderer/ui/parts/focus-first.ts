/** Gives a control of a dialog the focus when the dialog opens: a dialog without it would leave the keyboard behind. */
export const focusFirst = { autoFocus: true } as const
