promos-none = Рассылок пока нет.
promos-kept = Рассылка { $number } «{ $name }» сохранена. Запускает её владелец в чате: /promos
promos-same = Рассылка { $number } «{ $name }»: в файле то же самое, ничего не изменилось.
promos-unknown = Рассылки { $number } нет: номера показывает promos list
promos-over = Рассылка { $number } уже ушла или ждёт подтверждения; уберите из файла id, и получится новая
promos-no-owner = Владельца ещё нет: сначала откройте ссылку владельца
promos-file-head = Рассылка. Сохранить изменения: python -m bot promos apply ФАЙЛ
    Время — по часам { $zone }. Что не указано, того нет; comparison без значения — как принято.
    Без id получится новая рассылка. Запускает её владелец в чате.
promos-about-when = Когда: { $once } один раз; { $weekly } или { $monthly }
    с { $hour }; или сама: { $trigger } (дней).
promos-about-offer = Что даёт: points сразу; multiplier — во сколько раз больше { -points-of } за покупки,
    столько дней (days); until — до какого времени.
promos-about-budget = Сколько может стоить: points { -points-with } или money деньгами.
promos-about-buttons = Кнопка: { $link } с text и url, { $survey }, { $card } или { $balance }. Всего не больше шести.
promos-about-messages = Сообщение: без language — для всех остальных. В тексте HTML, как в Telegram;
    файл: { $file } рядом с этим файлом, kept = номер уже сохранённого.
slip-language-twice = { $key }: на одном языке два сообщения; оставьте одно
slip-empty-message = { $key }: в сообщении нет ни текста, ни файла
slip-markup = { $key }: Telegram не прочтёт «{ $near }»; сам знак { $sign } пишите как { $instead }
slip-album = { $key }: в альбоме могут быть вместе фото и видео, или одни файлы, или одна музыка
slip-which-file = { $key }: укажите что-то одно: file или kept
slip-when = { $key }: укажите одно из: at; weekdays или month_days вместе с at; trigger
slip-hour = { $key }: нужно время, например { $example }
slip-condition-unfit = { $key }: это условие записано не так; посмотрите, что печатает promos show
slip-no-such-name = { $key }: «{ $name }» не найдено. Есть: { $listed }
promos-no-file = файла { $name } нет рядом с этим
promos-large-file = файл { $name } слишком большой; самое большее { $limit } МБ
slip-unknown-kept = { $key }: файла с таким номером у этой рассылки нет
