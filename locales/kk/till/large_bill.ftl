# Bills above what a cashier credits alone.

quote-manager =
    { $quote }

    <b>Ірі чек: оны басқарушы не дүкен иесі растайды.</b>
ask-manager-button = ✅ Басқарушыдан сұрау
quote-waiting =
    { $quote }

    <b>Басқарушының не дүкен иесінің жауабын күтіп тұрмыз, сағат { $until } болғанша.</b>
large-bill-ask =
    <b>Ірі чек: растайсыз ба?</b>

    Кассир: <b>{ $cashier }</b>
    Сатып алушы: { $name }
    Чек: <b>{ $bill }</b>, ұпай: { $points }
    Растаусыз шегі — { $allowed }
    Соңғы 7 күнде екеуінде: { $sales ->
        [0] сату болған жоқ
       *[other] { sales }, сомасы { $bills }
    }
large-bill-yes-button = ✅ Растау
large-bill-sold = ✅ Чек расталды: { $bill }.
large-bill-refused = ❌ Чек расталмады: { $bill }. Ұпай қосылған жоқ.
large-bill-changed = Чек жазылмады: { $bill }. Жағдай өзгерді, сатып алушының картасынан бастап қайта есептеу керек.
large-bill-lapsed = Чек жазылмады: { $bill }. Уақытында ешкім жауап бермеді. Қайта есептеу үшін ✅ түймесін басыңыз.
large-bill-gone = Чек жазылмады: { $bill }. Сатып алушы бағдарламадан шықты.
quote-again-button = ✅ Қайта есептеу
