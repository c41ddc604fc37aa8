# Refusals: what was wrong, and what to do. Plain texts of at most 200 characters.

refusal-rating-unknown = Мұндай сұрақ жоқ. Айтарыңыз болса, бізге жазыңыз.
refusal-rating-too-late = Жауапты бір күн ішінде өзгертуге болады, ол күн өтіп кетті.
refusal-rating-unscored = Алдымен бағалаңыз.
refusal-words-too-long = Тым ұзын: { $most } әріп сыяды. Қысқартып жіберіңіз.
refusal-words-empty = Оқитын ештеңе жоқ. Сөзбен жазыңыз.
refusal-rating-answered = Бұл сатып алушыға жауап берілген. Өз сөзіңізді қосу үшін «Жауап беру» түймесін басыңыз.
