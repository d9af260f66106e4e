/**
 * Whether a command line may mean a command. Options and commands below it take time to declare, and --help of the program
 * shows none of them, so that they are declared only then.
 */
export const mayMean = (argv: readonly string[], name: string): boolean =>
  argv.some((word) => word.toLowerCase() === name);
