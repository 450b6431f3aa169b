"""The categories of notes that a new workshop starts from: one character, and its label."""

from __future__ import annotations

CATEGORIES: tuple[tuple[str, str], ...] = (
    ("足", "交通・買い物"),
    ("福", "福祉・見守り"),
    ("健", "健康・医療"),
    ("子", "子育て・教育"),
    ("災", "防災・防犯"),
    ("家", "空き家・住まい"),
    ("環", "農地・環境"),
    ("担", "担い手・組織"),
)
