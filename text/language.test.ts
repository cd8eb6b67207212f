import fc from 'fast-check'
import { expect, test } from 'vitest'
import { detectLanguage } from './language.ts'

test.each([
  ['en', 'Old wooden chest for sale, collection only'],
  ['es', 'Vendo mesa de madera en buen estado'],
  ['fr', 'Table en bois très bon état, à vendre'],
  ['pt', 'Vendo mesa de madeira em ótimo estado, retirar'],
  ['de', 'Verkaufe Tisch aus Holz, nur Abholung'],
  ['it', 'Vendo tavolo in legno, ottime condizioni'],
  ['nl', 'Te koop houten tafel, ophalen in Utrecht'],
  ['id', 'Dijual meja kayu, kondisi masih bagus bgt'],
  ['ms', 'Meja kayu untuk dijual, saya nak lepas murah je'],
  ['vi', 'Bán bàn gỗ còn mới, ai cần liên hệ'],
  ['tl', 'Benta ko po yung lamesa, nasa Quezon City lang'],
  ['sw', 'Nauza meza ya mbao kwa bei nzuri'],
  ['tr', 'Satılık ahşap masa, temiz, elden teslim'],
  ['pl', 'Sprzedam stół drewniany, odbiór osobisty'],
  ['cs', 'Prodám dřevěný stůl, osobní odběr'],
  ['hu', 'Eladó fa asztal, személyes átvétel'],
  ['ro', 'Vând masă din lemn, stare foarte bună'],
  ['ru', 'Продам деревянный стол, самовывоз'],
  ['uk', 'Продам дерев’яний стіл, самовивіз'],
  ['ar', 'طاولة خشب للبيع بحالة جيدة'],
  ['fa', 'میز چوبی فروشی، سالم و تمیز'],
  ['ur', 'لکڑی کی میز برائے فروخت ہے'],
  ['hi', 'लकड़ी की मेज बेचना है'],
  ['ne', 'काठको टेबल बिक्रीमा छ'],
  ['bn', 'কাঠের টেবিল বিক্রি হবে'],
  ['zh', '实木桌子转让，自提'],
  ['ja', '木製のテーブルを譲ります'],
  ['ko', '나무 책상 팝니다'],
  ['th', 'ขายโต๊ะไม้ มือสอง'],
  ['lo', 'ຂາຍໂຕະໄມ້'],
  ['km', 'លក់តុឈើ'],
  ['my', 'သစ်သားစားပွဲ ရောင်းမည်'],
  ['sv', 'Säljer träbord i bra skick, hämtas i Lund'],
  ['da', 'Træbord sælges, afhentes i Odense'],
  ['no', 'Trebord selges, hentes i Bergen'],
  ['fi', 'Myydään puinen pöytä, nouto Tampereelta'],
  ['sk', 'Predám drevený stôl, osobný odber'],
  ['hr', 'Prodajem drveni stol, osobno preuzimanje'],
  ['el', 'Πωλείται ξύλινο τραπέζι σε καλή κατάσταση'],
  ['bg', 'Продавам дървена маса, лично предаване'],
  ['sr', 'Продајем дрвени сто, лично преузимање'],
  ['kk', 'Ағаш үстел сатылады, жағдайы жақсы'],
  ['mn', 'Модон ширээ зарна, шинэ байгаа'],
  ['mr', 'लाकडी टेबल विकणे आहे'],
  ['he', 'שולחן עץ למכירה'],
  ['ta', 'மர மேசை விற்பனைக்கு'],
  ['te', 'చెక్క బల్ల అమ్మకానికి'],
  ['gu', 'લાકડાનું ટેબલ વેચવાનું છે'],
  ['si', 'ලී මේසයක් විකිණීමට'],
  ['am', 'የእንጨት ጠረጴዛ ለሽያጭ'],
])('%s is told from an ordinary advert', (language, text) => {
  expect(detectLanguage(text)).toBe(language)
})

test.each([
  ['hi', 'lakdi ki mez bechna hai, bilkul nayi'],
  ['ar', 'tawla khashab lel bee3, 7ala kwayesa gedan'],
  ['el', 'poleitai trapezi se kali katastasi, mono paralavi'],
  ['ru', 'prodam stol, sostoyanie otlichnoe, samovyvoz'],
  ['zh', 'chushou zhuozi, shunfeng baoyou, jia weixin'],
])('%s is told in Latin letters, too', (language, text) => {
  expect(detectLanguage(text)).toBe(language)
})

test.each([
  ['pl', 'Sprzedam zlota bransoletke, stan bardzo dobry, odbior osobisty'],
  ['ro', 'Vand masa din lemn, stare foarte buna'],
  ['tr', 'Satilik ahsap masa, elden teslim, fiyat uygun'],
  ['pt', 'Vendo sofa, nao tem defeito, otimo estado'],
])('%s is told without its accents', (language, text) => {
  expect(detectLanguage(text)).toBe(language)
})

test.each([
  ['en', 'Bugaboo Fox pram, grey melange'],
  ['nl', 'Te koop: Louis Vuitton Neverfull tas'],
  ['id', 'Dijual rice cooker Miyako, kondisi bagus'],
  ['de', 'Suche The North Face Jacke, Größe M'],
])('the language is that of the words, not of the brand: %s', (language, text) => {
  expect(detectLanguage(text)).toBe(language)
})

test.each([
  ['ja', '熊の胆 本物 乾燥'],
  ['ja', '鉄瓶 価格応談'],
  ['zh', '精美の手串 转让'],
  ['zh', '龜板 一對 自取'],
])('%s is told by kana and by characters of one country', (language, text) => {
  expect(detectLanguage(text)).toBe(language)
})

test.each([
  ['es', '𝓥𝓮𝓷𝓭𝓸 𝓶𝓮𝓼𝓪 𝓭𝓮 𝓶𝓪𝓭𝓮𝓻𝓪'],
  ['de', 'Ver\u200bkaufe Ti\u200bsch, nur Ab\u200bholung'],
  ['en', 'old w o o d e n chest for sale'],
])('%s is told however the letters are dressed up', (language, text) => {
  expect(detectLanguage(text)).toBe(language)
})

test('without letters the language is that of the site, or unknown', () => {
  expect(detectLanguage('123 !!')).toBe('und')
  expect(detectLanguage('123 !!', { siteLanguages: ['vi'] })).toBe('vi')
})

test('kana among Chinese characters makes a text Japanese', () => {
  expect(detectLanguage('未使用の印鑑三本まとめて')).toBe('ja')
})

test('what else is known can decide between neighbours', () => {
  expect(detectLanguage('meja', { votes: { ms: 5 } })).toBe('ms')
})

test('whatever is written, the answer is a language code', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      expect(detectLanguage(text)).toMatch(/^([a-z]{2}|und)$/)
    }),
  )
})

test.each([
  ['nl', 'Gitaarkoffer'],
  ['nl', 'Slaapkamerkast eiken'],
  ['de', 'Gitarrenkoffer schwarz'],
  ['de', 'Schreibtischlampe'],
  ['hu', 'Íróasztal'],
  ['fi', 'Kitaralaukku'],
  ['no', 'Barnesykkel'],
])('a single compound is %s by what it ends in: %s', (language, title) => {
  expect(detectLanguage(title)).toBe(language)
})

test.each([
  ['uk', 'Дитячий візок білий'],
  ['bg', 'Калъф за китара'],
  ['es', 'Pangolín escamas'],
  ['pt', 'Capa de violão'],
  ['sk', 'Vŕtačka Makita, málo používaná'],
  ['cs', 'Dřevěný stůl'],
])('%s is told from its neighbour by letters that one of them lacks: %s', (language, title) => {
  expect(detectLanguage(title)).toBe(language)
})

test.each([
  ['ko', 'Phrag. kovachii 개화주 나눕니다'],
  ['th', 'Uromastyx ornata ตัวผู้'],
  ['zh', 'Acrantophis dumerili 一对出售'],
  ['te', 'Dendrobates జత అమ్మకానికి'],
])('a scientific name in Latin letters does not carry the text: %s, %s', (language, title) => {
  expect(detectLanguage(title)).toBe(language)
})

test.each(['Kolam ikan besar', 'Trey neak krahom', 'Nga pan thee', 'Wooden table lamp'])(
  'Latin letters alone are never Lao or Burmese: %s',
  (title) => {
    expect(['lo', 'my']).not.toContain(detectLanguage(title))
  },
)
