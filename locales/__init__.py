"""What people read: Fluent texts in Russian, Ukrainian, Kazakh and English."""

LANGUAGES = ("ru", "uk", "kk", "en")
