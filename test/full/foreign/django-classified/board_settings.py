"""The settings `django-admin startproject board` wrote, with what django-classified's README asks to add."""

from board.settings import *  # noqa: F403
from board.settings import BASE_DIR, INSTALLED_APPS, TEMPLATES

ALLOWED_HOSTS = ['127.0.0.1']
ROOT_URLCONF = 'board_urls'
LANGUAGE_CODE = 'en'

INSTALLED_APPS = INSTALLED_APPS + [
    'django.contrib.sites',
    'django.contrib.humanize',
    'django.contrib.sitemaps',
    'sorl.thumbnail',
    'django_classified',
]
SITE_ID = 1
TEMPLATES[0]['OPTIONS']['context_processors'].append('django_classified.context_processors.common_values')

MEDIA_URL = '/media/'
MEDIA_ROOT = BASE_DIR / 'media'

DCF_SITE_NAME = 'Harbour Board'
DCF_SITE_DESCRIPTION = 'Classified advertisements from port to port'
DCF_CURRENCY = 'EUR'
