# Buttons that stand on many screens.

yes-button = ✅ Yes
no-button = ❌ No
cancel-button = ❌ Cancel
back-button = ⬅️ Back
skip-button = ➡️ Skip
edit-button = ✏️ Change
card-button = 💳 My card
balance-button = ⭐ Balance
history-button = 📜 History
settings-button = ⚙️ Settings
list-newer-button = ⬅️ Newer
list-older-button = ➡️ Older
list-before-button = ⬅️ Previous
list-next-button = ➡️ Next
