"""The addresses of the forum: all of django-machina, under the path its guide gives it."""

from django.urls import include, path
from machina import urls as machina_urls

urlpatterns = [path('forum/', include(machina_urls))]
