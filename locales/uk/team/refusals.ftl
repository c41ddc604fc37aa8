# Refusals: what was wrong, and what to do. Plain texts of at most 200 characters.

refusal-invite-gone = Це посилання більше не працює: його використали або минув строк. Попросіть нове.
refusal-invite-lowers-role = Ваша роль уже вища за ту, що дає посилання, і лишається за вами. Передайте посилання тому, кому його надсилали.
refusal-role-suspended = Вашу роль призупинено, і нове посилання цього не змінить. Попросіть власника повернути її: /team.
refusal-last-owner = Це єдиний власник. Спершу запросіть ще одного: /team.
