# Buttons that stand on many screens.

yes-button = ✅ Иә
no-button = ❌ Жоқ
cancel-button = ❌ Бас тарту
back-button = ⬅️ Артқа
skip-button = ➡️ Өткізіп жіберу
edit-button = ✏️ Түзету
card-button = 💳 Менің картам
balance-button = ⭐ Баланс
history-button = 📜 Тарих
settings-button = ⚙️ Баптаулар
list-newer-button = ⬅️ Жаңалары
list-older-button = ➡️ Бұрынғылары
list-before-button = ⬅️ Алдыңғылары
list-next-button = ➡️ Келесілері
