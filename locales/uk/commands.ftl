# What the command menu says, at most 40 characters each.

command-staff = Каса
command-shift = Продажі та бали за сьогодні
command-owner = Керування магазином
command-broadcast = Розсилка покупцям
command-promos = Усі розсилки й що вони дали
command-surveys = Що кажуть покупці
command-team = Команда й запрошення
command-card = Моя картка з QR-кодом
command-balance = Скільки в мене балів
command-history = Як змінювалися мої бали
command-feedback = Написати нам
command-settings = Мова, ім’я, телефон, розсилки
command-privacy = Що зберігається про мене
command-help = Що тут можна робити
