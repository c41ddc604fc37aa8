# 🔔: what somebody wants to hear of.

offers-stopped = Жарайды, акциялар туралы енді жазбаймыз. Баптаулардан қайта қосуға болады.
offers-stopped-before = Сізге акциялар туралы онсыз да жазбаймыз.
offers-stop-shown = Сатып алушылар осылай бас тартады: бір рет басса, акциялар келмейді.
offers-again = Жарайды, акциялар туралы қайта жазамыз.
offers-again-button = ↩️ Қайта қосу
offers-rarely-button = 🔔 Сирек жазу
offers-chosen-usual = { advertising-yes }
offers-chosen-rarely = Жарайды, сирек жазамыз: екі аптада ең көбі бір рет. Өзгерту: /settings.
offers-chosen-none = { advertising-no }
