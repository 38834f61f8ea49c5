import type { FormValues } from './form-field.ts'

/** Values but one, e.g. what a form needs to see and a body does not hold. */
export const without = (values: FormValues, name: string): FormValues =>
  Object.fromEntries(Object.entries(values).filter(([each]) => each !== name))
