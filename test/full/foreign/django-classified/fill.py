"""Posts the goods as members of the board would: through the program's own form, signed in, with pictures.

Usage: python fill.py SETTINGS_MODULE goods.jsonl   (database migrated)
Prints one JSON line for each posted item: its key, the address the program gave it, and its pictures.
"""

import json
import os
import sys
from datetime import timedelta

import django
from django.utils import timezone

os.environ['DJANGO_SETTINGS_MODULE'] = sys.argv[1]
django.setup()

from django.contrib.auth.models import User  # noqa: E402
from django.core.files.uploadedfile import SimpleUploadedFile  # noqa: E402
from django.test import Client  # noqa: E402
from django.utils.text import slugify  # noqa: E402
from django_classified.models import Area, Group, Item, Section  # noqa: E402
from drawing import picture  # noqa: E402


def main(goods_path):
    with open(goods_path, encoding='utf-8') as lines:
        for line in lines:
            print(json.dumps(post(json.loads(line)), ensure_ascii=False))


def post(good):
    member, _ = User.objects.get_or_create(username=good['seller'])
    client = Client(SERVER_NAME='127.0.0.1')
    client.force_login(member)
    answer = client.post('/new/', form_fields(good))
    if answer.status_code != 302:
        errors = answer.context['form'].errors if answer.context else answer.content
        raise SystemExit(f'the board refused {good["key"]}: {errors}')
    item = Item.objects.get(pk=int(answer['Location'].strip('/').split('-')[0]))
    # The form always stamps the present; a board that has stood for a while holds older advertisements.
    Item.objects.filter(pk=item.pk).update(posted=timezone.now() - timedelta(days=good['daysAgo'], hours=1))
    pictures = [image.file.url for image in item.image_set.order_by('pk')]
    return {'key': good['key'], 'id': str(item.pk), 'path': item.get_absolute_url(), 'pictures': pictures}


def form_fields(good):
    area, _ = Area.objects.get_or_create(title=good['area'], defaults={'slug': slugify(good['area'])})
    section_title, group_title = good['group'].split('/')
    section, _ = Section.objects.get_or_create(title=section_title)
    group, _ = Group.objects.get_or_create(title=group_title, section=section)
    fields = {
        'area': area.pk,
        'group': group.pk,
        'title': good['title'],
        'description': good['description'],
        'price': good['price'],
        'is_active': 'on',
        'image_set-TOTAL_FORMS': good['images'],
        'image_set-INITIAL_FORMS': 0,
    }
    for number in range(good['images']):
        name = f'{good["key"]}-{number + 1}.png'
        fields[f'image_set-{number}-file'] = SimpleUploadedFile(name, picture(good['key'], number), 'image/png')
    return fields


main(sys.argv[2])
