# The programme’s file, and what the command line says of it: what is allowed, what is wrong, what changes.

rules-head = Бағдарлама ережелері. Өзгерту үшін: python -m bot program apply FILE
rules-head-left-out = Әр ереженің үстінде оның мәні мен не жазуға болатыны тұр. Файлда жоғы бұрынғыша қалады. Алып тасталатыны аталады: тізім [] болып жазылады, ал [] болып жазылған кесте жаңа бағдарламадағыдай болады.
rules-head-unset = Ереже # белгісінен басталса, ол қойылмаған: белгіні өшірсеңіз, күшіне енеді.
rules-block = Әрқайсысына осындай бір блок жазыңыз.
rules-block-instead = Әзірге біреуі де жоқ. { $line } жолының орнына әрқайсысына осындай бір блок жазыңыз.
allowed-optional = { $allowed }; жазбауға болады
allowed-otherwise = { $allowed }; жазылмаса: { $value }

allowed-whole = бүтін сан, ең азы { $least }, ең көбі { $most }
allowed-percent = пайыз саны, ең азы { $least }, ең көбі { $most }, нүктеден кейін екі цифрдан аспайды
allowed-times = неше есе, ең азы { $least }, ең көбі { $most }, нүктеден кейін екі цифрдан аспайды
allowed-money = валюта бірлігімен сома, ең азы { $least }, ең көбі { $most }, нүктеден кейін екі цифрдан аспайды
allowed-numbers = бүтін сандар тізімі, мысалы { $example }, ең азы { $least }, ең көбі { $most }, қайталанбайды
allowed-switch = true (иә) немесе false (жоқ)
allowed-choice = мыналардың бірі: { $listed }
allowed-name = мәтін; әріп саны: ең азы { $least }, ең көбі { $most }
allowed-name-short = мәтін; әріп саны: ең көбі { $most }
allowed-colour = { $example } түрінде жазылған түс
allowed-country = ел, мысалы { $example }, не { $nothing } — time_zone елі
allowed-zone = уақыт белдеуі, мысалы { $example }
allowed-currency = жүзден бір бөлігі бар валюта коды, мысалы { $example }
allowed-weekdays = тізім, мысалы { $example }; мыналардан: { $listed }; кемінде біреуі, қайталанбайды
allowed-time = { $first } мен { $last } арасындағы уақыт
allowed-link = бет мекенжайы, мысалы { $example }, ал жоқ болса { $nothing }
allowed-date = күн, мысалы { $example }

wrong-value = { $key }: файлда { $given } тұр, ал керегі: { $allowed }
wrong-item = { $key }: тізімде { $given } тұр, ал керегі: { $allowed }
wrong-missing = { $key }: жетпейді, керегі: { $allowed }
wrong-name = { $key }: мұндай ереже жоқ. Мұнда болады: { $listed }
wrong-name-meant = { $key }: мұндай ереже жоқ ({ $meant } емес пе?). Мұнда болады: { $listed }
wrong-place = { $key }: мұндай ереже жоқ; { $name } файл басында, алғашқы [кестеге] дейін жазылады
wrong-table = { $key }: бұл ережелер кестесі емес, ол былай жазылады: { $form }
wrong-list = { $key }: бұл кестелер тізімі емес, ол әр тармаққа бір рет былай жазылады: { $form }
wrong-many = { $key }: тармақ тым көп: { $count }, ал шек { $most }
wrong-nothing = файл ештеңе қоймайды: кемінде бір ереже жазыңыз. Жаңа бағдарлама ережелерін program presets blank пәрмені шығарады
wrong-currency = currency: осы валютамен сату бар, сондықтан { $currency } болып қалады
given-foreign = { $given }, латын емес әріптер не ерекше белгілер бар
given-long-text = ұзын мәтін
given-long-number = ұзын сан
given-table = кесте
given-list = тізім

clash-categories-need-rate = санаттардың өз пайызы бар, ол тек by = rate болғанда жүреді: соны таңдаңыз не санаттарды алып тастаңыз
clash-tier-rate-needs-rate = деңгей пайызы тек earning.by = rate болғанда жүреді: соны таңдаңыз не пайызды алып тастаңыз
clash-tier-rate-beside-categories = санаттар болса, пайыз соларда: мұны алып тастаңыз не орнына multiplier қойыңыз
clash-name-twice = жоғарыда осындай атау бар: әрқайсысының өз атауы болуы керек
clash-tiers-not-rising = әр деңгейге файлда үстінде тұрған деңгейден көбірек керек
clash-steps-not-rising = әр сатыдағы сома үстіндегі сатыдан көп болуы керек
clash-steps-falling = көбірек сатып алған адамның жеңілдігі үстіндегі сатыдан аз болмауы керек
clash-steps-need-progressive = сатылар тек kind = progressive болғанда жүреді: соны таңдаңыз не steps = [] деп жазыңыз
clash-no-steps = kind = progressive үшін кемінде бір [[discount.steps]] блогы керек
clash-discount-needs-fixed = тек kind = fixed болғанда жүреді: соны таңдаңыз не 0 қойыңыз
clash-no-discount = kind = fixed үшін 0 санынан үлкен жеңілдік керек: соны жазыңыз не none таңдаңыз
clash-tiers-need-points = earning.by = nothing болса, ешкім { -points } алмайды: spend не visits таңдаңыз, әйтпесе деңгейлерді алып тастаңыз
clash-cap-below-award = бір қадам не бір келудің өзі бұдан көп береді: шекті үлкейтіңіз не шексіз болу үшін 0 қойыңыз
clash-expires-pending = { -points } жұмсалмай тұрып мерзімі бітер еді: күнді азайтыңыз не expiry_months мәнін көбейтіңіз
clash-season-ends-first = соңғы күн бірінші күннен ерте болмауы керек
clash-hours-of-nothing = since уақытынан басқа болуы керек; екеуі де 00:00 болса — тәулік бойы
clash-quiet-always = күн сайын тәулік бойы тыныш болса, таратылым ешқашан жіберілмейді: біраз сағат қалдырыңыз
clash-weekday-twice = осы күндердің бірінің жоғарыда өз тыныш сағаттары бар: әр күнді бір рет жазыңыз

program-changes = Өзгерістер:
program-holds = { $version } нұсқасы келесі есептен бастап жүреді
program-same = өзгертетін ештеңе жоқ: { $version } нұсқасында осылай жазылған
program-by-command = пәрмен жолы
program-by-start = алғашқы іске қосу
program-in-force = қазір жүреді
program-no-version = { $version } нұсқасы жоқ; бары: 1 бен { $newest } аралығы
program-silent = бағдарлама әлі жоқ, Telegram боттың қалай аталатынын айтпайды: алдымен ботты іске қосыңыз
program-old-rules = { $version } нұсқасын сол күйі қайтаруға болмайды: { $why }

rehearsal-nothing = бұл — сынақ: ештеңе өзгерген жоқ
rehearsal-sales = мына күннен бергі сату: { $since }; саны: { $count }, сомасы: { $sum }
rehearsal-before = бұрынғыша
rehearsal-after = жаңа ережемен
rehearsal-points = { -points }
rehearsal-worth = құны
rehearsal-discounts = жеңілдік
rehearsal-together = барлығы
rehearsal-share = { $sum } (чектің { $share } бөлігі)
rehearsal-unknown = санаты бұл ережелерде жоқ, сондықтан earning.rate алынды: { $count }
rehearsal-on-cards = карталардағы { -points }: { $points }, бұрынғы құны { $before }, жаңа ережемен { $after }

holidays-none = басқа мереке табылмады: { $country }
