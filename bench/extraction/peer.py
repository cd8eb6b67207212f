"""Reads the pages named on standard input with extruct and price-parser, as their documentation suggests; one JSON line each."""
import json
import sys

import extruct
from price_parser import Price

PRODUCT = {"Product", "IndividualProduct", "ProductModel", "ProductGroup"}


def listed(value):
    return value if isinstance(value, list) else [] if value is None else [value]


def types(item):
    return {str(one).split("/")[-1] for one in listed(item.get("@type"))}


def text(value):
    for one in listed(value):
        return one.get("name") if isinstance(one, dict) else str(one)
    return None


def walk(value):
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for one in value:
            yield from walk(one)


def price_of(amount, currency):
    parsed = Price.fromstring(str(amount), currency_hint=currency)
    if parsed.amount is None:
        return None
    return {"amount": float(parsed.amount), "currency": currency or parsed.currency}


def read(html):
    found = extruct.extract(html, syntaxes=["json-ld", "microdata", "opengraph", "rdfa"], uniform=True, errors="ignore")
    fields = {}
    for syntax in ("json-ld", "microdata"):
        products = [one for one in walk(found.get(syntax)) if types(one) & PRODUCT]
        for product in products[:1]:
            fields.setdefault("title", text(product.get("name")))
            fields.setdefault("description", text(product.get("description")))
            fields.setdefault("image", text(product.get("image")))
            for offer in listed(product.get("offers"))[:1]:
                if not isinstance(offer, dict):
                    continue
                amount = offer.get("price", offer.get("lowPrice"))
                if amount is not None:
                    fields.setdefault("price", price_of(text(amount), text(offer.get("priceCurrency"))))
    for graph in found.get("opengraph") or []:
        fields.setdefault("title", text(graph.get("og:title")))
        fields.setdefault("description", text(graph.get("og:description")))
        fields.setdefault("image", text(graph.get("og:image")))
        amount = graph.get("product:price:amount", graph.get("og:price:amount"))
        if amount is not None:
            fields.setdefault("price", price_of(text(amount), text(graph.get("product:price:currency"))))
    return {name: value for name, value in fields.items() if value is not None}


for line in sys.stdin:
    with open(line.strip(), encoding="utf-8") as page:
        try:
            print(json.dumps(read(page.read())))
        except Exception as error:
            print(json.dumps({"error": str(error)}))
