/** Fields of a listing as people call them. */
export const FIELD_NAMES: Readonly<Record<string, string>> = {
  title: 'Title',
  description: 'Description',
  price: 'Price',
  quantity: 'Quantity',
  seller: 'Seller',
  sellerUrl: "Seller's page",
  location: 'Location',
  postedAt: 'Posted',
  category: 'Category',
  images: 'Pictures',
  contacts: 'Contacts',
}
