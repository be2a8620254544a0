/** Beginnings that stand by themselves, without a “When” before them. */
const BY_ITSELF =
  /^(when(ever)?|on|at|after|before|in|during|by|until|once|if|as|from|every|each|this|(the )?next|tomorrow|today|tonight)\b|^(mon|tues|wednes|thurs|fri|satur|sun)day(\s+(at|before|after|in|morning|noon|afternoon|evening|night)\b|$)/i

/** What somebody, or all of us, will do, as one sentence: people write “On Monday” as well as “the week starts”. */
export function commitmentSentence(when: string, will: string, isShared = false): string {
  const moment = when.trim().replace(/[,.;:]+$/, '')
  const deed = will.trim().replace(/^(i|we)(’|')?( wi)?ll\b\s*/i, '')
  const willDo = `${isShared ? 'we' : 'I'} will ${deed}`
  if (moment === '') return willDo.charAt(0).toUpperCase() + willDo.slice(1)
  const begun = BY_ITSELF.test(moment) ? moment.charAt(0).toUpperCase() + moment.slice(1) : `When ${moment}`
  return `${begun}, ${willDo}`
}
