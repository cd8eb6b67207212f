/** Changes single values of a site file and keeps everything else as it is written, comments included. */
import { isScalar, parseDocument } from 'yaml'
import { LISTING_FIELD_NAMES, type ListingFieldName } from '../../../model/field-selector.ts'

export interface PointedField {
  field: ListingFieldName
  /** A CSS selector; '' where the field is found without one, null where the file says more than a form can show. */
  selector: string | null
}

/** Where the file points for each field; null where it is no YAML at all. */
export function pointedFields(yaml: string): PointedField[] | null {
  const document = parseDocument(yaml)
  if (document.errors.length > 0) return null
  return LISTING_FIELD_NAMES.map((field) => {
    const value: unknown = document.getIn(['listing', 'fields', field], true)
    if (value === undefined) return { field, selector: '' }
    return { field, selector: isScalar(value) && typeof value.value === 'string' ? value.value : null }
  })
}

/** The same file with one field pointed at; an empty selector takes it out. A file that is no YAML stays as it is. */
export function withField(yaml: string, field: ListingFieldName, selector: string): string {
  const document = parseDocument(yaml)
  if (document.errors.length > 0) return yaml
  const place = ['listing', 'fields', field]
  if (selector.trim() === '') {
    if (!document.hasIn(place)) return yaml
    document.deleteIn(place)
    if (isEmpty(document.getIn(['listing', 'fields']))) document.deleteIn(['listing', 'fields'])
  } else document.setIn(place, selector)
  return document.toString({ lineWidth: 0 })
}

function isEmpty(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    'items' in value &&
    Array.isArray(value.items) &&
    value.items.length === 0
  )
}
