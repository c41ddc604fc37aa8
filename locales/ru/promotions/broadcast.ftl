# /broadcast: the message, and the screen from which it is sent.

still-promotion-answer = Ответ нужен новым сообщением: что именно, написано в последнем окне рассылки. Ничего не отправлять: /cancel.
promo-ask-message =
    <b>Пришлите сообщение</b> так, как его увидят покупатели: текст, фото, видео, GIF, файл или альбом.

    Имя, баллы, уровень и баллы, которые скоро сгорят, подставим сами: {"{"}имя{"}"}, {"{"}баллы{"}"}, {"{"}уровень{"}"}, {"{"}сгорят{"}"}.
promo-draft-button = ✏️ Черновик: { $name }
promo-left = Хорошо, рассылку не начинаем.
promo-nameless = без слов
promo-flaw = ⚠️ { $flaw }
promo-message-button = ✏️ Сообщение
promo-drop-ask = Удалить черновик «{ $name }»?
promo-drop-yes-button = ✅ Да, удалить
promo-dropped = Черновик удалён. Никто ничего не получил.
