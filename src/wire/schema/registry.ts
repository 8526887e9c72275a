import assert from 'node:assert/strict';
import { z } from 'zod';

/** Every shape of the API by its name, for the description that machines read. */
const SHAPES = z.registry<{ id: string }>();

/** Names a shape. The type argument holds it to the wire's interface: what the interface has and the shape lacks does not compile. */
export function shape<T>(id: string, schema: z.ZodType<T>): z.ZodType<T> {
  SHAPES.add(schema, { id });
  return schema;
}

/** The name of a shape. Asserts that it has one. */
export function nameOf(schema: z.ZodType): string {
  const named = SHAPES.get(schema);
  assert(named, 'a shape of the API has a name');
  return named.id;
}

/** A list of a shape in its envelope. */
export const items = <T>(id: string, schema: z.ZodType<T>): z.ZodType<{ readonly items: readonly T[] }> =>
  shape(id, z.strictObject({ items: z.array(schema) }));

/**
 * All named shapes as JSON Schema 2020-12, each under its name. The schemas allow fields that they do not name, so that a client
 * made from them survives a new one.
 */
export function jsonSchemas(): Readonly<Record<string, unknown>> {
  const { schemas } = z.toJSONSchema(SHAPES, {
    uri: (id) => `#/components/schemas/${id}`,
    override: ({ jsonSchema }) => {
      delete jsonSchema.additionalProperties;
    },
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $schema: _schema, $id: _id, ...rest }]) => [id, rest]),
  );
}
