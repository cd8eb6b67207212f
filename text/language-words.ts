/** Everyday words and letters by which languages are told apart in texts too short for statistics. */

const WORDS: Readonly<Record<string, string>> = {
  en: 'the and of for with not no is are was from to in on at you your my we this that these it he she has have can will be or by old new only real any all ship shipping size pair per each price selling sale wanted looking buy buyer cash pick pickup collect please very comes would good box my its our inch hand one two message genuine condition',
  es: 'de la el los las y en con por para un una es no se del al que su muy más sin vendo busco compro nuevo nueva envío envio precio gramos kilo mano solo hay desde entrega original auténtico piel está son como pero tengo interesados bien talla pareja cada',
  fr: 'de la le les des du et en un une est pour avec sans sur pas vends vend cherche achète je vous il au aux très bon état prix livraison envoi possible neuf main propre dans par ce cette mon ma ans pièce vrai non plus qui nous peau taille',
  pt: 'de da do das dos e em com para por um uma não sem vendo compro procuro novo nova envio preço só no na ao à muito tem está mais que os as é casal cada filhote filhotes entrega retirar boa bom você pra já meu minha',
  de: 'der die das und mit für von ist nicht kein keine ein eine zu im am auf aus bei wir ich sie es verkaufe suche nur abholung versand preis sehr gut neu alt zustand wird sind oder auch vor nach stück paar echt gebe biete sich den dem des zum bitte habe',
  it: 'di il lo la gli le e con per un una non è da del della dei delle in al vendo cerco compro nuovo nuova spedizione prezzo solo molto come sono ho anche senza vero vera mano coppia più pelle ottime condizioni ritiro che si mi euro',
  nl: 'de het een en van met voor is niet geen te in op bij uit ik wij zijn verkopen koop gezocht ophalen verzenden prijs nieuw oude alleen zeer goed ook maar naar aan dit deze stuks paar echt mijn jaar wordt tot bieden staat nog kan',
  id: 'yang dan di ke dari untuk dengan ini itu tidak gak ga nggak bisa ada jual dijual cari beli harga asli ready stok kirim ongkir nego minat hubungi wa cod bukan siap anakan jinak murah ekor barang udah sudah belum aja saja kalo kalau bgt banget masih buat anak baru kg rb jt serius juga atau tapi sama jangan mau lagi pake punya mas bos gan',
  ms: 'yang dan di ke dari untuk dengan ini itu tidak tak boleh ada jual dijual cari beli harga asli pos nak saya awak kami je ni tu sahaja ekor barang bukan berminat lokasi kedai mahu sila tawaran ringgit rm elok lagi dah pun ya stok boleh',
  vi: 'và của cho có không là bán mua cần con hàng giá ship ai em anh chị mình bé nhà các được với từ này thật đẹp mới còn lấy cái ib liên hệ đi nha ạ nhé rừng khô bao ở về như cả một hai ko chưa đã để',
  tl: 'ang ng mga sa na ay at ko po lang may para hindi ito kayo naman din rin pa ba mo si ni wala meron benta binebenta bibili hanap kuya ate pwede yung nasa kami namin legit meet presyo pang nyo sya siya dito kasi',
  sw: 'ya wa na kwa ni za la cha katika hii hizi nauza nauzwa inauzwa natafuta bei piga simu mpya tu sana pia kila bila kutoka yenye mtu watu wetu yangu safi halisi kilo au lakini hakuna tunauza nataka mzuri',
  tr: 've bir bu için ile de da çok satılık satıyorum arıyorum alınır fiyat adet yeni eski var yok değil gibi kargo orijinal el yapımı temiz sadece en olan olarak ama elden teslim ilan iletişim kadar gerçek ne mı mi',
  pl: 'i w z na do nie jest za od po sprzedam kupię szukam cena sztuk nowy nowa stan wysyłka odbiór osobisty oraz się to bez dla przy jak tylko bardzo są zł oryginalny stary mam prawdziwy para przed tel',
  cs: 'na je do se za prodám koupím hledám cena nový nová stav osobní odběr pro od bez není pouze velmi kus kusů jako jen nebo po při kč starý mám pravý tel zašlu',
  hu: 'a az és egy nem van eladó keresek veszek ár új régi csak vagy hogy is ez db szép állapotban eredeti személyes átvétel posta postázom valódi nincs papír nélkül ft hibátlan készült',
  ro: 'și si de la cu din pe în un o nu este sunt vând vand cumpăr caut preț pret nou nouă stare foarte pentru fără fara livrare doar mai sau bucată lei ani vechi predare personală',
  sv: 'och i att en ett det som är på med för av till inte säljes säljer köpes köper pris nytt skick finns hämtas frakt från har eller mycket gammal äkta endast kan',
  da: 'og i at en et det som er på med for af til ikke sælges sælger købes køber pris ny stand findes afhentes fra har eller meget gammel ægte kun kan',
  no: 'og i at en et det som er på med for av til ikke selges selger kjøpes kjøper pris ny stand hentes fra har eller veldig gammel ekte kun kan',
  fi: 'ja on ei se myydään myyn ostetaan ostan hinta uusi vanha kunto nouto posti tai mutta kanssa ilman aito vain kpl sekä hyvä',
  hi: 'hai ka ki ke ko me mein se aur nahi chahiye bechna wala wali liye kar bhai paas ghar koi bhi ye yeh hota rupaye jodi kharidna asli sirf karo kare rahe le lo',
  ru: 'и в на с не по из за от для до это продам куплю цена торг самовывоз доставка новый состояние есть без только руб или как все что очень отдам кг пишите звонить старый настоящий можно',
  uk: 'і в на з не по із за від для до це продам куплю ціна торг самовивіз доставка новий стан є без тільки грн або як усе що дуже віддам та й їх можна справжній пишіть дзвоніть',
  bg: 'и в на с не по от за до това продавам купувам цена нов състояние има без само лв или като всичко че много е са се лично предаване',
  sr: 'и у на с не по из за од до ово продајем купујем цена нов стање има без само или као све да много је су се',
  kk: 'және бар жоқ сатамын сатылады алам баға үшін бұл жаңа мен',
  ar: 'في من على مع الى إلى عن هذا هذه للبيع مطلوب السعر التواصل واتس ما لا ليس غير جديد نظيف اصلي أصلي كامل عندي بدون توصيل ولا هو هي او أو كان قابل شغل حبة',
  fa: 'در از به با که این آن برای فروش فروشی خرید قیمت تومان نو سالم است هست نیست و را تماس فقط بدون دارد اصل می شود یک خریدارم ارسال',
  ur: 'میں سے کی کا کے کو ہے ہیں اور برائے فروخت قیمت رابطہ یہ وہ نہیں پر چاہیے اصلی صرف والا جوڑا روپے تھا',
  ne: 'छ छैन को मा बाट लाई र पनि बिक्रीमा बिक्री किन्ने चाहियो मूल्य सम्पर्क छन् हो रु नयाँ गर्नुहोस् भएको',
  mr: 'आहे आहेत आणि चे ची चा मध्ये साठी विकणे विक्री पाहिजे किंमत नाही',
}

/** Arabic written in Latin letters and digits. */
const ARABIZI =
  'el al bel lel ya yabi matloob fe fi 3la men wala cash jahez msh mo shahr kwayes 7elw s7i7 tawseel we3 bs 3ndi ma3 mn lelbee3 bee3 asli wesal dhakar w'

/** Words of Devanagari Hindi are told from Nepali by these as well. */
const HINDI = 'है हैं का की के को में से और नहीं चाहिए बेचना वाला वाली लिए कर पास घर कोई भी यह ये रुपये जोड़ी असली सिर्फ'

/** The languages in which a lower-case word is an everyday word. */
export const EVERYDAY_WORDS: ReadonlyMap<string, readonly string[]> = byWord()

/** Letters and letter pairs that hardly occur in the other languages of the same script. */
export const PECULIAR_LETTERS: readonly { language: string; pattern: RegExp; weight: number }[] = [
  { language: 'vi', pattern: /[ăơưđạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/g, weight: 1 },
  { language: 'de', pattern: /ß|sch|ü(?=r|ber|ck)|(?<!\p{L})ä/gu, weight: 0.6 },
  { language: 'de', pattern: /ä|ö|ü/g, weight: 0.3 },
  { language: 'sv', pattern: /å|ä|ö/g, weight: 0.3 },
  { language: 'da', pattern: /æ|ø|å/g, weight: 0.4 },
  { language: 'no', pattern: /æ|ø|å/g, weight: 0.4 },
  { language: 'fi', pattern: /ää|yy|kk|ttä|ssa/g, weight: 0.4 },
  { language: 'es', pattern: /ñ|¿|¡|ción/g, weight: 1.2 },
  { language: 'pt', pattern: /ã|õ|ç(?=[aãoõ])|lh|nh(?=[ao])/g, weight: 0.8 },
  { language: 'fr', pattern: /ê|è|œ|ç|(?<!\p{L})[dlnjsc]['’]/gu, weight: 0.5 },
  { language: 'it', pattern: /zion|gli|(?<!\p{L})(?:dell|all|nell|dall)['’]/gu, weight: 0.8 },
  { language: 'tr', pattern: /ı|ğ|ş/g, weight: 0.9 },
  { language: 'pl', pattern: /ł|ż|ś|ć|ź|ę|ą|ń/g, weight: 1.2 },
  { language: 'cs', pattern: /ř|ě|ů|ť/g, weight: 1.5 },
  { language: 'hu', pattern: /ő|ű|gy|sz(?=[eéaá])/g, weight: 0.7 },
  { language: 'ro', pattern: /ț|ș|ţ|ş(?=i)|ă/g, weight: 0.9 },
  { language: 'nl', pattern: /ij|aa|oo(?=[rn])|uu/g, weight: 0.3 },
  { language: 'uk', pattern: /[іїєґ]/g, weight: 1.2 },
  { language: 'ru', pattern: /[ыэё]/g, weight: 1.2 },
  { language: 'bg', pattern: /ъ(?=\p{L})/gu, weight: 0.8 },
  { language: 'sr', pattern: /[ђћљњџј]/g, weight: 2 },
  { language: 'kk', pattern: /[әғқңөұүһ]/g, weight: 1.5 },
  { language: 'fa', pattern: /[پچژگ]|ی|ک/g, weight: 0.5 },
  { language: 'ur', pattern: /[ٹڈڑںےہھ]/g, weight: 1.5 },
  { language: 'ar', pattern: /[ةىأإ]|(?<!\p{L})ال/gu, weight: 0.7 },
]

/** Codes of the detectors that use ISO 639-3. */
export const ISO_639_3: Readonly<Record<string, string>> = {
  en: 'eng',
  es: 'spa',
  fr: 'fra',
  pt: 'por',
  de: 'deu',
  it: 'ita',
  nl: 'nld',
  id: 'ind',
  ms: 'zlm',
  vi: 'vie',
  tl: 'tgl',
  sw: 'swh',
  tr: 'tur',
  pl: 'pol',
  cs: 'ces',
  hu: 'hun',
  ro: 'ron',
  sv: 'swe',
  da: 'dan',
  no: 'nob',
  fi: 'fin',
  ru: 'rus',
  uk: 'ukr',
  bg: 'bul',
  sr: 'srp',
  kk: 'kaz',
  ar: 'arb',
  fa: 'pes',
  ur: 'urd',
  hi: 'hin',
  ne: 'npi',
  mr: 'mar',
}

function byWord(): Map<string, string[]> {
  const table = new Map<string, string[]>()
  const add = (language: string, words: string) => {
    for (const word of new Set(words.normalize('NFC').split(' '))) {
      const languages = table.get(word)
      if (languages === undefined) table.set(word, [language])
      else languages.push(language)
    }
  }
  for (const [language, words] of Object.entries(WORDS)) add(language, words)
  add('hi', HINDI)
  add('ar', ARABIZI)
  return table
}
