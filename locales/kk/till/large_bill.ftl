# Bills above what a cashier credits alone.

quote-manager =
    { $quote }

    <b>Ірі чек: оны басқарушы не дүкен иесі растайды.</b>
ask-manager-button = ✅ Басқарушыдан сұрау
quote-waiting =
    { $quote }

    <b>Сағат { $until } болғанша басқарушының не дүкен иесінің жауабын күтеміз.</b>
large-bill-ask =
    <b>Ірі чек: растайсыз ба?</b>

    Кассир: <b>{ $cashier }</b>
    Сатып алушы: { $name }
    Чек: <b>{ $bill }</b>, { -points }: { $points }
    Растаусыз шегі — { $allowed }
    Соңғы 7 күнде екеуінде: { $sales ->
        [0] сату болған жоқ
       *[other] { sales }, сомасы { $bills }
    }
large-bill-yes-button = ✅ Растау
large-bill-sold = ✅ Чек расталды: { $bill }.
large-bill-refused = ❌ Чек расталмады: { $bill }. { CAPITAL(-points) } қосылған жоқ.
large-bill-changed = Чек жазылмады: { $bill }. Шарттар өзгерді, сатып алушының картасынан қайта бастаңыз.
large-bill-lapsed = Чек жазылмады: { $bill }. Уақытында ешкім жауап бермеді. Қайта есептеу үшін ✅ түймесін басыңыз.
large-bill-gone = Чек жазылмады: { $bill }. Сатып алушы бағдарламадан шықты.
quote-again-button = ✅ Қайта есептеу
