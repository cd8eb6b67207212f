/** Numbers that are shaped like those of documents and are prices, sizes, telephones, models or seasons. */

/** Words before a number that say what it is the number of. */
const OTHER_NUMBERS =
  /(?:^|[^\p{L}])(?:tele?f?(?:[oó]n[oe]?)?|telephone|phone|fono|cel(?:ular)?|zap|whats ?app|whats|wa|mobile?|hp|hotline|sđt|sdt|điện thoại|gọi|тел|телефон[ау]?|τηλ|size|taille|talla|pointure|größe|house|hausnummer|rumah|part|item|order|artikel|art|article|model|modell|serial|seri[ea]?|lot|lote|shop|room|kamar|flat|plot|plate|account|rekening|cuenta|conta|konto|sku|oem|ref|bestell|contact|contacto|kontak|call|ring me)[ .:-]{0,3}$|(?:電話|电话|手机|微信|車|型|サイズ|品|订单|واتساب|جوال|هاتف|الهاتف|الجوال|تلفن|موبایل|मोबाइल|फोन|โทร|เบอร์)\s{0,2}$/iu
/** The same words between the word for number and the digits. */
const OTHER_INSIDE = /هاتف|جوال|واتساب|موبایل|تلفن|फोन|मोबाइल|\b(?:zap|wa)\b/iu
/** What follows a count, a size or a price. */
const COUNTED =
  /^\s{0,2}(?:mm|cm|m|km|kg|g|gr|mg|ml|l|ft|in|inch|kb|mb|gb|tb|mah|pcs?|pieces?|st|stk|hp|w|v|k|euros?|usd|jt|rb|%|€|\$|£|¥|₫|₹|฿|"|″|°|個|个|件|本|枚|只|con|cái|[x×]\s?\d)(?![\p{L}\p{N}])/iu
/** Fewer digits than these number no document, unless letters or strokes stand among them. */
const FEWEST_DIGITS = 4
const FEWEST_AMONG_LETTERS = 3
const STORAGE = /GB(?:32|64|128|256|512)$/
/** What a ring for a finger or a chip in a device is measured by, and whoever is to be rung. */
const OTHER_RING =
  /size|\bmm\b|\bcm\b|karat|carat|\b\d{1,2} ?kt?\b|gold|silver|argent|plata|plat[ae]|\bor\b|\boro\b|\bgb\b|ssd|\bsim\b|\bwa\b|whats|\btel\b|\bhp\b|^ring \(?0\d{3,}/iu

const WORD_FOR_NUMBER = /^(?:№|番号|号|第|编号|證號|证号|เลขที่|رقم|नंबर|[\p{L}°º]+\.?)\s*[:：]?\s*/u

/**
 * @param form of the number, as permit-numbers.ts calls it.
 * @param before what stands before it; `behind`: what follows.
 */
export function isPlausible(form: string, text: string, before: string, behind: string): boolean {
  if (form === 'CITES permit') return !STORAGE.test(text)
  if (form === 'ring or tag') return !OTHER_RING.test(text)
  if (form !== 'numbered document') return !COUNTED.test(behind) || /[-/]/.test(text)
  if (OTHER_NUMBERS.test(before) || OTHER_INSIDE.test(text) || COUNTED.test(behind)) return false
  const value = text.replace(WORD_FOR_NUMBER, '')
  const digits = value.replace(/\D/g, '').length
  if (isTelephone(value)) return false
  if (/\d\/\p{Lu}{2}/u.test(value)) return true
  if (/\d[-/.]?[\p{L}]|\p{L}[-. ]?\d|\d[-/]\d/u.test(value)) return digits >= FEWEST_AMONG_LETTERS
  return digits >= FEWEST_DIGITS && !/^(?:19|20)\d\d$/.test(value.trim())
}

/** Nine digits or more that begin as telephones do within a country. */
function isTelephone(value: string): boolean {
  const digits = value.replace(/\D/g, '')
  return /^\s*0[1-9]?[\d ]+$/.test(value) && digits.length >= 9 && digits.length <= 12
}
