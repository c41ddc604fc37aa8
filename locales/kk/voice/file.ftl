# Surveys as files: what the command line says of them, and what it explains in them.

surveys-none = Сауалнама әзірге жоқ.
surveys-made = «{ $name }» сауалнамасы сақталды. Оны дүкен иесі чатта ашады: /surveys
surveys-changed = «{ $name }» сауалнамасы өзгертілді. Жауап беріп жатқандар әрі қарай жаңа сұрақтарды көреді.
surveys-same = «{ $name }» сауалнамасы: файлда да дәл солай, ештеңе өзгерген жоқ.
surveys-fit = «{ $name }» сауалнамасында қате жоқ, ештеңе сақталған жоқ. Сұрақ саны: { $questions }, жауап беруге кететін минут: { $minutes }
surveys-unknown = «{ $name }» деген сауалнама жоқ. Бары: { $listed }
surveys-not-ready = «{ $name }» деген дайын сауалнама жоқ. Бары: { $listed }
surveys-file-head = Сауалнама. Өзгерісті сақтау: python -m bot surveys apply ФАЙЛ
    Бот # белгісінен басталатын жолдарды оқымайды: олар — түсіндірме.
    #reward сияқты жолдың # белгісін өшірсеңіз, ол іске қосылады.
    Мәтін атауында нүктеден кейін тілі тұрады: ru, uk, kk, en. Бір тілде жоғын басқа тілде көрсетеміз.
    Нүктесіз болса, дүкеннің тілі. Сұрақтардың толық үлгісі: python -m bot surveys example
surveys-about-name = Өзіңізге арналған атау: тізімде осымен табылады.
surveys-about-title = Тақырып. Оны сатып алушы көреді.
surveys-about-intro = Бірінші сұрақтың алдында не айтылады. Бос қалса да болады.
surveys-about-thanks = Соңғы сұрақтан кейін не айтылады.
surveys-about-anonymous = Сауалнама жасырын ба: true — иә, false — жоқ. Жауап беріле бастаса, мұны өзгертуге болмайды.
surveys-about-everybody = Сілтемемен кім жауап бере алады: true — кез келген адам, false — бағдарлама қатысушылары.
surveys-about-goes-back = Алдыңғы сұраққа оралып, басқаша жауап беруге бола ма (⬅️).
surveys-about-reward = Соңына дейін жауап берген қатысушы қанша { -points } алады. Бір рет.
surveys-about-again = Бір адамнан қайта сұрау: never — сұрамау; unfinished — аяқтамаған болса;
    after-days — again_days күннен кейін; each-purchase — әр сатып алғаннан кейін.
surveys-about-again-days = Жоғарыда after-days тұрса, неше күннен кейін қайта сұралады.
surveys-about-closes = Сауалнама қашанға дейін ашық, бағдарламаның уақытымен.
surveys-about-most-sheets = Қанша адам соңына дейін жауап берген соң сауалнама жабылады.
surveys-about-per-day = Бір күнде қанша адам бастай алады.
surveys-about-question = Сұрақ. Әрқайсысына бөлек [[question]]; олар ретімен қойылады.
    key — латынша қысқа атау, text — сұрақтың өзі, kind — қандай жауап керек:
surveys-about-text = Мәтіндегі { "{" }key{ "}" } орнына жоғарыдағы сол атаулы сұрақтың жауабы тұрады.
surveys-about-required = false: сұрақты өткізіп жіберуге болады (➡️). Бұл жол болмаса, жауап керек.
surveys-about-steps = Шкалада неше бөлік бар, 2–10. Бұл жол болмаса, 5.
surveys-about-low = Шкаланың шетіндегі сөздер: low — кіші шетінде, high — үлкен шетінде. Оларсыз да болады.
surveys-about-choices = Жауап нұсқалары, әр жолда біреуі: key — шарт пен кестеге арналған атау, text — түйме.
surveys-about-least = Шектер, біреуі болса да жетеді: least — ең азы, most — ең көбі.
    Түрі number болса — санның өзі, several болса — белгіленетін нұсқа саны.
surveys-about-only-if = Сұрақ қашан қойылады: жоғарыдағы question сұрағына осылай жауап берілсе.
    chose — осы нұсқа не тізімнің бірі таңдалса; at_least, at_most — сан осыдан кем не көп болмаса.
    Ешқайсысы жазылмаса — жауап берілсе болды. Шарт бірнешеу болса, бәрі керек.
surveys-about-jumps = Жауаптан кейін қайда өтеміз: to — төмендегі сұрақтың атауы не end, яғни соңы.
    Шарты only_if сияқты; question болмаса — осы жауап туралы; шарт болмаса — әрдайым.
    Жол бірнешеу болса, сай келген алғашқысы қолданылады.
surveys-kind-scale = шкала: 1 — steps
surveys-kind-recommend = 0–10: бізді басқаларға ұсынасыз ба
surveys-kind-one = choices ішінен бір нұсқа
surveys-kind-several = choices ішінен бірнеше нұсқа
surveys-kind-yes-no = иә не жоқ; шартта yes, no
surveys-kind-number = сан
surveys-kind-date = күн
surveys-kind-short = бір жол мәтін
surveys-kind-long = ұзынырақ мәтін
surveys-kind-photo = фото
slip-steps = { $key }: шкалада шектердің орнына steps тұрады, ал басқа сұрақтарда steps болмайды
