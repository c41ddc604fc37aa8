# The programme’s file, and what the command line says of it: what is allowed, what is wrong, what changes.

rules-head = Правила програми. Щоб змінити: python -m bot program apply FILE
rules-head-left-out = Над кожним правилом написано, що воно означає і що дозволено. Чого у файлі немає, те лишається як було. Що прибрати, називають: список як [], а таблиця, записана як [], знову стане як у новій програмі.
rules-head-unset = Правило, що починається з #, не задано: приберіть знак, і воно діятиме.
rules-block = На кожен пункт свій такий блок.
rules-block-instead = Поки немає жодного. На кожен пункт свій такий блок, замість рядка { $line }.
allowed-optional = { $allowed }; можна не писати
allowed-otherwise = { $allowed }; якщо не написати: { $value }

allowed-whole = ціле число, від { $least } до { $most }
allowed-percent = число відсотків, від { $least } до { $most }, не більше двох знаків після крапки
allowed-times = у скільки разів, від { $least } до { $most }, не більше двох знаків після крапки
allowed-money = сума в одиницях валюти, від { $least } до { $most }, не більше двох знаків після крапки
allowed-numbers = список цілих чисел, наприклад { $example }, від { $least } до { $most }, без повторів
allowed-switch = true (так) або false (ні)
allowed-choice = одне з: { $listed }
allowed-name = текст; знаків: від { $least } до { $most }
allowed-name-short = текст; знаків: не більше { $most }
allowed-colour = колір у вигляді { $example }
allowed-country = країна, наприклад { $example }, або { $nothing } — країна з time_zone
allowed-zone = часовий пояс, наприклад { $example }
allowed-currency = код валюти із сотими частками, наприклад { $example }
allowed-weekdays = список, наприклад { $example }, із { $listed }, хоча б один, без повторів
allowed-time = час від { $first } до { $last }
allowed-link = адреса сторінки, наприклад { $example }, або { $nothing }, якщо її немає
allowed-date = день, наприклад { $example }

wrong-value = { $key }: у файлі { $given }, а потрібно: { $allowed }
wrong-item = { $key }: у списку { $given }, а потрібно: { $allowed }
wrong-missing = { $key }: бракує, потрібно: { $allowed }
wrong-name = { $key }: такого правила немає. Тут дозволено: { $listed }
wrong-name-meant = { $key }: такого правила немає (може, { $meant }?). Тут дозволено: { $listed }
wrong-place = { $key }: такого правила немає; { $name } пишуть на початку файлу, до першої [таблиці]
wrong-table = { $key }: це не таблиця правил, а пишеться вона так: { $form }
wrong-list = { $key }: це не список таблиць, а пишеться він так: { $form }, по разу на кожен пункт
wrong-many = { $key }: забагато пунктів: { $count }, а можна не більше { $most }
wrong-nothing = файл нічого не задає: назвіть хоча б одне правило. Правила нової програми надрукує команда program presets blank
wrong-currency = currency: у цій валюті вже є продажі, тому вона лишається { $currency }
given-foreign = { $given }, з нелатинськими літерами або особливими знаками
given-long-text = довгий текст
given-long-number = довге число
given-table = таблиця
given-list = список

clash-categories-need-rate = у категорій свої відсотки, вони діють лише з by = rate: виберіть його або приберіть категорії
clash-tier-rate-needs-rate = відсоток рівня діє лише з earning.by = rate: виберіть його або приберіть відсоток
clash-tier-rate-beside-categories = за категорій відсотки в них: приберіть цей або задайте замість нього multiplier
clash-name-twice = вище вже є така назва: у кожного має бути своя
clash-tiers-not-rising = для кожного рівня треба більше, ніж для того, що у файлі над ним
clash-steps-not-rising = на кожному щаблі сума має бути більшою, ніж на щаблі над ним
clash-steps-falling = хто купив на більше, не може отримувати меншу знижку, ніж на щаблі вище
clash-steps-need-progressive = щаблі діють лише з kind = progressive: виберіть його або напишіть steps = []
clash-no-steps = для kind = progressive потрібен хоча б один блок [[discount.steps]]
clash-discount-needs-fixed = діє лише з kind = fixed: виберіть його або поставте 0
clash-no-discount = для kind = fixed потрібна знижка більша за 0: укажіть її або виберіть none
clash-tiers-need-points = за earning.by = nothing { -points-of } ніхто не отримує: виберіть spend або visits чи приберіть рівні
clash-cap-below-award = один крок або візит дає більше: візьміть більший ліміт або 0, тобто без ліміту
clash-expires-pending = { -points } згоріли б раніше, ніж їх можна витратити: візьміть менше днів або більше expiry_months
clash-season-ends-first = останній день не може бути раніше за перший
clash-hours-of-nothing = час має відрізнятися від since; обидва 00:00 — увесь день
clash-quiet-always = якщо тихо весь день щодня, розсилки не підуть ніколи: лишіть їм години
clash-weekday-twice = в одного з цих днів вище вже є свої тихі години: назвіть кожен день один раз

program-changes = Зміни:
program-holds = версія { $version } діє з наступного розрахунку
program-same = міняти нічого: так і сказано у версії { $version }
program-by-command = командний рядок
program-by-start = перший запуск
program-in-force = діє
program-no-version = версії { $version } немає; є версії від 1 до { $newest }
program-silent = програми ще немає, а Telegram не каже, як називається бот: спершу запустіть бота
program-old-rules = версію { $version } не можна повернути як є: { $why }

rehearsal-nothing = це проба: нічого не змінено
rehearsal-sales = продажі від { $since }: { $count }, на суму { $sum }
rehearsal-before = як було
rehearsal-after = за новими правилами
rehearsal-points = { -points }
rehearsal-worth = їхня вартість
rehearsal-discounts = знижки
rehearsal-together = разом
rehearsal-share = { $sum } ({ $share } від чеків)
rehearsal-unknown = з категорією, якої в цих правилах немає, тому за earning.rate: { $count }
rehearsal-on-cards = { -points } на картках: { $points }, було { $before }, за новими правилами { $after }

holidays-none = інших свят не знайшлося: { $country }
