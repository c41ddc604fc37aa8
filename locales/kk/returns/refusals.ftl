# Refusals: what was wrong, and what to do. Plain texts of at most 200 characters.

refusal-sale-unknown = Ондай сату жоқ. Чектегі нөмірді тексеріңіз.
refusal-sale-undone = Бұл сату бұрын жойылған. Ештеңе істеудің қажеті жоқ.
refusal-undo-too-late = Кеш болды: бұл сатуды сағат { $until_clock } болғанша ғана жоюға болатын еді. Басқарушыға айтыңыз.
refusal-sale-changed = Бұл сатудан бірдеңе қайтарылып қойған. Қанша қалғанын қарап, қайтаруды қайта бастаңыз.
refusal-refund-too-late = Кеш болды: бұл сатып алуды қайтару мерзімі өткен: { $until }. Дүкен иесіне айтыңыз.
refusal-refund-too-large = Мұнша қайтаруға болмайды. Қалды: { $left }. Азырақ сома жіберіңіз.
refusal-reason-unreadable = Себебі керек: 3–200 әріп. Қайта жазыңыз.
refusal-correction-unreadable = Бұл { -points } санына ұқсамайды. Мысалы, +100 немесе −50 деп жіберіңіз.
refusal-correction-too-large = { $points ->
    [0] Алатын ештеңе жоқ: бұл картада жұмсауға болатын { -points } жоқ.
   *[other] Мұнша алуға болмайды. Картада қазір жұмсауға болады: { points }. Одан аз сан жіберіңіз.
}
refusal-sale-disputed = Бұл сатып алу туралы хабарлап қойғансыз: дүкен иесі біледі.
refusal-dispute-too-late = Сатып алу туралы 7 күн ішінде хабарлауға болады. Бір нәрсе дұрыс болмаса, дүкенге хабарласыңыз.
