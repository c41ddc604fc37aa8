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

toml-large = файл слишком большой; байт: не больше { $limit }
toml-no-text = не читается: файл должен быть текстом в UTF-8
toml-sign-zero = в тексте не может быть нулевого символа: его не хранит ни одна база
toml-deep = таблицы и списки слишком глубоко вложены; уровней: не больше { $limit }
toml-long-number = в этом числе слишком много цифр
toml-value = это не значение: текст пишут в прямых кавычках, переключатель — true или false, число — обычными цифрами
toml-moment = это не день и не время: день пишут так: 2030-03-21, время так: 14:00 в прямых кавычках
toml-one-value = на строке одно значение; в числе дробь после точки, без пробелов и знаков процента и валюты
toml-equals = строка — это имя латинскими буквами, знак = и значение
toml-rule-twice = это правило уже есть выше
toml-table-twice = эта таблица уже есть выше
toml-list-above = этот список уже есть выше: уберите строку с = [] или пишите каждый блок один раз
toml-list-unended = список заканчивается знаком ]
toml-text-unended = текст заканчивается кавычкой на той же строке
toml-line = строка — это [таблица], имя с = и значением или комментарий
slip-line = строка { $line }: { $what }
