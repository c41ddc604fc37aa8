# A survey's sheets in a file: its columns, and what the command line says.

export-week = Неделя
export-at = Пройден
export-branch = Филиал
export-cashier = Кассир
export-tier = Уровень
export-who = Номер покупателя
export-photo = фото
export-in-the-way = { $file } уже есть: удалите его или назовите другой файл
export-written = Строк: { $rows }, файл: { $file }
export-no-surveys = Опросов ещё нет
export-unknown = Опроса «{ $name }» нет; похоже на него: «{ $nearest }»
result-yes = да
result-no = нет
