/** What sellers call the services by which they want to be reached, spelled to be found or to be overlooked. */
import type { Contact } from '../model/listing.ts'

export interface ContactService {
  channel: Contact['channel']
  /** Folded names, as regular expressions. */
  names: string
  /** Reached by a telephone number, by a name, or by either. */
  by: 'number' | 'handle' | 'either'
  /** Addresses that end in the number or name. */
  links: string
}

/** Letters that stand for others. Whole, separated, and with single letters replaced, the name is the same. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  a: '[a4@]',
  e: '[e3]',
  i: '[i1!l]',
  l: '[l1i|]',
  o: '[o0]',
  s: '[s5$]',
  t: '[t7+]',
  g: '[g9]',
}

/** @param name eight letters or so: short words would be found in others. */
function disguised(name: string): string {
  return [...name].map((letter) => LOOKALIKES[letter] ?? letter).join('[ ._*~|]{0,2}')
}

/** In order of certainty: what an earlier service took is not read again. */
export const SERVICES: readonly ContactService[] = [
  {
    channel: 'whatsapp',
    names: [
      disguised('whatsapp'),
      disguised('whatsap'),
      disguised('watsapp'),
      'whats? ?app?|whats|wat(?:ts)? ?app|watts ?app|wass?app?|wsp|wsap|wasap|zap ?zap|zap|wpp',
      'واتساب|واتس ?اب|واتس|وتساب|واتساپ|ватсап|вотсап|вацап|ватцап|วอ[ทต]ส?แอ[พป]ป?|व्हाट्सएप|व्हाट्सऐप|वाट्सएप|왓츠앱|ワッツアップ',
      String.raw`wa(?=[ :.+]{1,3}[(+]?\d)`,
    ].join('|'),
    by: 'number',
    links: String.raw`wa\.me\/\+?|whatsapp\.com\/send\/?\?phone=\+?`,
  },
  {
    channel: 'telegram',
    names: `${disguised('telegram')}|telegran|telegramm|tele|teleg|tlgrm|tg|тг|телеграмм?|телега|тележка|تلي?جرام|تيليجرام|تلگرام|テレグラム|텔레그램|텔레|电报|纸飞机|飞机|เทเลแกรม`,
    by: 'handle',
    links: String.raw`(?:t\.me|telegram\.me|telegram\.dog)\/(?:joinchat\/|\+|s\/)?`,
  },
  {
    channel: 'wechat',
    names: `${disguised('wechat')}|${disguised('weixin')}|微信号?|微 ?[❤♥💚]\ufe0f?|➕ ?微|加 ?微信?|加 ?v信?|v信|威信|薇 ?信?|卫星号?|徽信|唯信|vx|wx|wechet|위챗|вичат`,
    by: 'either',
    links: String.raw`weixin:\/\/`,
  },
  {
    channel: 'line',
    names:
      'line ?id|i?d ?line|line|l1ne|ไลน์ ?ไอดี|ไอดี ?ไลน์|แอด ?ไลน์|ไลน์|ลายน์|แอดไลน์มา|ラインid|ライン|赖|라인',
    by: 'handle',
    links: String.raw`line\.me\/(?:ti\/p\/|r\/ti\/p\/)[~@]?`,
  },
  {
    channel: 'zalo',
    names: 'z ?a ?l ?[o0]|za lo|da ?lo|zl|zalô',
    by: 'number',
    links: String.raw`zalo\.me\/`,
  },
  {
    channel: 'viber',
    names: 'v[i1]ber|ваибер|вибер|فايبر|바이버',
    by: 'number',
    links: String.raw`viber:\/\/chat\?number=\+?`,
  },
  {
    channel: 'other',
    names: 'signal|сигнал|wire|session id|threema|imo|botim',
    by: 'number',
    links: String.raw`signal\.me\/#p\/\+?`,
  },
  {
    channel: 'other',
    names:
      'snapchat|snap|instagram|insta|ig|инста|discord|disc|qq|扣扣|kakao ?talk|kakao|카카오톡|카톡|오픈톡|오픈채팅|wickr(?: me)?|threema|session|skype|скаип|facebook|fb|феисбук|messenger|vk|вк',
    by: 'either',
    links: String.raw`(?:instagram\.com|facebook\.com|fb\.com|m\.me|discord\.gg|vk\.com|snapchat\.com\/add|tiktok\.com)\/@?`,
  },
]
