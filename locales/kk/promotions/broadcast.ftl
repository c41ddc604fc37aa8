# /broadcast: the message, and the screen from which it is sent.

still-promotion-answer = Жауапты жаңа хабарламамен жіберіңіз: не керегі таратылымның соңғы терезесінде жазылған. Ештеңе жібермеу үшін: /cancel.
promo-ask-message =
    <b>Хабарламаны жіберіңіз</b>, оны сатып алушылар дәл сол күйінде көреді: мәтін, фото, бейне, GIF, файл не альбом.

    Есімді, ұпайды, деңгейді және жақында күйетін ұпайды өзіміз қоямыз: {"{"}аты{"}"}, {"{"}ұпай{"}"}, {"{"}деңгей{"}"}, {"{"}күйеді{"}"}.
promo-draft-button = ✏️ Нобай: { $name }
promo-left = Жарайды, таратылымды бастамаймыз.
promo-nameless = сөзсіз
promo-flaw = ⚠️ { $flaw }
promo-message-button = ✏️ Хабарлама
promo-drop-ask = «{ $name }» нобайын өшіреміз бе?
promo-drop-yes-button = ✅ Иә, өшіру
promo-dropped = Нобай өшірілді. Ешкім ештеңе алған жоқ.
