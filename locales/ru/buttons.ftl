# Buttons that stand on many screens.

yes-button = ✅ Да
no-button = ❌ Нет
cancel-button = ❌ Отмена
back-button = ⬅️ Назад
skip-button = ➡️ Пропустить
edit-button = ✏️ Исправить
card-button = 💳 Моя карта
balance-button = ⭐ Баланс
history-button = 📜 История
settings-button = ⚙️ Настройки
list-newer-button = ⬅️ Новее
list-older-button = ➡️ Раньше
list-before-button = ⬅️ Предыдущие
list-next-button = ➡️ Следующие
