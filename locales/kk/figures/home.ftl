# /owner: today, what waits for a decision, and the ways.

owner-home =
    <b>{ $name }</b>
    Бүгін, { $day }

    { $lines }

    { $waiting }
home-sales = Сату саны: <b>{ $sales }</b>, сомасы: <b>{ $bills }</b>
home-sales-usual = Сату саны: <b>{ $sales }</b>, сомасы: <b>{ $bills }</b> (мұндай күні осы сағатқа дейін әдетте { $usual })
home-points = Қосылған { -points }: <b>{ $given }</b>, жұмсалды: <b>{ $spent }</b>
home-customers = Сатып алушы саны: <b>{ $customers }</b>
home-customers-new = Сатып алушы саны: <b>{ $customers }</b>, бағдарламаға қосылды: <b>{ $joined }</b>
home-waiting = Сіздің шешіміңізді күтіп тұр: <b>{ $count }</b>
home-done = Шешіміңізді күтіп тұрған ештеңе жоқ.
home-broadcast-button = 📣 Жаңа таратылым
home-promos-button = 📣 Барлық таратылым
home-surveys-button = 💬 Сатып алушылар не дейді

waiting-request-button = ✅ Растауды күткен сұрау: { $count }
waiting-promotion-button = 📣 Растауды күткен таратылым: { $count }
waiting-letter-button = 💬 Жауапсыз хабарлама: { $count }
waiting-score-button = 💬 Жауапсыз төмен бағалау: { $count }
waiting-alert-button = 🔔 Күмәнді жағдай: { $count }

undecided-request = <b>Растауды күткен сұрау</b>: { $count }
undecided-promotion = <b>Растауды күткен таратылым</b>: { $count }
undecided-letter = <b>Жауапсыз хабарлама</b>: { $count }
undecided-score = <b>Жауапсыз төмен бағалау</b>: { $count }
undecided-alert = <b>Соңғы 30 күндегі күмәнді жағдай</b>: { $count }
waiting-nameless = есімі жоқ
waiting-asked-here = Сол сұрау осы. Дәйексөзді басыңыз, түймелер соның астында.
waiting-no-more = Мұнда шешетін ештеңе қалмады.
