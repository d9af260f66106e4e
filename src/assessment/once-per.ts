/** Computes a value from a part of the practice once, and keeps it as long as that part lives. */
export function oncePer<Part extends object, Made>(make: (part: Part) => Made): (part: Part) => Made {
  const known = new WeakMap<Part, Made>();
  return (part) => {
    let made = known.get(part);
    if (made === undefined) {
      made = make(part);
      known.set(part, made);
    }
    return made;
  };
}
