/**
 * The shape every endpoint of the desk is described in: one object that the server takes as route options,
 * the OpenAPI document is made from, and the pages call by.
 */
import type { z } from 'zod'
import { problem } from './problem.ts'

export interface EndpointSchema {
  summary: string
  tags: readonly string[]
  params?: z.ZodType
  querystring?: z.ZodType
  body?: z.ZodType
  response: { 200: z.ZodType } & Record<string | number, z.ZodType>
}

export interface Endpoint {
  method: 'GET' | 'POST' | 'DELETE'
  url: string
  schema: EndpointSchema
}

/** The answers any endpoint may give besides its own. */
export const REFUSALS = { '4xx': problem, '5xx': problem } as const

type Given<Part extends 'params' | 'querystring' | 'body', E extends Endpoint> =
  E['schema'] extends Record<Part, infer Schema extends z.ZodType> ? Record<Part, z.input<Schema>> : unknown

/** What a caller of the endpoint hands in. */
export type Request<E extends Endpoint> = Given<'params', E> & Given<'querystring', E> & Given<'body', E>
