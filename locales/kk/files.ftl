# What is wrong with a file of the owner’s, whatever it is about.

no-programme-yet = Бағдарлама әлі жоқ: алдымен ботты іске қосыңыз
slip-unknown = { $key }: мұндай кілт жоқ. Мұнда мыналар болады: { $listed }
slip-unknown-meant = { $key }: мұндай кілт жоқ ({ $meant } емес пе?). Мұнда мыналар болады: { $listed }
slip-missing = { $key }: мұны жазу керек
slip-choice = { $key }: мұнда тек мыналар болады: { $listed }
slip-bound-least = { $key }: ең азы { $bound }
slip-bound-above = { $key }: { $bound } санынан көп болуы керек
slip-bound-most = { $key }: ең көбі { $bound }
slip-bound-least-long = { $key }: бос тұр; ең азы { $bound }
slip-bound-most-long = { $key }: тым ұзын; ең көбі { $bound }
slip-kind = { $key }: мұнда { $kind } керек
slip-a-string = тік тырнақшадағы мәтін
slip-a-int = сан
slip-a-bool = true немесе false
slip-a-list = тік жақшадағы тізім
slip-a-dict = кесте: { "{" }…{ "}" }
slip-a-moment = тырнақшадағы уақыт
slip-a-value = басқа мән
slip-moment = { $key }: күн мен уақыт керек, мысалы, { $example }

toml-large = файл тым үлкен; байт саны: ең көбі { $limit }
toml-no-text = оқылмайды: файл UTF-8 мәтіні болуы керек
toml-sign-zero = мәтінде нөлдік белгі болмайды: оны ешбір дерекқор сақтамайды
toml-deep = кестелер мен тізімдер тым терең салынған; деңгей саны: ең көбі { $limit }
toml-long-number = бұл санда цифр тым көп
toml-value = бұл мән емес: мәтін тік тырнақшада, ауыстырғыш true не false, сан жай цифрмен жазылады
toml-moment = бұл күн де, уақыт та емес: күн былай жазылады: 2030-03-21, уақыт тік тырнақшада: 14:00
toml-one-value = бір жолда бір мән; санның бөлшегі нүктеден кейін, бос орынсыз, пайыз не валюта белгісінсіз
toml-equals = жол — латын әріпті атау, = белгісі және мән
toml-rule-twice = бұл ереже жоғарыда бар
toml-table-twice = бұл кесте жоғарыда бар
toml-list-above = бұл тізім жоғарыда бар: = [] тұрған жолды өшіріңіз не әр блокты бір рет жазыңыз
toml-list-unended = тізім ] белгісімен аяқталады
toml-text-unended = мәтін сол жолда тырнақшамен аяқталады
toml-line = жол — [кесте], = белгісі мен мәні бар атау не түсініктеме
slip-line = жол { $line }: { $what }
