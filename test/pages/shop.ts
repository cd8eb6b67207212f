/** A shop of the proxy pages: how it prints prices, and the words on its buttons and headings. */
import type { Product } from './page.ts'

export interface Shop {
  code: string
  lang: string
  currency: string
  host: string
  /** A price as this shop prints it. */
  print(amount: number): string
  add: string
  was: string
  now: string
  related: string
  cart: string
  freeFrom: string
  monthly: string
  description: string
  reviews: string
  soldOut: string
  home: string
  product: Product
}

type Words = Pick<
  Shop,
  | 'add'
  | 'was'
  | 'now'
  | 'related'
  | 'cart'
  | 'freeFrom'
  | 'monthly'
  | 'description'
  | 'reviews'
  | 'soldOut'
  | 'home'
>

export function words(text: string): Words {
  const [
    add = '',
    was = '',
    now = '',
    related = '',
    cart = '',
    freeFrom = '',
    monthly = '',
    description = '',
    reviews = '',
    soldOut = '',
    home = '',
  ] = text.split(' | ')
  return { add, was, now, related, cart, freeFrom, monthly, description, reviews, soldOut, home }
}

export const EN = words(
  'Add to Cart | Was | Now | You may also like | Cart | Free shipping over | per month | Description | Customer reviews | Sold out | Home',
)
export const DE = words(
  'In den Warenkorb | statt | jetzt | Das könnte Ihnen auch gefallen | Warenkorb | Versandkostenfrei ab | pro Monat | Beschreibung | Bewertungen | Ausverkauft | Startseite',
)
export const FR = words(
  'Ajouter au panier | au lieu de | maintenant | Vous aimerez aussi | Panier | Livraison offerte dès | par mois | Description | Avis clients | Épuisé | Accueil',
)
export const ES = words(
  'Añadir al carrito | antes | ahora | Productos relacionados | Carrito | Envío gratis desde | al mes | Descripción | Opiniones | Agotado | Inicio',
)

export function fixed(amount: number, decimals: number, group: string, point: string): string {
  const [whole = '', part] = amount.toFixed(decimals).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group)
  return part === undefined ? grouped : grouped + point + part
}

export function shop(
  code: string,
  lang: string,
  currency: string,
  host: string,
  print: (amount: number) => string,
  said: Words,
  thing: readonly [string, string, string],
  now: number,
  was: number,
  others: Product['others'],
): Shop {
  const [title, description, category] = thing
  return {
    code,
    lang,
    currency,
    host,
    print,
    ...said,
    product: { title, description, category, now, was, others },
  }
}

export const persian = (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCharCode(0x6f0 + Number(digit)))
export const arabic = (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)))
export const indian = (amount: number) => amount.toLocaleString('en-IN')
