"""The same board with a German interface: other labels, decimal commas, even in its structured data."""

from board_settings import *  # noqa: F403

LANGUAGE_CODE = 'de'
