import type { Language } from '../../data/model/country.ts'
import type { Picture } from '../../data/projections/picture.ts'
import { facilityById, facilityName } from '../../data/reference/reference.ts'
import type { SentenceContext } from '../../data/words/links.ts'

/** What sentences about a picture need that is not the open workspace's. */
export const sentenceContext = (picture: Picture, language: Language): SentenceContext => ({
  language,
  picture,
  facilityName: (id) => {
    const facility = facilityById(id)
    return facility ? facilityName(facility, language) : id
  },
})
