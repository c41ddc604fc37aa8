# 🔔: what somebody wants to hear of.

offers-stopped = All right, no more offers. You can turn them on again in settings.
offers-stopped-before = You’re getting no offers from us.
offers-stop-shown = This is how customers say no: one tap, and no more offers reach them.
offers-again = All right, offers are on again.
offers-again-button = ↩️ Undo
offers-rarely-button = 🔔 Less often
offers-chosen-usual = { advertising-yes }
offers-chosen-rarely = All right, less often: at most once in two weeks. To change it: /settings.
offers-chosen-none = { advertising-no }
