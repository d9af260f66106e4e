import { z } from "zod";

/**
 * The keys a schema knows at a path, over all forms (unions) the value may take; none when it knows no closed set.
 * Steps through lists are numbers, through groups keys.
 */
export function knownKeys(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  let at = unwrap(schema);
  for (const step of path) at = at.flatMap((one) => stepInto(one, step));
  return [...new Set(at.flatMap(keysOf))];
}

/** The forms behind optional, default and union wrappers. */
function unwrap(schema: z.core.$ZodType): z.core.$ZodType[] {
  if (
    schema instanceof z.core.$ZodOptional ||
    schema instanceof z.core.$ZodNullable ||
    schema instanceof z.core.$ZodDefault ||
    schema instanceof z.core.$ZodPrefault ||
    schema instanceof z.core.$ZodReadonly
  )
    return unwrap(schema._zod.def.innerType);
  if (schema instanceof z.core.$ZodPipe) return unwrap(schema._zod.def.in);
  if (schema instanceof z.core.$ZodUnion) return schema._zod.def.options.flatMap(unwrap);
  return [schema];
}

function stepInto(schema: z.core.$ZodType, step: PropertyKey): z.core.$ZodType[] {
  if (schema instanceof z.core.$ZodArray) return unwrap(schema._zod.def.element);
  if (schema instanceof z.core.$ZodRecord) return unwrap(schema._zod.def.valueType);
  if (schema instanceof z.core.$ZodObject) {
    const { shape } = schema._zod.def;
    const name = String(step);
    const inner = Object.hasOwn(shape, name) ? shape[name] : undefined;
    return inner === undefined ? [] : unwrap(inner);
  }
  return [];
}

function keysOf(schema: z.core.$ZodType): string[] {
  if (schema instanceof z.core.$ZodObject) return Object.keys(schema._zod.def.shape);
  if (schema instanceof z.core.$ZodRecord)
    return [...(schema._zod.def.keyType._zod.values ?? [])].map(String);
  return [];
}
