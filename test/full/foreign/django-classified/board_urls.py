"""The addresses of the board: all of django-classified, and the pictures people uploaded."""

from django.conf import settings
from django.conf.urls.static import static
from django.urls import include, path

urlpatterns = [
    path('', include('django_classified.urls', namespace='django_classified')),
    *static(settings.MEDIA_URL, document_root=settings.MEDIA_ROOT),
]
