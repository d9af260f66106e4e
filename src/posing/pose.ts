/**
 * How a text poses as more than material: a frame line of an answer, a role of a conversation, a result or a
 * heading of ours, or an order to its reader.
 */
export type Pose = "frame" | "role" | "claim" | "order";
