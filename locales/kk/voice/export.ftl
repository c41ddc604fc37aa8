# A survey's sheets in a file: its columns, and what the command line says.

export-week = Апта
export-at = Аяқталған уақыты
export-branch = Филиал
export-cashier = Кассир
export-tier = Деңгей
export-who = Сатып алушының нөмірі
export-photo = фото
export-in-the-way = { $file } бұрыннан бар: оны жойыңыз немесе басқа атау беріңіз
export-written = Жол саны: { $rows }, файл: { $file }
export-no-surveys = Сауалнама әлі жоқ
export-unknown = «{ $name }» деген сауалнама жоқ; ұқсасы: «{ $nearest }»
result-yes = иә
result-no = жоқ
