/** Whether a value that was read from JSON has a form. */
export type Shape = (value: unknown) => boolean;

export const text: Shape = (value) => typeof value === "string";
export const number: Shape = (value) => typeof value === "number" && Number.isFinite(value);
export const truth: Shape = (value) => typeof value === "boolean";
export const anything: Shape = (value) => value !== undefined;
export const integer: Shape = (value) => Number.isSafeInteger(value);
export const atLeast =
  (least: number): Shape =>
  (value) =>
    integer(value) && (value as number) >= least;
export const oneOf =
  (...words: readonly string[]): Shape =>
  (value) =>
    words.includes(value as string);
export const orNull =
  (shape: Shape): Shape =>
  (value) =>
    value === null || shape(value);
export const optional =
  (shape: Shape): Shape =>
  (value) =>
    value === undefined || shape(value);
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
export const valuesOf =
  (shape: Shape): Shape =>
  (value) =>
    isObject(value) && Object.values(value).every(shape);
export const listOf =
  (shape: Shape): Shape =>
  (value) =>
    Array.isArray(value) && value.every(shape);
export const written =
  (form: RegExp): Shape =>
  (value) =>
    typeof value === "string" && form.test(value);
export const object = (keys: Readonly<Record<string, Shape>>): Shape => {
  const shapes = Object.entries(keys).map(([key, shape]) => ({ key, shape }));
  return (value) => {
    if (!isObject(value)) return false;
    for (const { key, shape } of shapes) if (!shape(value[key])) return false;
    return true;
  };
};

const leapYear = String.raw`(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)`;
const shortMonth = String.raw`(?:0[469]|11)-(?:0[1-9]|[12]\d|30)`;
const longMonth = String.raw`(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])`;
const february = String.raw`02-(?:0[1-9]|1\d|2[0-8])`;
const dayForm = String.raw`(?:\d{4}-(?:${longMonth}|${shortMonth}|${february})|${leapYear}-02-29)`;
export const day = written(new RegExp(`^${dayForm}$`));
export const moment = written(
  new RegExp(String.raw`^${dayForm}T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?Z$`),
);
