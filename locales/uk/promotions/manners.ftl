# 🔔: what somebody wants to hear of.

offers-stopped = Гаразд, більше не пишемо про акції. Повернути можна в налаштуваннях.
offers-stopped-before = Ми й так не пишемо вам про акції.
offers-stop-shown = Так відмовляються покупці: один дотик — і акції не надходять.
offers-again = Гаразд, знову пишемо про акції.
offers-again-button = ↩️ Повернути
offers-rarely-button = 🔔 Писати рідше
offers-chosen-usual = { advertising-yes }
offers-chosen-rarely = Гаразд, писатимемо рідше: не частіше ніж раз на два тижні. Змінити: /settings.
offers-chosen-none = { advertising-no }
