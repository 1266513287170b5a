/** The current instant (ISO, UTC). Passed in everywhere, so that rules and tests can stand at any moment. */
export type Clock = { now(): string }
