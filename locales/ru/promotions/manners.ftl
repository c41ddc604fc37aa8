# 🔔: what somebody wants to hear of.

offers-stopped = Хорошо, больше не пишем об акциях. Вернуть можно в настройках.
offers-stopped-before = Мы и так не пишем вам об акциях.
offers-stop-shown = Так отказываются покупатели: одно нажатие — и акции не приходят.
offers-again = Хорошо, снова пишем об акциях.
offers-again-button = ↩️ Вернуть
offers-rarely-button = 🔔 Писать реже
offers-chosen-usual = { advertising-yes }
offers-chosen-rarely = Хорошо, будем писать реже: не чаще раза в две недели. Изменить: /settings.
offers-chosen-none = { advertising-no }
