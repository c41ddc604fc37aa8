# /broadcast: the message, and the screen from which it is sent.

still-promotion-answer = Відповідь потрібна новим повідомленням: яка саме, написано в останньому вікні розсилки. Нічого не надсилати: /cancel.
promo-ask-message =
    <b>Надішліть повідомлення</b> таким, яким його побачать покупці: текст, фото, відео, GIF, файл або альбом.

    Ім’я, бали, рівень і бали, які скоро згорять, підставимо самі: {"{"}ім’я{"}"}, {"{"}бали{"}"}, {"{"}рівень{"}"}, {"{"}згорять{"}"}.
promo-draft-button = ✏️ Чернетка: { $name }
promo-left = Гаразд, розсилку не починаємо.
promo-nameless = без слів
promo-flaw = ⚠️ { $flaw }
promo-message-button = ✏️ Повідомлення
promo-drop-ask = Видалити чернетку «{ $name }»?
promo-drop-yes-button = ✅ Так, видалити
promo-dropped = Чернетку видалено. Ніхто нічого не отримав.
