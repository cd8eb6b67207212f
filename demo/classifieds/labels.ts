/** The words around an advertisement, in the language of its country's edition. */
import type { CATEGORIES } from '../catalogue.ts'

export type Category = (typeof CATEGORIES)[number]

export type Labels = {
  home: string
  posted: string
  place: string
  number: string
  seller: string
  allAds: string
  message: string
  description: string
  similar: string
  noPrice: string
  categories: Readonly<Record<Category, string>>
}

const en: Labels = {
  home: 'All ads',
  posted: 'Posted',
  place: 'Where',
  number: 'Ad number',
  seller: 'Seller',
  allAds: 'All ads by this seller',
  message: 'Write a message',
  description: 'Description',
  similar: 'Similar ads',
  noPrice: 'Price on request',
  categories: {
    antiques: 'Antiques & collectables',
    pets: 'Pets & supplies',
    home: 'Home & furniture',
    electronics: 'Electronics',
    fashion: 'Fashion & jewellery',
    sports: 'Sport & outdoors',
    vehicles: 'Cars & parts',
    books: 'Books & music',
    garden: 'Garden & tools',
    kids: 'Baby & kids',
    food: 'Food & health',
  },
}

const de: Labels = {
  home: 'Alle Anzeigen',
  posted: 'Eingestellt',
  place: 'Ort',
  number: 'Anzeigennummer',
  seller: 'Anbieter',
  allAds: 'Alle Anzeigen des Anbieters',
  message: 'Nachricht schreiben',
  description: 'Beschreibung',
  similar: 'Ähnliche Anzeigen',
  noPrice: 'Preis auf Anfrage',
  categories: {
    antiques: 'Antiquitäten & Sammeln',
    pets: 'Haustiere & Zubehör',
    home: 'Haus & Möbel',
    electronics: 'Elektronik',
    fashion: 'Mode & Schmuck',
    sports: 'Sport & Draußen',
    vehicles: 'Auto & Teile',
    books: 'Bücher & Musik',
    garden: 'Garten & Werkzeug',
    kids: 'Baby & Kind',
    food: 'Essen & Gesundheit',
  },
}

const fr: Labels = {
  home: 'Toutes les annonces',
  posted: 'Publiée le',
  place: 'Lieu',
  number: 'Annonce n°',
  seller: 'Vendeur',
  allAds: 'Toutes ses annonces',
  message: 'Écrire un message',
  description: 'Description',
  similar: 'Annonces similaires',
  noPrice: 'Prix sur demande',
  categories: {
    antiques: 'Antiquités & collections',
    pets: 'Animaux & accessoires',
    home: 'Maison & meubles',
    electronics: 'Électronique',
    fashion: 'Mode & bijoux',
    sports: 'Sport & plein air',
    vehicles: 'Autos & pièces',
    books: 'Livres & musique',
    garden: 'Jardin & bricolage',
    kids: 'Bébé & enfant',
    food: 'Alimentation & santé',
  },
}

const es: Labels = {
  home: 'Todos los anuncios',
  posted: 'Publicado',
  place: 'Lugar',
  number: 'N.º de anuncio',
  seller: 'Vendedor',
  allAds: 'Todos sus anuncios',
  message: 'Escribir un mensaje',
  description: 'Descripción',
  similar: 'Anuncios parecidos',
  noPrice: 'Precio a consultar',
  categories: {
    antiques: 'Antigüedades y colección',
    pets: 'Mascotas y accesorios',
    home: 'Hogar y muebles',
    electronics: 'Electrónica',
    fashion: 'Moda y joyería',
    sports: 'Deporte y aire libre',
    vehicles: 'Autos y repuestos',
    books: 'Libros y música',
    garden: 'Jardín y herramientas',
    kids: 'Bebés y niños',
    food: 'Alimentación y salud',
  },
}

const pt: Labels = {
  home: 'Todos os anúncios',
  posted: 'Publicado em',
  place: 'Local',
  number: 'Anúncio n.º',
  seller: 'Vendedor',
  allAds: 'Todos os anúncios dele',
  message: 'Enviar mensagem',
  description: 'Descrição',
  similar: 'Anúncios parecidos',
  noPrice: 'Preço a combinar',
  categories: {
    antiques: 'Antiguidades e coleção',
    pets: 'Animais e acessórios',
    home: 'Casa e móveis',
    electronics: 'Eletrônicos',
    fashion: 'Moda e joias',
    sports: 'Esporte e ar livre',
    vehicles: 'Carros e peças',
    books: 'Livros e música',
    garden: 'Jardim e ferramentas',
    kids: 'Bebês e crianças',
    food: 'Alimentação e saúde',
  },
}

const ru: Labels = {
  home: 'Все объявления',
  posted: 'Размещено',
  place: 'Место',
  number: 'Номер объявления',
  seller: 'Продавец',
  allAds: 'Все объявления продавца',
  message: 'Написать',
  description: 'Описание',
  similar: 'Похожие объявления',
  noPrice: 'Цена по запросу',
  categories: {
    antiques: 'Антиквариат и коллекции',
    pets: 'Животные и товары',
    home: 'Дом и мебель',
    electronics: 'Электроника',
    fashion: 'Одежда и украшения',
    sports: 'Спорт и отдых',
    vehicles: 'Авто и запчасти',
    books: 'Книги и музыка',
    garden: 'Сад и инструменты',
    kids: 'Детям',
    food: 'Еда и здоровье',
  },
}

const ja: Labels = {
  home: 'すべての広告',
  posted: '掲載日',
  place: '地域',
  number: '広告番号',
  seller: '出品者',
  allAds: 'この出品者の広告',
  message: 'メッセージを送る',
  description: '説明',
  similar: '似ている広告',
  noPrice: '価格はお問い合わせください',
  categories: {
    antiques: '骨董・コレクション',
    pets: 'ペット・用品',
    home: '家具・インテリア',
    electronics: '家電・カメラ',
    fashion: 'ファッション',
    sports: 'スポーツ・アウトドア',
    vehicles: '車・パーツ',
    books: '本・音楽',
    garden: '園芸・工具',
    kids: 'ベビー・キッズ',
    food: '食品・健康',
  },
}

const zh: Labels = {
  home: '全部信息',
  posted: '发布于',
  place: '所在地',
  number: '信息编号',
  seller: '卖家',
  allAds: '该卖家的全部信息',
  message: '发消息',
  description: '描述',
  similar: '类似信息',
  noPrice: '价格面议',
  categories: {
    antiques: '古玩收藏',
    pets: '宠物用品',
    home: '家居家具',
    electronics: '数码家电',
    fashion: '服饰珠宝',
    sports: '运动户外',
    vehicles: '汽车配件',
    books: '图书乐器',
    garden: '园艺工具',
    kids: '母婴儿童',
    food: '食品保健',
  },
}

const BY_LANGUAGE: Readonly<Record<string, Labels>> = { en, de, fr, es, pt, ru, ja, zh }

/** English where there is no edition in `language`. */
export function labelsIn(language: string): Labels {
  return BY_LANGUAGE[language] ?? en
}
