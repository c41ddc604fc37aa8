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
