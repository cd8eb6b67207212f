/** Provisions that several of the fictional listings fall under. */

export const COMMERCE = 'CITES Art. III(4): no commercial trade in Appendix I specimens'
export const EU = 'Reg. (EC) 338/97 Art. 8(1): purchase, offer and sale of Annex A specimens'
