# Refusals: what was wrong, and what to do. Plain texts of at most 200 characters.

refusal-quote-unknown = Бұл есеп енді жоқ. Сатып алушының картасын ашып, соманы қайта жіберіңіз.
refusal-quote-withdrawn = Бұл есептен бас тартылған немесе орнына жаңасы жасалған. Сатуды жазу үшін соманы қайта жіберіңіз.
refusal-quote-credited = { CAPITAL(-points) } қосылып қойған. Сатуды жою үшін чек астындағы ↩️ түймесін басыңыз.
refusal-customer-asked = Сатып алушының жауабын сағат { $until_clock } болғанша күтеміз. Күтіңіз немесе сол хабарламадағы ❌ түймесін басыңыз.
refusal-customer-unreachable = Сатып алушы ботты бұғаттаған, растай алмайды. { CAPITAL(-points-without) } жалғастырыңыз, не ол ботты бұғаттан шығарып, /start бассын.
refusal-question-over = Сұрау жабылды. Жаңасын жіберу үшін есеп астындағы 💸 түймесін басыңыз.
refusal-bill-needs-manager = Мұндай ірі чекті басқарушы не дүкен иесі жазады. Сатып алушыға солардың бірі қызмет көрсетсін.
refusal-found-by-phone = Сатып алушы телефон нөмірімен табылды. { CAPITAL(-points) } жұмсау үшін оның картасы керек: QR-код немесе алты цифр.
