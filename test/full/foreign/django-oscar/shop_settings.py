"""The settings `django-admin startproject board` wrote, with what django-oscar's guide asks to add."""

from board.settings import *  # noqa: F403
from board.settings import BASE_DIR, INSTALLED_APPS, MIDDLEWARE, TEMPLATES
from oscar import INSTALLED_APPS as OSCAR_APPS
from oscar.defaults import *  # noqa: F403

ALLOWED_HOSTS = ['127.0.0.1']
ROOT_URLCONF = 'shop_urls'
LANGUAGE_CODE = 'en-gb'

INSTALLED_APPS = [*INSTALLED_APPS, 'sorl.thumbnail', *(app for app in OSCAR_APPS if app not in INSTALLED_APPS)]
SITE_ID = 1
MIDDLEWARE = MIDDLEWARE + [
    'oscar.apps.basket.middleware.BasketMiddleware',
    'django.contrib.flatpages.middleware.FlatpageFallbackMiddleware',
]
TEMPLATES[0]['OPTIONS']['context_processors'] += [
    'oscar.apps.search.context_processors.search_form',
    'oscar.apps.checkout.context_processors.checkout',
    'oscar.apps.communication.notifications.context_processors.notifications',
    'oscar.core.context_processors.metadata',
]
HAYSTACK_CONNECTIONS = {
    'default': {
        'ENGINE': 'haystack.backends.whoosh_backend.WhooshEngine',
        'PATH': str(BASE_DIR / 'whoosh_index'),
    },
}
LOGGING = {'version': 1, 'disable_existing_loggers': True}

STATIC_ROOT = BASE_DIR / 'static'
MEDIA_URL = '/media/'
MEDIA_ROOT = BASE_DIR / 'media'

OSCAR_SHOP_NAME = 'Quay Street Shop'
OSCAR_SHOP_TAGLINE = 'Goods old and new'
OSCAR_DEFAULT_CURRENCY = 'EUR'
