const same = (name: string): string => name.normalize('NFKC').toLowerCase()

/** [V12] Names that can be told apart: of several alike the second one, in the order given, gets a 2, and so on; a number somebody has in their name is theirs. */
export function distinctNames(names: readonly string[]): readonly string[] {
  const taken = new Set(names.map(same))
  const seen = new Set<string>()
  return names.map((name) => {
    if (!seen.has(same(name))) {
      seen.add(same(name))
      return name
    }
    let number = 2
    while (taken.has(same(`${name} ${number}`))) number++
    taken.add(same(`${name} ${number}`))
    return `${name} ${number}`
  })
}
