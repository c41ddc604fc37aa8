# Refusals: what was wrong, and what to do. Plain texts of at most 200 characters.

refusal-rating-unknown = Мұндай сұрақ жоқ. Айтарыңыз болса, бізге жазыңыз.
refusal-rating-too-late = Жауапты бір күн ішінде өзгертуге болады, ол күн өтіп кетті.
refusal-rating-unscored = Алдымен бағалаңыз.
refusal-words-too-long = Тым ұзын: { $most } әріп сыяды. Қысқартып жіберіңіз.
refusal-words-empty = Оқитын ештеңе жоқ. Сөзбен жазыңыз.
refusal-rating-answered = Бұл сатып алушыға жауап берілген. Өз сөзіңізді қосу үшін «Жауап беру» түймесін басыңыз.
refusal-survey-gone = Бұл сауалнама енді жоқ. Сауалнамалар тізімін қайта ашыңыз.
refusal-survey-name-taken = «{ $name }» деген сауалнама бар. Мұны басқаша атаңыз.
refusal-survey-name-unfit = Атауы бір жолға сыюы керек, { $most } әріптен аспасын. Басқасын жіберіңіз.
refusal-survey-flawed = Сауалнамада қате бар. Түзетсеңіз, сақталады.
refusal-survey-changed = Сіз өзгертіп жатқанда сауалнаманы басқа біреу өзгертті. Қайта ашыңыз.
refusal-survey-promised = Сауалнамаға жауап беріліп жатыр, оның жасырын не ашық екенін адамдар біледі. Мұны өзгерту үшін жаңа сауалнама жасаңыз.
refusal-question-kind-changed = «{ $question }» сұрағына бұрын басқаша жауап берілген. Оның орнына жаңа сұрақ қосыңыз.
refusal-survey-over = Сауалнаманың мерзімі өтіп кеткен. Басқа мерзім қойыңыз не оны алып тастаңыз.
