/** A task that only one process does at a time; it ends with the process, however that ends. */
export interface Role {
  /** Whether it is still ours. Who has lost the connection to the store may have been followed already, and must stop. */
  isHeld(): boolean;
  release(): Promise<void>;
}

/** Takes a role if nobody has it, else gives null. */
export type HoldRole = (name: string) => Promise<Role | null>;
