# Putting a survey together. $title is the survey's, $question a question's text, $text what somebody wrote.

make-change-button = ✏️ Өзгерту, ашу не жабу
make-new-button = ➕ Жаңа сауалнама
make-new =
    <b>Қандай сауалнама жасаймыз?</b>
    Дайын түрін алып, кез келген жерін өзгертуге болады.
make-own-button = ➕ Өзім құрастырамын
make-survey = ❓ <b>{ $title }</b>
make-state-draft = Нобай: әзірге ешкім жауап бермейді.
make-open-at = Ашық: { $link }
make-state-closed = Жабық: жаңа жауап қабылданбайды.
make-try-button = ❓ Байқап көру
make-length = Сұрақ: { $questions }, минут: { $minutes }
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
    <b>«{ $title }» сауалнамасын алып тастау керек пе?</b>
    Енді оған жауап беру мүмкін болмайды. Алынған жауаптар дерекқорда қалады.
make-removed = «{ $title }» сауалнамасы алып тасталды.
make-ask-kind = <b>Қандай сұрақ қосамыз?</b>
make-add-scale = Шкала
make-add-recommend = Кеңес бересіз бе? 0–10
make-add-one = Бірнешеден біреуі
make-add-several = Бірден бірнешеуі
make-add-yes-no = Иә немесе жоқ
make-add-number = Сан
make-add-date = Күні
make-add-short = Қысқа мәтін
make-add-long = Ұзын мәтін
make-add-photo = Фото
make-kind-scale = шкала 1–{ $steps }
make-kind-recommend = 0–10, кеңес бересіз бе
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
    Әр жолға біреуін жазыңыз, ең көбі: { $most }. Тілі: { $language }
make-ask-steps = <b>Қандай шкала?</b>
make-ask-ends =
    <b>Шкаланың шеттеріне не жазамыз?</b>
    Екі жол: алдымен ең нашарына, сосын ең жақсысына ({ $last }). Тілі: { $language }
make-question-gone = Бұл сұрақ енді жоқ.
make-question-head = <b>Сұрақ { $number }</b>: { $kind }
make-question-text = { $text }
make-choice = • { $text }
make-ends = Шеттері: { $low } → { $high }
make-required = Жауапсыз әрі қарай өтуге болмайды.
make-optional = Өткізіп жіберуге болады.
make-only = Тек мынадай болса: { $when }
make-leads = Өту: { $jump }
make-if = «{ $question }»: { $answer }
make-if-answered = жауап берілген
make-if-least = { $least } немесе көбірек
make-if-most = { $most } немесе азырақ
make-if-between = ең азы { $least }, ең көбі { $most }
make-to-the-end = соңына
make-jump-always = әрқашан → { $to }
make-jump = { $when } → { $to }
make-wording-button = ✏️ Мәтін
make-tongue-button = 🌐 Тілдер
make-ask-tongue =
    <b>«{ $question }» сұрағын қай тілде жазамыз?</b>
    Өз тіліндегі мәтін болмаса, сатып алушы басқасын оқиды.
make-required-button = ✏️ Міндетті ету
make-optional-button = ➡️ Өткізуге рұқсат беру
make-choices-button = ✏️ Нұсқалар
make-steps-button = ✏️ Шкала
make-ends-button = ✏️ Шеттері
make-only-button = 🎯 Кімге қою
make-jumps-button = ➡️ Өтулер
make-earlier-button = ✏️ Жоғары жылжыту
make-later-button = ✏️ Төмен жылжыту
make-ask-gone = <b>«{ $question }» сұрағын алып тастау керек пе?</b>
make-gone-others = Онымен бірге мына сұрақтардың шарттары мен өтулері өзгереді. Оған баратындар келесі сұраққа өтеді:
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
make-amount-reward-button = ⭐ Сыйақы
make-again-button = ⚙️ Қайтадан
make-closes-button = 🗓 Қай күнге дейін
make-amount-most-sheets-button = ⏸ Қанша жауап
make-amount-per-day-button = ⏸ Күніне ең көбі
make-edit-title-button = ✏️ Атауы
make-edit-intro-button = ✏️ Бастапқы мәтін
make-edit-thanks-button = ✏️ Соңғы алғыс
make-term-anonymous = Жауаптар жасырын.
make-term-everybody = Картасы жоқ адамдар да жауап береді.
make-term-reward = Жауап үшін сыйақы: { points }
make-term-again-unfinished = Жартысында қойғандар қайта бастай алады.
make-term-again-after-days = Қайта сұрау аралығы, күн саны: { $days }
make-term-again-each-purchase = Әр сатып алудан кейін сұраймыз.
make-term-closes = Ашық болатын мерзімі: { $at }
make-term-most = Жауап саны осыған жеткенде жабылады: { $count }
make-term-per-day = Күніне ең көп жауап: { $count }
make-said-intro = Басында: { $text }
make-said-thanks = Соңында: { $text }
make-say-title =
    <b>Сауалнама қалай аталады?</b>
    Бұл атауды сатып алушылар көреді.
make-say-intro = <b>Бірінші сұрақтың алдында не айтамыз?</b>
make-say-thanks = <b>Соңғы жауаптан кейін не айтамыз?</b>
make-clear-button = 🗑 Тазалау
make-ask-again = <b>Кімнен қайта сұраймыз?</b>
make-again-never = Ешкімнен
make-again-unfinished = Жартысында қойғандардан
make-again-after-days = Бәрінен, бірнеше күннен кейін
make-again-each-purchase = Әр сатып алудан кейін
make-count-reward =
    <b>Жауап үшін қанша ұпай береміз?</b>
    Соңына жеткен әр адамға бір рет.
make-count-again-days = <b>Неше күннен кейін қайта сұраймыз?</b>
make-count-most-sheets = <b>Қанша жауаптан кейін жабамыз?</b>
make-count-per-day = <b>Күніне ең көп қанша жауап керек?</b>
make-ask-closes =
    <b>Қай уақытқа дейін ашық?</b>
    Мысалы: { $example }
