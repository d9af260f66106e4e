/** Why bytes of a journal are no record. */
export type DamageKind =
  /** A write that was cut short, or something from elsewhere. */
  | "torn"
  /** The checksum does not fit: something changed the line after it was written. */
  | "changed"
  /** Whole JSON, but not of the form this program writes. */
  | "no record";

export type Damage = {
  readonly offset: number;
  readonly bytes: number;
  readonly kind: DamageKind;
};
