# What is wrong with a file of the owner’s, whatever it is about.

no-programme-yet = Программы ещё нет: сначала запустите бота
slip-unknown = { $key }: такого ключа нет. Здесь можно: { $listed }
slip-unknown-meant = { $key }: такого ключа нет (может быть, { $meant }?). Здесь можно: { $listed }
slip-missing = { $key }: нужно указать
slip-choice = { $key }: здесь можно только { $listed }
slip-bound-least = { $key }: не меньше { $bound }
slip-bound-above = { $key }: больше { $bound }
slip-bound-most = { $key }: не больше { $bound }
slip-bound-least-long = { $key }: пусто; нужно хотя бы { $bound }
slip-bound-most-long = { $key }: слишком длинно; самое большее { $bound }
slip-kind = { $key }: здесь ожидается { $kind }
slip-a-string = текст в прямых кавычках
slip-a-int = число
slip-a-bool = true или false
slip-a-list = список в квадратных скобках
slip-a-dict = таблица: { "{" }…{ "}" }
slip-a-moment = время в кавычках
slip-a-value = другое значение
slip-moment = { $key }: нужны день и время, например { $example }
