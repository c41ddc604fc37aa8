# Answering a survey: the questions, what each expects, and the end.

survey-minutes = { $minutes ->
    [one] Шамамен бір минут кетеді.
   *[other] Шамамен { $minutes } минут кетеді.
}
survey-anonymous = Жауаптар жасырын: кімдікі екенін дүкен көрмейді.
survey-trial = Сынақ: жауаптар еш жерде ескерілмейді.
survey-progress = { $number } / { $of }
survey-ends = { $first } — { $low }, { $last } — { $high }
survey-never = ұсынбаймын
survey-surely = сөзсіз ұсынамын
survey-yes = Иә
survey-no = Жоқ
survey-nothing = жауап жоқ
survey-a-photo = фото
survey-done-button = ➡️ Әрі қарай
survey-keep-button = ➡️ Сол күйінде қалсын
survey-write-button = 💬 Жауап жазу
survey-photo-button = 💬 Фото жіберу
survey-expects-tap = Жауаптың түймесін басыңыз.
survey-expects-several = Сәйкес келгенінің бәрін белгілеп, ➡️ түймесін басыңыз.
survey-expects-so-many = Сәйкес келгенін белгілеп ({ $least }–{ $most }), ➡️ түймесін басыңыз.
survey-expects-exactly = Сәйкес келгенін белгілеп (дәл { $most }), ➡️ түймесін басыңыз.
survey-expects-number = Сан жіберіңіз, мысалы, 3.
survey-expects-number-from = Сан жіберіңіз. Ең азы: { $least }.
survey-expects-number-to = Сан жіберіңіз. Ең көбі: { $most }.
survey-expects-number-between = Сан жіберіңіз ({ $least }–{ $most }).
survey-expects-date = Күнін жіберіңіз, мысалы, { $example }.
survey-expects-short = Бір хабарламамен қысқа жауап беріңіз: { $most } әріп сыяды.
survey-expects-long = Бір хабарламамен өз сөзіңізбен жазыңыз: { $most } әріп сыяды.
survey-expects-photo = Фото жіберіңіз: файл емес, сурет түрінде.
survey-expects-reply = Касса жауабыңызды чек не карта деп қабылдамауы үшін осы хабарламаға жауап ретінде жіберіңіз.
survey-one-photo = Бір фото жеткілікті: біріншісін алдық.
survey-unfit = Мұндай жауап бұл сұраққа келмейді. { $expects }
survey-needs-answer = Бұл сұраққа жауап керек. { $expects }
survey-ticked-enough = Бұдан көп белгілеуге болмайды: алдымен бір белгіні алып тастаңыз.
survey-old-tap = Бұл — алдыңғы сұрақтың түймесі. Қазіргі сұрақты көрсетеміз.
survey-asks-anew = Дүкен сауалнаманы өзгертті. Сұрақтың жаңа түрі мынадай.
survey-finished = Бұл сауалнамаға жауап беріп қойғансыз. Рақмет!
survey-write-now = Жауабыңызды хабарламамен жіберіңіз.
survey-thanks = <b>Жауаптарыңызға рақмет!</b>
survey-reward = Сізге қосылды: <b>{ points }</b>
survey-trial-done = Бұл сынақ еді: жауаптар сақталған жоқ.
survey-link-dead = Мұндай сауалнама жоқ: аяқталып қалған болар. Қалғаны: /help.
reason-survey = сауалнама
still-surveying-answer = Сауалнама сізді күтіп тұр: сұрақ астындағы түймені басыңыз, жалғастырайық.
survey-resume-button = ▶️ Жалғастыру
survey-remind-one =
    <b>Бір-ақ қадам қалды: жалғастырамыз ба?</b>

    «{ $title }» сауалнамасы сізді күтіп тұр.
survey-remind =
    <b>Жалғастырамыз ба?</b>

    «{ $title }» сауалнамасы сізді күтіп тұр. Қалған сұрақ саны: { $left }.
