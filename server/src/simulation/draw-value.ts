import type { Dice } from './dice.ts'

/** The parts of a schema that are needed to make something of its shape. */
interface Schema {
  readonly type: string
  readonly entries?: Record<string, Schema>
  readonly options?: readonly unknown[]
  readonly literal?: unknown
  readonly wrapped?: Schema
  readonly item?: Schema
  readonly pipe?: readonly { readonly type: string; readonly requirement?: unknown }[]
}

/** Makes a value for a field of this name, or nothing when it has no idea. */
export type Idea = (field: string, dice: Dice) => unknown

/** Numbers are drawn no further than this from their least: nobody wants a session of days. */
const WIDE = 110

/** Something of the shape the schema asks for: by an idea for the field's name where there is one, else by chance. */
export function drawValue(schema: unknown, field: string, dice: Dice, idea: Idea): unknown {
  const { type, entries, options, literal, wrapped, item, pipe } = schema as Schema
  if (type === 'literal') return literal
  const thought = idea(field, dice)
  if (thought !== undefined) return thought
  switch (type) {
    case 'strict_object':
    case 'object':
      return Object.fromEntries(
        Object.entries(entries ?? {}).map(([name, entry]) => [name, drawValue(entry, name, dice, idea)]),
      )
    case 'variant':
    case 'union':
      return drawValue(dice.pick(options ?? []), field, dice, idea)
    case 'nullable':
    case 'optional':
      return dice.chance(0.5) ? null : drawValue(wrapped, field, dice, idea)
    case 'picklist':
      return dice.pick(options ?? [])
    case 'array':
    case 'tuple':
      return Array.from({ length: dice.whole(1, 4) }, () => drawValue(item, field, dice, idea))
    case 'boolean':
      return dice.chance(0.5)
    case 'number': {
      const bound = (name: string, otherwise: number) =>
        Number(pipe?.find((action) => action.type === name)?.requirement ?? otherwise)
      const least = bound('min_value', 0)
      const number = dice.between(least, Math.min(bound('max_value', least + WIDE), least + WIDE))
      return pipe?.some((action) => action.type === 'integer') ? Math.floor(number) : number
    }
    default:
      throw new Error(`The simulation has no idea of ${field}, a ${type}: give it one`)
  }
}
