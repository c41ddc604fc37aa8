# A survey's sheets in a file: its columns, and what the command line says.

export-week = Тиждень
export-at = Пройдено
export-branch = Філія
export-cashier = Касир
export-tier = Рівень
export-who = Номер покупця
export-photo = фото
export-in-the-way = { $file } вже є: видаліть його або назвіть інший файл
export-written = Рядків: { $rows }, файл: { $file }
export-no-surveys = Опитувань ще немає
export-unknown = Опитування «{ $name }» немає; схоже на нього: «{ $nearest }»
result-yes = так
result-no = ні
