"""Letters that people write for one another in names. For searching only: nothing is ever rewritten."""

#: A common letter and the forms that also stand for it.
SAME = {
    "高": "髙",
    "崎": "﨑嵜",
    "吉": "𠮷",
    "浜": "濱濵",
    "辺": "邊邉",
    "斉": "齊斎齋",
    "沢": "澤",
    "広": "廣",
    "島": "嶋嶌",
    "桜": "櫻",
    "国": "國",
    "真": "眞",
    "竜": "龍",
    "富": "冨",
    "峰": "峯",
    "薮": "藪",
}
