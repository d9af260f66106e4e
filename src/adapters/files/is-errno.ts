/** Whether an error is one of the system with this code: "ENOENT", "EEXIST" … */
export const isErrno = (error: unknown, code: string): boolean =>
  error instanceof Error && "code" in error && error.code === code;
