"""Posts the goods as members of the forum would: through its own forms, signed in, with attachments.

Usage: python fill.py SETTINGS_MODULE goods.jsonl   (database migrated)
Prints one JSON line for each topic: its key, the address the program gave it, and its attachments.
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
from django.core.management import call_command  # noqa: E402
from django.test import Client  # noqa: E402
from django.urls import reverse  # noqa: E402
from drawing import picture  # noqa: E402
from machina.apps.forum.models import Forum  # noqa: E402
from machina.apps.forum_conversation.forum_attachments.models import Attachment  # noqa: E402
from machina.apps.forum_conversation.models import Post, Topic  # noqa: E402
from machina.apps.forum_permission.models import ForumPermission, UserForumPermission  # noqa: E402

VISITORS_MAY = ['can_see_forum', 'can_read_forum', 'can_download_file']


def main(goods_path):
    open_to_visitors()
    with open(goods_path, encoding='utf-8') as lines:
        for line in lines:
            print(json.dumps(post(json.loads(line)), ensure_ascii=False))
    call_command('update_index', verbosity=0)


def open_to_visitors():
    for codename in VISITORS_MAY:
        permission = ForumPermission.objects.get(codename=codename)
        UserForumPermission.objects.create(permission=permission, anonymous_user=True, has_perm=True)


def post(good):
    forum = forum_of(good['group'])
    where = {'forum_slug': forum.slug, 'forum_pk': forum.pk}
    answer = member(good['seller']).post(reverse('forum_conversation:topic_create', kwargs=where), topic_fields(good))
    if answer.status_code != 302:
        errors = answer.context['post_form'].errors if answer.context else answer.content
        raise SystemExit(f'the forum refused {good["key"]}: {errors}')
    topic = Topic.objects.latest('pk')
    # The form always stamps the present; a forum that has stood for a while holds older topics.
    at = timezone.now() - timedelta(days=good['daysAgo'], hours=1)
    Post.objects.filter(topic=topic).update(created=at)
    Topic.objects.filter(pk=topic.pk).update(created=at)
    if good['daysAgo'] % 3 == 0:
        reply(topic, where)
    address = reverse('forum_conversation:topic', kwargs={**where, 'slug': topic.slug, 'pk': topic.pk})
    attachments = Attachment.objects.filter(post=topic.first_post).order_by('pk')
    pictures = [reverse('forum_conversation:attachment', kwargs={'pk': one.pk}) for one in attachments]
    return {'key': good['key'], 'id': str(topic.pk), 'path': address, 'pictures': pictures}


def forum_of(group):
    section_name, name = group.split('/')
    section, _ = Forum.objects.get_or_create(name=section_name, type=Forum.FORUM_CAT)
    forum, _ = Forum.objects.get_or_create(name=name, type=Forum.FORUM_POST, parent=section)
    return forum


def member(name):
    user, _ = User.objects.get_or_create(username=name)
    client = Client(SERVER_NAME='127.0.0.1')
    client.force_login(user)
    return client


def topic_fields(good):
    fields = {
        'subject': good['title'],
        # A forum has no fields for these: people write them under the text.
        'content': f'{good["description"]}\n\n€ {good["price"]}\n📍 {good["area"]}',
        'topic_type': Topic.TOPIC_POST,
        'attachment-TOTAL_FORMS': good['images'],
        'attachment-INITIAL_FORMS': 0,
    }
    for number in range(good['images']):
        name = f'{good["key"]}-{number + 1}.png'
        fields[f'attachment-{number}-file'] = SimpleUploadedFile(name, picture(good['key'], number), 'image/png')
    return fields


def reply(topic, where):
    address = reverse('forum_conversation:post_create', kwargs={**where, 'topic_slug': topic.slug, 'topic_pk': topic.pk})
    fields = {
        'subject': f'Re: {topic.subject}',
        'content': 'Is it still there?',
        'attachment-TOTAL_FORMS': 0,
        'attachment-INITIAL_FORMS': 0,
    }
    answer = member('passer_by').post(address, fields)
    if answer.status_code != 302:
        raise SystemExit(f'the forum refused a reply to {topic.subject}')


main(sys.argv[2])
