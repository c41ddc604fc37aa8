# What the command menu says, at most 40 characters each.

command-staff = Каса
command-shift = Продажі та { -points } за сьогодні
command-owner = Керування магазином
command-broadcast = Розсилка покупцям
command-promos = Усі розсилки й що вони дали
command-surveys = Що кажуть покупці
command-team = Працівники й запрошення
command-card = Моя картка з QR-кодом
command-balance = Скільки в мене { -points-of }
command-history = Як змінювалися мої { -points }
command-feedback = Написати нам
command-settings = Мова, ім’я, телефон, новини
command-settings-staff = Мова
command-privacy = Що зберігається про мене
command-help = Що тут можна робити
