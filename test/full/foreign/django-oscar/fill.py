"""Imports the goods as the shop's keeper would: by its own commands, from a table of goods and folders of pictures.

Usage: python fill.py SETTINGS_MODULE goods.jsonl   (database migrated)
Prints one JSON line for each product: its key, the address the program gave it, and its pictures.
"""

import csv
import json
import os
import shutil
import sys
from pathlib import Path

import django

os.environ['DJANGO_SETTINGS_MODULE'] = sys.argv[1]
django.setup()

from django.conf import settings  # noqa: E402
from django.core.management import call_command  # noqa: E402
from drawing import picture  # noqa: E402
from oscar.core.loading import get_model  # noqa: E402

Product = get_model('catalogue', 'Product')


def main(goods_path):
    with open(goods_path, encoding='utf-8') as lines:
        goods = [json.loads(line) for line in lines]
    show_where_none_is()
    import_goods(goods)
    import_pictures(goods)
    call_command('update_index', verbosity=0)
    for good in goods:
        print(json.dumps(place_of(good), ensure_ascii=False))


def show_where_none_is():
    """The guide asks to copy the picture that stands for a missing one."""
    import oscar

    source = Path(oscar.__file__).parent / 'static/oscar/img/image_not_found.jpg'
    os.makedirs(settings.MEDIA_ROOT, exist_ok=True)
    shutil.copy(source, settings.MEDIA_ROOT)


def import_goods(goods):
    with open('goods.csv', 'w', encoding='utf-8', newline='') as table:
        rows = csv.writer(table, escapechar='\\', doublequote=True)
        for number, good in enumerate(goods):
            path = ' > '.join(good['group'].split('/'))
            rows.writerow(['Goods', path, good['key'], good['title'], good['description'],
                           good['seller'], good['key'], good['price'], stock_of(number)])
    call_command('oscar_import_catalogue', 'goods.csv')


def stock_of(number):
    """Every ninth of the goods is sold out."""
    return 0 if number % 9 == 8 else number % 5 + 1


def import_pictures(goods):
    """The command takes one picture of each product at a time, and puts it behind those it has."""
    for number in range(max(good['images'] for good in goods)):
        folder = Path(f'pictures-{number}')
        folder.mkdir()
        for good in goods:
            if number < good['images']:
                (folder / f'{good["key"]}.png').write_bytes(picture(good['key'], number))
        call_command('oscar_import_catalogue_images', str(folder))


def place_of(good):
    product = Product.objects.get(upc=good['key'])
    pictures = [image.original.url for image in product.images.order_by('display_order')]
    return {'key': good['key'], 'id': str(product.pk), 'path': product.get_absolute_url(), 'pictures': pictures}


main(sys.argv[2])
