import { z } from "zod";

/** `.consult-customer/columns.yaml`: the mappings that `health --save-map` keeps, column → field or "ignore". */
export const columnsSchema = z.strictObject({
  schema: z.literal(1),
  columns: z.record(z.string().min(1), z.string().min(1)),
});
