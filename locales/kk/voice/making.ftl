# Putting a survey together. $title is the survey's, $question a question's text, $text what somebody wrote.

make-change-button = ✏️ Өзгерту, ашу не жабу
make-new-button = ➕ Жаңа сауалнама
make-new =
    <b>Қандай сауалнама жасаймыз?</b>
    Дайынын алып, кез келген жерін өзгертуге болады.
make-own-button = ➕ Өзім құрастырамын
make-survey = ❓ <b>{ $title }</b>
make-state-draft = Нобай: әзірге жауап беруге болмайды.
make-open-at = Ашық: { $link }
make-state-closed = Жабық: жаңа жауап қабылданбайды.
make-try-button = ❓ Сынап көру
make-length = Сұрақ саны: { $questions }, минут: { $minutes }
make-question = <b>{ $number }.</b> { $text } ({ $kind })
make-flaw = ⚠️ { $flaw }
make-no-text = мәтінсіз
make-quoted = «{ $text }»
make-choose-yes = Иә
make-choose-no = Жоқ
make-add-button = ➕ Сұрақ
make-terms-button = ⚙️ Шарттар
make-keep-button = ✅ Сақтау
make-drop-button = ❌ Өзгертпеу
make-kept = Сақталды.
make-open-button = ▶️ Ашу
make-close-button = ⏸ Жабу
make-remove-button = 🗑 Алып тастау
make-ask-away =
    <b>«{ $title }» сауалнамасын алып тастайсыз ба?</b>
    Енді оған жауап беру мүмкін болмайды. Алынған жауаптар сақталады.
make-removed = «{ $title }» сауалнамасы алып тасталды.
make-ask-kind = <b>Қандай сұрақ қосамыз?</b>
make-add-scale = Шкала
make-add-recommend = Ұсынасыз ба? 0–10
make-add-one = Бір нұсқа таңдау
make-add-several = Бірнеше нұсқа таңдау
make-add-yes-no = Иә немесе жоқ
make-add-number = Сан
make-add-date = Күні
make-add-short = Қысқа мәтін
make-add-long = Ұзын мәтін
make-add-photo = Фото
make-kind-scale = шкала 1–{ $steps }
make-kind-recommend = 0–10, бізді ұсына ма
make-kind-one = бір жауап
make-kind-several = бірнеше жауап
make-kind-yes-no = иә немесе жоқ
make-kind-number = сан
make-kind-date = күні
make-kind-short = қысқа мәтін
make-kind-long = ұзын мәтін
make-kind-photo = фото
make-ask-wording =
    <b>Не сұраймыз?</b>
    Сұрақтың мәтінін жіберіңіз. Тілі: { $language }
make-now =
    Қазір:
    { $text }
make-hint-earlier = { "{" }{ $key }{ "}" } орнына алдыңғы сұрақтың жауабы қойылады.
make-ask-choices =
    <b>Қандай жауап нұсқалары бар?</b>
    Әр жолға біреуін жазыңыз, ең көбі: { $most }. Тілі: { $language }
make-ask-steps = <b>Қандай шкала?</b>
make-ask-ends =
    <b>Шкаланың шеттеріне не жазамыз?</b>
    Екі жол: алдымен ең нашарына, сосын ең жақсысына ({ $last }). Тілі: { $language }
make-question-gone = Бұл сұрақ енді жоқ.
make-question-head = <b>Сұрақ № { $number }</b>: { $kind }
make-question-text = { $text }
make-choice = • { $text }
make-ends = Шеттері: { $low } → { $high }
make-required = Жауапсыз әрі қарай өтуге болмайды.
make-optional = Өткізіп жіберуге болады.
make-only = Мына шартпен ғана: { $when }
make-leads = Өтеді: { $jump }
make-if = «{ $question }»: { $answer }
make-if-answered = жауап берілген
make-if-least = { $least } немесе одан көп
make-if-most = { $most } немесе одан аз
make-if-between = ең азы { $least }, ең көбі { $most }
make-to-the-end = соңына
make-jump-always = әрқашан → { $to }
make-jump = { $when } → { $to }
make-wording-button = ✏️ Мәтін
make-tongue-button = 🌐 Тілдер
make-ask-tongue =
    <b>«{ $question }» сұрағын қай тілде жазамыз?</b>
    Сатып алушының тілінде мәтін болмаса, ол басқа тілдегісін оқиды.
make-required-button = ✏️ Міндетті ету
make-optional-button = ➡️ Өткізіп жіберуге рұқсат ету
make-choices-button = ✏️ Нұсқалар
make-steps-button = ✏️ Шкала
make-ends-button = ✏️ Шеттері
make-only-button = 🎯 Кімге қойылады
make-jumps-button = ➡️ Қайда өтеді
make-earlier-button = ✏️ Жоғары жылжыту
make-later-button = ✏️ Төмен жылжыту
make-ask-gone = <b>«{ $question }» сұрағын алып тастайсыз ба?</b>
make-gone-others = Оған өтетіндер келесі сұраққа өтеді. Мына сұрақтарда шарт пен өту де өзгереді:
make-ask-only =
    <b>«{ $question }» сұрағы кімге қойылады?</b>
    Бәріне немесе мынадай жауаптан кейін ғана:
make-ask-answered =
    <b>«{ $question }»</b>
    Қандай жауап?
make-any-answer = Кез келген жауап
make-ask-jumps =
    <b>«{ $question }» сұрағынан кейін не болады?</b>
    Мұнда басқасы айтылмаса, келесі сұрақ қойылады.
make-add-jump-button = ➕ Өту
make-ask-leads = <b>«{ $question }» сұрағынан кейін қайда өтеміз?</b>
make-survey-end = Сауалнаманың соңына
make-terms = <b>Сауалнама шарттары</b>
make-switch-anonymous = Жасырын
make-switch-everybody = Картасы жоқтар да жауап береді
make-switch-goes-back = ⬅️ Алдыңғы сұраққа оралуға болады
make-amount-reward-button = ⭐ Жауапқа сыйлық
make-again-button = ⚙️ Қайта сұрау
make-closes-button = 🗓 Қай күнге дейін
make-amount-most-sheets-button = ⏸ Қанша жауап
make-amount-per-day-button = ⏸ Күніне ең көбі
make-edit-title-button = ✏️ Тақырыбы
make-edit-intro-button = ✏️ Басындағы мәтін
make-edit-thanks-button = ✏️ Соңындағы алғыс
make-term-anonymous = Жауаптар жасырын.
make-term-everybody = Картасы жоқ адамдар да жауап береді.
make-term-reward = Жауапқа сыйлық: { points }
make-term-again-unfinished = Жартысында қойғандар қайта бастай алады.
make-term-again-after-days = Неше күннен кейін қайта сұраймыз: { $days }
make-term-again-each-purchase = Әр сатып алудан кейін сұраймыз.
make-term-closes = Жабылатын уақыты: { $at }
make-term-most = Жауап саны осыған жеткенде жабылады: { $count }
make-term-per-day = Күніне бастай алатындар, ең көбі: { $count }
make-said-intro = Басында: { $text }
make-said-thanks = Соңында: { $text }
make-say-title =
    <b>Сауалнама қалай аталады?</b>
    Бұл тақырыпты сатып алушылар көреді.
make-say-intro = <b>Бірінші сұрақтың алдында не айтамыз?</b>
make-say-thanks = <b>Соңғы жауаптан кейін не айтамыз?</b>
make-clear-button = 🗑 Тазалау
make-ask-again = <b>Кімнен қайта сұраймыз?</b>
make-again-never = Ешкімнен
make-again-unfinished = Жартысында қойғандардан
make-again-after-days = Бәрінен, бірнеше күннен кейін
make-again-each-purchase = Әр сатып алудан кейін
make-count-reward =
    <b>Жауап бергенге қанша { -points } қосамыз?</b>
    Соңына жеткен әр адамға бір рет қана.
make-count-again-days = <b>Неше күннен кейін қайта сұраймыз?</b>
make-count-most-sheets = <b>Қанша жауаптан кейін жабамыз?</b>
make-count-per-day = <b>Күніне ең көп дегенде қанша адам бастай алады?</b>
make-ask-closes =
    <b>Сауалнама қашанға дейін ашық?</b>
    Мысалы: { $example }
