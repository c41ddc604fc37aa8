# Refusals: what was wrong, and what to do. Plain texts of at most 200 characters.

refusal-campaign-gone = Бұл таратылым енді жоқ. Жаңасын бастаңыз.
refusal-campaign-underway = Бұл таратылым енді нобай емес: ол іске қосылған немесе растауға жіберілген.
refusal-draft-changed = Сіз қарап отырғанда өзгерді: { $what ->
    [contents] хабарлама
    [buttons] түймелер
    [audience] алушылар
    [timing] уақыт
    [perk] ұсыныс
    [budget] бюджет
    [compared] салыстыру тобы
    [chat] арна
   *[several] бірнеше нәрсе
}. Өзгерткен: { $by }. Тағы бір қараңыз.
refusal-nothing-to-say = Хабарлама әлі жоқ. Оны сатып алушылар көретін түрінде жіберіңіз.
refusal-offer-gives-nothing = Ұсыныс бос. Ұпай, еселік немесе екеуін де көрсетіңіз.
refusal-offer-is-over = Ұсыныстың аяқталу уақыты өтіп кеткен: { $until }. Кейінірек уақытты көрсетіңіз.
refusal-multiplier-out-of-bounds = Еселік бірден үлкен болады, шегі: ×{ $most }. Мысалы: ×2.
refusal-multiplier-without-days = Еселік неше күнге беріледі? Күн санын жазыңыз, шегі: { $most }. Немесе аяқталу уақытын жазыңыз.
refusal-days-without-multiplier = Күндер еселікке керек, ал еселік жоқ. Еселік қосыңыз немесе күндерді алып тастаңыз.
refusal-budget-without-offer = Ұсыныс жоқ, сондықтан бюджет шектейтін ештеңе жоқ. Алдымен ұсыныс қосыңыз.
refusal-budget-of-nothing = Бюджет нөлден үлкен болуы керек. Соманы немесе ұпай санын көрсетіңіз.
refusal-budget-too-small = Мұндай бюджет бір хабарламаға да жетпейді. Бюджетті көбейтіңіз немесе ұпайды азайтыңыз.
refusal-placeholder-unknown = Жол: { $line }, «{ $near }». «{ $placeholder }» орнына қоятын ештеңе жоқ. Фигуралы жақшада: аты, баланс, деңгей, күйеді.
refusal-brace-unclosed = Жол: { $line }, «{ $near }». Фигуралы жақша жабылмаған. Жақшаның өзі керек болса, оны екі рет қойыңыз.
refusal-message-too-long = Мәтін тым ұзын, артық әріп саны: { $by }. Ең ұзын аттармен { $limit } сыяды. Қысқарақ мәтін жіберіңіз.
refusal-file-too-large = Файл тым үлкен. Telegram боттарға беретін ең үлкен көлем: { $limit_mb } МБ. Кішірек файл жіберіңіз.
refusal-cannot-be-copied = Мұндай хабарламаны Telegram боттарға жіберткізбейді. Мәтін, сурет, бейне не файл жіберіңіз.
refusal-button-without-link = { $button } нөмірлі батырмада сілтеме жоқ. Ол ашатын мекенжайды жіберіңіз.
refusal-link-unusable = { $button } нөмірлі батырма: Telegram «{ $link }» сілтемесін ашпайды. https:// деп басталатын мекенжай жіберіңіз.
refusal-label-empty = { $button } нөмірлі батырмада жазу жоқ. Жазуын жіберіңіз.
refusal-label-too-long = { $button } нөмірлі батырма: ең көбі { $limit } әріп сыяды. Қысқарақ жіберіңіз.
refusal-too-many-buttons = Батырма одан көп сыймайды, шегі: { $limit }. Алдымен біреуін алып тастаңыз.
refusal-time-unreadable = Бұл уақытқа ұқсамайды. Күні мен сағатын жазыңыз, мысалы: { $example }.
refusal-time-past = { $at } өтіп кетті. Алдағы уақытты жазыңыз, мысалы: { $example }.
refusal-time-too-far = Бұл тым алыс. Ең кеш уақыт: { $until }. Жақынырақ күнді жазыңыз.
refusal-date-passed = Жіберу уақыты өтіп кетті: { $at }. Басқасын таңдаңыз.
refusal-campaign-over = Бұл таратылым аяқталды: оны тоқтата тұруға не жалғастыруға болмайды.
refusal-too-late-to-mend = Telegram хабарламаны тек 48 сағат ішінде өшіруге және түзетуге рұқсат етеді, мұнда ондайы қалмады.
refusal-mending-goes-on = Алдыңғы түзету әлі таралып жатыр. Бәріне жеткенше күтіп, қайта көріңіз.
