# The programme’s file, and what the command line says of it: what is allowed, what is wrong, what changes.

rules-head = Правила программы. Чтобы изменить: python -m bot program apply FILE
rules-head-left-out = Над каждым правилом написано, что оно значит и что допустимо. Чего в файле нет, то остаётся как было. Что убрать, называют: список как [], а таблица, записанная как [], снова станет как в новой программе.
rules-head-unset = Правило, которое начинается с #, не задано: уберите знак, и оно вступит в силу.
rules-block = На каждый пункт свой такой блок.
rules-block-instead = Пока нет ни одного. На каждый пункт свой такой блок, вместо строки { $line }.
allowed-optional = { $allowed }; можно не писать
allowed-otherwise = { $allowed }; если не написать: { $value }

allowed-whole = целое число, от { $least } до { $most }
allowed-percent = число процентов, от { $least } до { $most }, не больше двух знаков после точки
allowed-times = во сколько раз, от { $least } до { $most }, не больше двух знаков после точки
allowed-money = сумма в единицах валюты, от { $least } до { $most }, не больше двух знаков после точки
allowed-numbers = список целых чисел, например { $example }, от { $least } до { $most }, без повторов
allowed-switch = true (да) или false (нет)
allowed-choice = одно из: { $listed }
allowed-name = текст; знаков: от { $least } до { $most }
allowed-name-short = текст; знаков: не больше { $most }
allowed-colour = цвет в виде { $example }
allowed-country = страна, например { $example }, или { $nothing } — страна из time_zone
allowed-zone = часовой пояс, например { $example }
allowed-currency = код валюты с сотыми долями, например { $example }
allowed-weekdays = список, например { $example }, из { $listed }, хотя бы один, без повторов
allowed-time = время от { $first } до { $last }
allowed-link = адрес страницы, например { $example }, или { $nothing }, если её нет
allowed-date = день, например { $example }

wrong-value = { $key }: в файле { $given }, а нужно: { $allowed }
wrong-item = { $key }: в списке { $given }, а нужно: { $allowed }
wrong-missing = { $key }: не хватает, нужно: { $allowed }
wrong-name = { $key }: такого правила нет. Здесь допустимы: { $listed }
wrong-name-meant = { $key }: такого правила нет (может быть, { $meant }?). Здесь допустимы: { $listed }
wrong-place = { $key }: такого правила нет; { $name } пишут в начале файла, до первой [таблицы]
wrong-table = { $key }: это не таблица правил, а пишется она так: { $form }
wrong-list = { $key }: это не список таблиц, а пишется он так: { $form }, по разу на каждый пункт
wrong-many = { $key }: слишком много пунктов: { $count }, а можно не больше { $most }
wrong-nothing = файл ничего не задаёт: назовите хотя бы одно правило. Правила новой программы напечатает команда program presets blank
wrong-currency = currency: в этой валюте уже есть продажи, поэтому она остаётся { $currency }
given-foreign = { $given }, с нелатинскими буквами или особыми знаками
given-long-text = длинный текст
given-long-number = длинное число
given-table = таблица
given-list = список

clash-categories-need-rate = у категорий свои проценты, они действуют только с by = rate: выберите его или уберите категории
clash-tier-rate-needs-rate = процент уровня действует только с earning.by = rate: выберите его или уберите процент
clash-tier-rate-beside-categories = при категориях проценты у них: уберите этот или задайте вместо него multiplier
clash-name-twice = выше уже есть такое название: у каждого должно быть своё
clash-tiers-not-rising = для каждого уровня нужно больше, чем для того, что в файле над ним
clash-steps-not-rising = на каждой ступени сумма должна быть больше, чем на ступени над ней
clash-steps-falling = кто купил на большее, не может получать меньшую скидку, чем на ступени выше
clash-steps-need-progressive = ступени действуют только с kind = progressive: выберите его или напишите steps = []
clash-no-steps = для kind = progressive нужен хотя бы один блок [[discount.steps]]
clash-discount-needs-fixed = действует только с kind = fixed: выберите его или поставьте 0
clash-no-discount = для kind = fixed нужна скидка больше 0: укажите её или выберите none
clash-tiers-need-points = при earning.by = nothing { -points-of } никто не получает: выберите spend или visits либо уберите уровни
clash-cap-below-award = один шаг или визит даёт больше: возьмите лимит больше или 0, то есть без лимита
clash-expires-pending = { -points } сгорели бы раньше, чем их можно потратить: возьмите меньше дней или больше expiry_months
clash-season-ends-first = последний день не может быть раньше первого
clash-hours-of-nothing = время должно отличаться от since; оба 00:00 — весь день
clash-quiet-always = если тихо весь день каждый день, рассылки не уйдут никогда: оставьте им часы
clash-weekday-twice = у одного из этих дней выше уже есть свои тихие часы: назовите каждый день один раз

program-changes = Изменения:
program-holds = версия { $version } действует со следующего расчёта
program-same = менять нечего: так и сказано в версии { $version }
program-by-command = командная строка
program-by-start = первый запуск
program-in-force = действует
program-no-version = версии { $version } нет; есть версии от 1 до { $newest }
program-silent = программы ещё нет, а Telegram не говорит, как называется бот: сначала запустите бота
program-old-rules = версию { $version } нельзя вернуть как есть: { $why }

rehearsal-nothing = это проба: ничего не изменено
rehearsal-sales = продажи с { $since }: { $count }, на сумму { $sum }
rehearsal-before = как было
rehearsal-after = по новым правилам
rehearsal-points = { -points }
rehearsal-worth = их стоимость
rehearsal-discounts = скидки
rehearsal-together = вместе
rehearsal-share = { $sum } ({ $share } от чеков)
rehearsal-unknown = с категорией, которой в этих правилах нет, поэтому по earning.rate: { $count }
rehearsal-on-cards = { -points } на картах: { $points }, было { $before }, по новым правилам { $after }

holidays-none = других праздников не нашлось: { $country }
