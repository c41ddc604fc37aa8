# Buttons that stand on many screens.

yes-button = ✅ Так
no-button = ❌ Ні
cancel-button = ❌ Скасувати
back-button = ⬅️ Назад
skip-button = ➡️ Пропустити
edit-button = ✏️ Виправити
card-button = 💳 Моя картка
balance-button = ⭐ Баланс
history-button = 📜 Історія
settings-button = ⚙️ Налаштування
list-newer-button = ⬅️ Новіші
list-older-button = ➡️ Давніші
list-before-button = ⬅️ Попередні
list-next-button = ➡️ Наступні
