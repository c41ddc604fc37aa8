# What owners are told about guessed codes.

guess-alarm =
    <b>Кто-то подбирает коды карт?</b>

    Сотрудник: { $name }
    Неверных кодов за 10 минут: { $guesses }

    Пока коды от этого человека не принимаются. Спросите, что случилось.
