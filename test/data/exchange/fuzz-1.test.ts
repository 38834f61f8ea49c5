import { fuzz } from '../../support/fuzz.ts'

// [FUZ-1]
fuzz(0)
