# What is wrong with a file of the owner’s, whatever it is about.

no-programme-yet = Програми ще немає: спершу запустіть бота
slip-unknown = { $key }: такого ключа немає. Тут можна: { $listed }
slip-unknown-meant = { $key }: такого ключа немає (може, { $meant }?). Тут можна: { $listed }
slip-missing = { $key }: потрібно вказати
slip-choice = { $key }: тут можна лише { $listed }
slip-bound-least = { $key }: не менше ніж { $bound }
slip-bound-above = { $key }: більше ніж { $bound }
slip-bound-most = { $key }: не більше ніж { $bound }
slip-bound-least-long = { $key }: порожньо; потрібно хоча б { $bound }
slip-bound-most-long = { $key }: надто довге значення; щонайбільше { $bound }
slip-kind = { $key }: тут очікується { $kind }
slip-a-string = текст у прямих лапках
slip-a-int = число
slip-a-bool = true або false
slip-a-list = список у квадратних дужках
slip-a-dict = таблиця: { "{" }…{ "}" }
slip-a-moment = час у лапках
slip-a-value = інше значення
slip-moment = { $key }: потрібні день і час, наприклад { $example }

toml-large = файл завеликий; байтів: не більше { $limit }
toml-no-text = не читається: файл має бути текстом у UTF-8
toml-sign-zero = у тексті не може бути нульового символу: його не зберігає жодна база
toml-deep = таблиці й списки вкладено надто глибоко; рівнів: не більше { $limit }
toml-long-number = у цьому числі забагато цифр
toml-value = це не значення: текст пишуть у прямих лапках, перемикач — true або false, число — звичайними цифрами
toml-moment = це не день і не час: день пишуть так: 2030-03-21, час так: 14:00 у прямих лапках
toml-one-value = у рядку одне значення; у числі дріб після крапки, без пробілів і знаків відсотка та валюти
toml-equals = рядок — це ім’я латинськими літерами, знак = і значення
toml-rule-twice = це правило вже є вище
toml-table-twice = ця таблиця вже є вище
toml-list-above = цей список уже є вище: приберіть рядок з = [] або пишіть кожен блок один раз
toml-list-unended = список закінчується знаком ]
toml-text-unended = текст закінчується лапками в тому самому рядку
toml-line = рядок — це [таблиця], ім’я з = і значенням або коментар
slip-line = рядок { $line }: { $what }
