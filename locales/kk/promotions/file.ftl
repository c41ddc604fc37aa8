promos-none = Таратылым әзірге жоқ.
promos-kept = { $number }: «{ $name }» таратылымы сақталды. Оны дүкен иесі чатта бастайды: /promos
promos-same = { $number }: «{ $name }» таратылымы сол қалпында, ештеңе өзгермеді.
promos-unknown = { $number } нөмірлі таратылым жоқ: нөмірлерін promos list көрсетеді
promos-over = { $number } нөмірлі таратылым жіберіліп қойған не растауды күтіп тұр; файлдан id алып тастасаңыз, жаңасы болады
promos-no-owner = Дүкен иесі әлі жоқ: алдымен дүкен иесінің сілтемесін ашыңыз
promos-file-head = Таратылым. Өзгерісті сақтау: python -m bot promos apply ФАЙЛ
    Уақыт { $zone } сағатымен. Жазылмағаны жоқ деген сөз; comparison жазылмаса, әдеттегідей болады.
    id жоқ болса, жаңа таратылым болады. Оны иесі чатта бастайды.
promos-about-when = Қашан: { $once } бір рет; { $hour } болса, { $weekly } немесе
    { $monthly }; не өзі жіберіледі: { $trigger } (күн).
promos-about-offer = Не береді: points бірден; multiplier — сатып алуға { -points } неше есе көп,
    неше күн (days); until — қай уақытқа дейін.
promos-about-budget = Ең көбі қанша жұмсалады: points { -points-with } немесе money ақшамен.
promos-about-buttons = Түйме: { $link } болса text пен url, не { $survey }, не { $card }, не { $balance }. Ең көбі алтау.
promos-about-messages = Хабарлама: language жоқ болса, қалғандарға арналған. Мәтіні HTML, Telegram-дағыдай;
    файл: { $file } осы файлдың қасында, kept = сақталған файлдың нөмірі.
slip-language-twice = { $key }: бір тілде екі хабарлама бар; біреуін қалдырыңыз
slip-empty-message = { $key }: хабарламада мәтін де, файл да жоқ
slip-markup = { $key }: Telegram «{ $near }» дегенді оқи алмайды; { $sign } белгісінің өзін { $instead } деп жазыңыз
slip-album = { $key }: альбомда фото мен бейне бірге, не тек файлдар, не тек музыка бола алады
slip-which-file = { $key }: file не kept — біреуін ғана жазыңыз
slip-when = { $key }: біреуін жазыңыз: at; at пен weekdays немесе month_days; trigger
slip-hour = { $key }: уақыт керек, мысалы, { $example }
slip-condition-unfit = { $key }: бұл шарт дұрыс жазылмаған; promos show қалай шығаратынын қараңыз
slip-no-such-name = { $key }: «{ $name }» табылмады. Бары: { $listed }
promos-no-file = { $name } файлы қасында жоқ
promos-large-file = { $name } файлы тым үлкен; ең көбі { $limit } МБ
slip-unknown-kept = { $key }: бұл таратылымда мұндай нөмірлі файл жоқ
