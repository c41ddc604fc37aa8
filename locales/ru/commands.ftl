# What the command menu says, at most 40 characters each.

command-staff = Касса
command-shift = Продажи и { -points } за сегодня
command-owner = Управление магазином
command-broadcast = Рассылка покупателям
command-promos = Все рассылки и что они дали
command-surveys = Что говорят покупатели
command-team = Сотрудники и приглашения
command-card = Моя карта с QR-кодом
command-balance = Сколько у меня { -points-of }
command-history = Как менялись мои { -points }
command-feedback = Написать нам
command-settings = Язык, имя, телефон, новости
command-settings-staff = Язык
command-privacy = Что хранится обо мне
command-help = Что здесь можно делать
