# Refusals: what was wrong, and what to do. Plain texts of at most 200 characters.

refusal-card-unknown = This isn’t a card of our programme. Ask the customer to tap “{ card-button }”.
refusal-card-expired = This card was valid until { $until }. Ask the customer to tap “{ card-button }”.
refusal-too-many-guesses = Too many wrong codes. You can type codes again after { $until_clock }. Until then, scan the QR code.
refusal-birthday-set = Your birthday is already set, and it is set only once.
refusal-phone-unreadable = This doesn’t look like a phone number. Please tap the button below and send your contact again.
refusal-not-own-phone = This is somebody else’s contact. Please send your own with “{ phone-button }” below.
refusal-typed-phone = A typed number can’t be checked. Please tap “{ phone-button }” below, or “{ skip-button }”.
