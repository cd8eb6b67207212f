"""The settings `django-admin startproject board` wrote, with what django-machina's guide asks to add."""

from board.settings import *  # noqa: F403
from board.settings import BASE_DIR, INSTALLED_APPS, MIDDLEWARE, TEMPLATES
from machina import MACHINA_MAIN_STATIC_DIR, MACHINA_MAIN_TEMPLATE_DIR

ALLOWED_HOSTS = ['127.0.0.1']
ROOT_URLCONF = 'forum_urls'

INSTALLED_APPS = INSTALLED_APPS + [
    'django.contrib.sites',
    'mptt',
    'haystack',
    'widget_tweaks',
    'machina',
    'machina.apps.forum',
    'machina.apps.forum_conversation',
    'machina.apps.forum_conversation.forum_attachments',
    'machina.apps.forum_conversation.forum_polls',
    'machina.apps.forum_feeds',
    'machina.apps.forum_moderation',
    'machina.apps.forum_search',
    'machina.apps.forum_tracking',
    'machina.apps.forum_member',
    'machina.apps.forum_permission',
]
SITE_ID = 1
TEMPLATES[0]['DIRS'] = [MACHINA_MAIN_TEMPLATE_DIR]
TEMPLATES[0]['OPTIONS']['context_processors'].append('machina.core.context_processors.metadata')
MIDDLEWARE = MIDDLEWARE + ['machina.apps.forum_permission.middleware.ForumPermissionMiddleware']
STATICFILES_DIRS = [MACHINA_MAIN_STATIC_DIR]

MEDIA_URL = '/media/'
MEDIA_ROOT = BASE_DIR / 'media'
CACHES = {
    'default': {'BACKEND': 'django.core.cache.backends.locmem.LocMemCache'},
    'machina_attachments': {
        'BACKEND': 'django.core.cache.backends.filebased.FileBasedCache',
        'LOCATION': BASE_DIR / 'attachments',
    },
}
HAYSTACK_CONNECTIONS = {
    'default': {
        'ENGINE': 'haystack.backends.whoosh_backend.WhooshEngine',
        'PATH': str(BASE_DIR / 'whoosh_index'),
    },
}

MACHINA_FORUM_NAME = 'Exchange Square'
MACHINA_DEFAULT_AUTHENTICATED_USER_FORUM_PERMISSIONS = [
    'can_see_forum',
    'can_read_forum',
    'can_start_new_topics',
    'can_reply_to_topics',
    'can_post_without_approval',
    'can_attach_file',
    'can_download_file',
]
