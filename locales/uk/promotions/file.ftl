promos-none = Розсилок поки немає.
promos-kept = Розсилку { $number } «{ $name }» збережено. Запускає її власник у чаті: /promos
promos-same = Розсилка { $number } «{ $name }»: у файлі те саме, нічого не змінилося.
promos-unknown = Розсилки { $number } немає: номери показує promos list
promos-over = Розсилка { $number } уже пішла або чекає підтвердження; приберіть із файлу id, і вийде нова
promos-no-owner = Власника ще немає: спершу відкрийте посилання власника
promos-file-head = Розсилка. Зберегти зміни: python -m bot promos apply ФАЙЛ
    Час — за годинником { $zone }. Чого не вказано, того немає; comparison без значення — як заведено.
    Без id вийде нова розсилка. Запускає її власник у чаті.
promos-about-when = Коли: { $once } один раз; { $weekly } або { $monthly }
    з { $hour }; або сама: { $trigger } (днів).
promos-about-offer = Що дає: points одразу; multiplier — у скільки разів більше { -points-of } за покупки,
    стільки днів (days); until — до якого часу.
promos-about-budget = Скільки може коштувати: points { -points-with } або money грошима.
promos-about-buttons = Кнопка: { $link } з text і url, { $survey }, { $card } або { $balance }. Усього не більше шести.
promos-about-messages = Повідомлення: без language — для всіх інших. У тексті HTML, як у Telegram;
    файл: { $file } поруч із цим файлом, kept = номер уже збереженого.
slip-language-twice = { $key }: однією мовою два повідомлення; залиште одне
slip-empty-message = { $key }: у повідомленні немає ні тексту, ні файлу
slip-markup = { $key }: Telegram не прочитає «{ $near }»; сам знак { $sign } пишіть як { $instead }
slip-album = { $key }: в альбомі можуть бути разом фото й відео, або лише файли, або лише музика
slip-which-file = { $key }: вкажіть щось одне: file або kept
slip-when = { $key }: вкажіть одне з: at; weekdays чи month_days разом з at; trigger
slip-hour = { $key }: потрібен час, наприклад { $example }
slip-condition-unfit = { $key }: цю умову записано не так; подивіться, що друкує promos show
slip-no-such-name = { $key }: «{ $name }» не знайдено. Є: { $listed }
promos-no-file = файлу { $name } немає поруч із цим
promos-large-file = файл { $name } завеликий; щонайбільше { $limit } МБ
slip-unknown-kept = { $key }: файлу з таким номером у цій розсилці немає
