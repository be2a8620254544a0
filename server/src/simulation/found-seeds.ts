/** Sessions in which a rule was once broken, and why. A seed plays another session once the simulation itself has changed. */
export const FOUND: readonly { readonly seed: number; readonly because: string }[] = [
  {
    seed: 32,
    because: 'through a server that had not heard the news, a device that came back took the seat from a newer one',
  },
  { seed: 3014, because: 'a speaker whom the host had skipped in open talk had the floor back at once' },
  { seed: 3408, because: 'a server that had slept took the seat back from the server to which its device had gone on' },
  { seed: 24673, because: 'who was let go while a server that had slept took them in again was here for ever' },
  { seed: 27515, because: 'a join that was carried out unheard left somebody here whose connection had ended' },
]
