# What each rule of the programme says, above it in the owner’s file. A message is called as the rule is: rule-<group>-<rule>.

rule-name = Сатып алушы картасынан оқитын атау.
rule-colour = Картаның түсі.
rule-currency = Чек есептелетін валюта.
rule-time-zone = Дүкен қай жердің сағаты мен күнтізбесімен жүреді.
rule-point-value = Пайызбен қосылғанда және жұмсалғанда бір { -points } қанша тұрады.
rule-largest-bill = Бұдан үлкен чек қабылданбайды: қате терілген болар.

rule-earning = Сатып алуға { -points } қалай қосылады.
rule-earning-by = { CAPITAL(-points) } не үшін беріледі: чектің пайызы (rate), чектің әр толық қадамы (step), әр келу (visit) немесе ешқашан (nothing).
rule-earning-rate = by мәні rate болса: чектің қандай бөлігі { -points } болып қайтады.
rule-earning-step = by мәні step болса: әр толық сомасына { -points } берілетін қадам.
rule-earning-points-per-step = by мәні step болса: әр толық қадам үшін { -points }.
rule-earning-points-per-visit = by мәні visit болса: әр келу үшін { -points }.
rule-earning-smallest-bill = Бұдан кіші чекке { -points } қосылмайды.
rule-earning-stacking = Бірнеше еселік қатар жүрсе: әрқайсысы бергені қосылады (add) не тек ең жақсысы алынады (best).
rule-earning-first-purchase = Алғашқы сатып алу неше есе көп { -points } береді.
rule-earning-most-per-sale = Бір сату бұдан көп { -points } бермейді; 0 — шек жоқ.
rule-earning-most-per-day = Бір сатып алушы бір күнде бұдан көп { -points } алмайды; 0 — шек жоқ.
rule-earning-pending-days = Қосылған { -points-obj } неше күннен кейін жұмсауға болады; 0 — бірден.
rule-earning-on-part-paid-with-points = Чектің { -points-with } төленген бөлігіне де { -points } қосыла ма.
rule-earning-happy-hours = Апта ішінде { -points } еселенетін сағаттар.
rule-earning-happy-hours-days = Олар басталатын апта күндері.
rule-earning-happy-hours-since = Осы уақытта басталады, time_zone сағатымен.
rule-earning-happy-hours-until = Осы уақытта аяқталады; since мәнінен ерте болса, ертесіне. Екеуі де 00:00 болса — тәулік бойы.
rule-earning-happy-hours-multiplier = Сатып алу неше есе көп { -points } береді.
rule-earning-happy-hours-name = Осылай берілген { -points } жанында не жазылады; бос болса: бақытты сағаттар, әркімнің өз тілінде.
rule-earning-seasons = Жыл ішінде { -points } еселенетін күндер.
rule-earning-seasons-first = Бірінші күні, time_zone күнтізбесімен.
rule-earning-seasons-last = Соңғы күні, ол да кіреді.
rule-earning-seasons-multiplier = Сатып алу неше есе көп { -points } береді.
rule-earning-seasons-name = Осылай берілген { -points } жанында не жазылады; бос болса: ерекше күндер, әркімнің өз тілінде.

rule-categories = Өз пайызы бар тауар санаттары: кассир біреуін таңдайды.
rule-categories-name = Кассир басатын, сатып алушы оқитын атау.
rule-categories-rate = Чектің қандай бөлігі { -points } болып қайтады, earning.rate орнына.

rule-discount = Картамен берілетін жеңілдік, { -points } орнына не онымен бірге.
rule-discount-kind = Карта қандай жеңілдік береді: ешқандай (none), бәріне бірдей (fixed) не сатып алу сомасымен бірге өсетін (progressive).
rule-discount-discount = kind мәні fixed болса: чектің қандай бөлігі шегеріледі.
rule-discount-period = kind мәні progressive болса: қай сатып алулар ескеріледі: соңғы он екі айдың, биылғы күнтізбелік жылдың не барлық уақыттың (life).
rule-discount-steps = kind мәні progressive болса: сатып алу сомасы және оның жеңілдігі, кіші сомадан бастап.
rule-discount-steps-spent = Сатып алушы осы мерзімде кемінде қанша сомаға сатып алды.
rule-discount-steps-discount = Содан бастап чектің қандай бөлігі шегеріледі.

rule-tiers = Сатып алушы жететін деңгейлер. Жоғары бірден көтеріледі. Төмен бір деңгейден түседі, қайта қарағанда, ол туралы отыз күн бұрын ескертіледі: он екі айдан кейін, ал күнтізбелік жыл болса, келесі жылдың соңында.
rule-tiers-by = Сатып алушыны не көтереді: сатып алу сомасы (spend), келу саны (visits) не алған { -points } саны (points).
rule-tiers-period = Ол қай мерзімде есептеледі: соңғы он екі ай, биылғы күнтізбелік жыл не барлық уақыт (life).
rule-tiers-levels = Деңгейлер, төменгісінен бастап; жоқ болса, бағдарлама деңгейсіз.
rule-tiers-levels-name = Сатып алушы картасынан оқитын атау.
rule-tiers-levels-reached-at = Деңгейге жету үшін tiers.by санайтын нәрседен қанша керек: валюта бірлігі, келу не { -points }.
rule-tiers-levels-rate = Осы деңгейде чектің қандай бөлігі { -points } болып қайтады, earning.rate орнына.
rule-tiers-levels-multiplier = Осы деңгейде сатып алу неше есе көп { -points } береді.
rule-tiers-levels-spend-share = Осы деңгейде чектің қандай бөлігін { -points-with } төлеуге болады, spending.share орнына.
rule-tiers-levels-discount = Осы деңгейде чектің қандай бөлігі шегеріледі; осы мен карта жеңілдігінің үлкені алынады.
rule-tiers-levels-birthday-points = Осы деңгейде туған күнге қанша { -points } сыйланады.

rule-expiry = { CAPITAL(-points) } мерзімі қашан бітеді, сатып алушыға қашан айтылады.
rule-expiry-points-expire = { CAPITAL(-points) } мерзімі қашан бітеді: ешқашан (never), қосылғаннан (after earning) не соңғы сатып алудан (after last purchase) кейін сонша ай өткенде.
rule-expiry-expiry-months = { CAPITAL(-points) } мерзімі неше айдан кейін бітеді.
rule-expiry-expiry-at-month-end = { CAPITAL(-points) } мерзімі бітетін айдың соңына дейін жарамды бола ма.
rule-expiry-expiry-notice-days = Мерзімі бітетін { -points } саны неше күн бұрын айтылады; [] — айтылмайды.

rule-spending = { CAPITAL(-points-with) } не төлеуге болады.
rule-spending-allowed = { CAPITAL(-points-obj) } жұмсауға бола ма.
rule-spending-share = Чектің қандай бөлігіне дейін { -points-with } төлеуге болады.
rule-spending-least-balance = Картада кемінде сонша { -points } болғанда жұмсауға болады.
rule-spending-smallest-bill = Бұдан кіші чек { -points-with } төленбейді.

rule-limits = Алдауға қарсы шектер. Өзіне { -points } қосуға ешқашан болмайды.
rule-limits-sales-per-customer = Бір сатып алушыға бір күнде қанша сату — әдеттегі жағдай.
rule-limits-sales-per-customer-response = { rule-beyond-limit }
rule-limits-points-per-cashier = Бір кассир бір күнде әдетте ең көбі қанша { -points } қосады.
rule-limits-points-per-cashier-response = { rule-beyond-limit }
rule-limits-bill-alone = Кассир басқарушының ✅ растауынсыз жаза алатын ең ірі чек.
rule-limits-bill-alone-response = Одан асса не болады: ештеңе (off), дүкен иесіне айтылады (warn) не басқарушыдан сұралады (refuse).
rule-limits-sales-of-pair = Бір кассирдің бір сатып алушыға жеті күнде қанша сатуы — әдеттегі жағдай.
rule-limits-sales-of-pair-response = { rule-beyond-limit }
rule-limits-burst-sales = Бір кассир он минутта әдетте ең көбі қанша сату жасайды.
rule-limits-burst-sales-response = { rule-beyond-limit }
rule-limits-late-refunds = Бір адам бір күнде бұрынғы күндердің әдетте ең көбі қанша сатуын қайтарады.
rule-limits-late-refunds-response = { rule-beyond-limit }
rule-limits-correction = Басқарушы бір күнде басқа біреудің ✅ растауынсыз ең көбі қанша { -points } қосады не алады.
rule-beyond-limit = Одан асса не болады: ештеңе (off), дүкен иесіне айтылады (warn) не рұқсат берілмей, дүкен иесіне айтылады (refuse).

rule-promotions = Таратылым қашан жіберіледі, бір сатып алушыға қаншасы барады.
rule-promotions-quiet-hours = Тыныш сағаттар бар ма: онда таратылым жіберілмейді, біткенін күтеді.
rule-promotions-quiet-since = Осы уақыттан бастап тыныш, time_zone сағатымен. quiet_since пен quiet_until екеуі де 00:00 болса — тәулік бойы.
rule-promotions-quiet-until = Осы уақытқа дейін тыныш. quiet_since ертерек болса, quiet_since пен осы уақыт арасы тыныш.
rule-promotions-most-per-week = Бір сатып алушыға жеті күнде ең көбі қанша таратылым барады, барлық түрін қосқанда; 0 — шек жоқ.
rule-promotions-share-apart = Барлық таратылымның пайдасы көрінуі үшін бір тоқсан бойы мүлде жазылмайтын сатып алушылар бөлігі; 0 — ешкім. Бұл келіскендердің ішінде 100 адамнан аз болса, ешкім бөлінбейді. Өзгеріс келесі тоқсаннан бастап, ал 0 бірден күшіне енеді.
rule-promotions-fill-slow-hours = Соңғы сағат әдеттегінің 60% шамасынан аз берсе, дүкен иесіне алдағы сағаттарға таратылым ұсыныла ма.
rule-promotions-other-quiet-hours = Тыныш сағаттары басқа апта күндері.
rule-promotions-other-quiet-hours-days = Осы сағаттар жүретін апта күндері.
rule-promotions-other-quiet-hours-since = Ондай күні осы уақыттан бастап тыныш. since пен until екеуі де 00:00 болса — тәулік бойы.
rule-promotions-other-quiet-hours-until = Ондай күні осы уақытқа дейін тыныш. since ертерек болса, since пен осы уақыт арасы тыныш.
rule-promotions-days-off = Таратылым жіберілмейтін күндер.
rule-promotions-days-off-day = Күні, time_zone күнтізбесімен.
rule-promotions-days-off-name = Бұл қандай күн, мысалы мереке атауы.

rule-voice = Сатып алғаннан кейін не сұралады, төмен бағалаудан кейін не болады.
rule-voice-ask-after-purchase = Сатып алғаннан кейін бәрі ұнады ма деп сұрала ма (1–5 бағалау).
rule-voice-share-asked = Сатып алулардың қандай бөлігінен кейін, кездейсоқ таңдалады.
rule-voice-ask-after-minutes = Сатып алғаннан кейін сонша минут өткенде не төмендегі сағаттар басталғанда.
rule-voice-ask-since = Осы уақытқа дейін ешкімнен сұралмайды, time_zone сағатымен.
rule-voice-ask-until = Осы уақыттан бастап ешкімнен сұралмайды. ask_since кешірек болса, екеуінің арасында сұралмайды; тең болса, кез келген сағатта сұралады.
rule-voice-days-between = Бір рет сұралғаннан кейін сонша күн ештеңе сұралмайды; 0 — үзіліссіз.
rule-voice-answers-since = Дүкенге осы уақытқа дейін жазған адамға, time_zone сағатымен, жауап содан кейін берілетіні айтылады.
rule-voice-answers-until = Осы уақыттан бастап та солай. Екеуі тең болса, дүкен кез келген сағатта жауап береді.
rule-voice-ring-again-minutes = Жауапсыз сонша минут өткенде сатып алушы туралы басқарушыларға, тағы сонша өткенде дүкен иелеріне еске салынады; 0 — ешқашан.
rule-voice-review-link = Пікір жазуға болатын бет. Ол жақсы не жаман, кез келген бағалаудан кейін бір адамға 90 күнде бір рет ұсынылады.
rule-voice-apology = Көңілі толмағанға дүкен иесі не басқарушы бір басумен қанша { -points } сыйлай алады; 0 — сыйлау жоқ. Қолмен қосылған { -points } болып саналады: limits.correction қараңыз.
rule-voice-causes = Не ұнамауы мүмкін: төмен бағалаудан кейін таңдалады, әдеттегі себептердің орнына. Алғашқы жиырмасы көрсетіледі.
rule-voice-causes-name = Сатып алушы басатын атау.
rule-voice-answers = Жазғандарға бір басумен жіберілетін дайын жауаптар: сатып алушы тілінде, әдеттегілерден бұрын. Әр тілде алғашқы бесеуі ұсынылады.
rule-voice-answers-language = Қай тілдегі сатып алушыға арналған.
rule-voice-answers-words = Сатып алушы оқитын жауап.
