/** What a device draws and keeps for its tokens of one ballot: base64url throughout, the same place in each list is the same token. */
export interface DrawnTokens {
  /** 32 random bytes each; handed in with the envelope and shown to nobody before. */
  readonly inputs: readonly string[]
  /** Scalars of 32 bytes, which never leave the device. */
  readonly blinds: readonly string[]
  /** Elements of 32 bytes: all that the server sees when it issues. */
  readonly blinded: readonly string[]
}

/** What the server makes of the blinded elements of one member, in their order. */
export interface Issued {
  /** Elements of 32 bytes. */
  readonly evaluated: readonly string[]
  /** One for all of them, that they were made with the ballot's key: 64 bytes. */
  readonly proof: string
}

/** The right to hand in one envelope. Whoever issued it cannot know it again, and can tell that it is genuine. */
export interface Token {
  /** 32 bytes. */
  readonly input: string
  /** 64 bytes. */
  readonly output: string
}
